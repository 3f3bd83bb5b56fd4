package id.pendopo.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  /** From the test suite of the reference implementation of Argon2. */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final Passwords passwords = new Passwords();

  @Test
  void agrees_with_the_reference_implementation() {
    assertThat(passwords.fits("password", Optional.of(REFERENCE))).isTrue();
    assertThat(passwords.fits("Password", Optional.of(REFERENCE))).isFalse();
  }

  @Test
  void hashes_under_todays_parameters_with_a_salt_of_its_own() {
    String one = passwords.hash("kopi meja lampu");
    String two = passwords.hash("kopi meja lampu");
    assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(two);
    assertThat(passwords.fits("kopi meja lampu", Optional.of(one))).isTrue();
    assertThat(passwords.outdated(one)).isFalse();
    assertThat(passwords.outdated(REFERENCE)).isTrue();
  }

  @Test
  void a_letter_typed_in_two_ways_is_the_same_letter() {
    String composed = "caf\u00e9 pagi hari";
    String decomposed = "cafe\u0301 pagi hari";
    assertThat(passwords.fits(decomposed, Optional.of(passwords.hash(composed)))).isTrue();
  }

  @Test
  void nobody_has_no_password() {
    assertThat(passwords.fits("", Optional.empty())).isFalse();
    assertThat(passwords.fits("apa saja boleh", Optional.empty())).isFalse();
  }
}
