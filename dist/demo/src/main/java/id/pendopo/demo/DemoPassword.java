package id.pendopo.demo;

import java.security.SecureRandom;

/** Makes a password that is typed from a screen: no letter looks like another. */
final class DemoPassword {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  private DemoPassword() {}

  /** About 79 bits. */
  static String random() {
    var random = new SecureRandom();
    var password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
