package id.pendopo.api.notice;

import id.pendopo.api.problem.Problem;
import java.net.IDN;
import java.util.Locale;

/**
 * Where somebody without an account can be reached. Held in memory only: the platform stores it
 * encrypted, shows it masked and forgets it when the notice is delivered or given up. Its {@link
 * #toString} is masked, so that no log tells it.
 */
public final class NoticeAddress {

  private final NoticeChannel channel;
  private final String value;

  private NoticeAddress(NoticeChannel channel, String value) {
    this.channel = channel;
    this.value = value;
  }

  /**
   * An e-mail address (RFC 5321, section 4.1.2), at most 254 characters. The domain may be
   * international (RFC 5890); a quoted local part, a comment and a second address are refused.
   *
   * @throws Problem 422 with the field {@code email}
   */
  public static NoticeAddress email(String text) {
    String given = text.strip();
    int at = given.lastIndexOf('@');
    if (at > 0) {
      try {
        String domain =
            IDN.toASCII(given.substring(at + 1), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        String address = given.substring(0, at) + "@" + domain;
        if (address.length() <= 254
            && given
                .substring(0, at)
                .matches(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
                        + "|(?=.{1,64}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)+")
            && domain.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}")) {
          return new NoticeAddress(NoticeChannel.EMAIL, address);
        }
      } catch (IllegalArgumentException notADomain) {
        throw wrongEmail().because(notADomain);
      }
    }
    throw wrongEmail();
  }

  private static Problem wrongEmail() {
    return Problem.invalid(
        "email",
        "Tulis satu alamat surel seperti nama@contoh.id.",
        "Write one e-mail address such as name@example.org.");
  }

  /**
   * A telephone number of Indonesia or, with {@code +} and its country code, of elsewhere (ITU-T
   * E.164: at most 15 digits). Spaces, dots, hyphens and brackets are passed over; {@code 0812…},
   * {@code 62812…} and {@code 812…} all become {@code +62812…}.
   *
   * @throws Problem 422 with the field {@code phone}
   */
  public static NoticeAddress phone(String text) {
    String given = text.strip().replaceAll("[\\s().\\-\\u2010-\\u2013]", "");
    String number;
    if (given.startsWith("+")) {
      number = given;
    } else if (given.startsWith("0062")) {
      number = "+" + given.substring(2);
    } else if (given.startsWith("62")) {
      number = "+" + given;
    } else if (given.startsWith("0")) {
      number = "+62" + given.substring(1);
    } else {
      number = "+62" + given;
    }
    if (number.startsWith("+620")) {
      number = "+62" + number.substring(4);
    }
    boolean sound =
        number.startsWith("+62")
            ? number.matches("\\+62[1-9]\\d{7,11}")
            : number.matches("\\+[1-9]\\d{7,14}");
    if (!sound) {
      throw Problem.invalid(
          "phone",
          "Tulis nomor telepon seperti 0812-3456-7890 atau +62 812 3456 7890.",
          "Write a telephone number such as 0812-3456-7890 or +62 812 3456 7890.");
    }
    return new NoticeAddress(NoticeChannel.MESSAGE, number);
  }

  /** By which channel it is reached: e-mail or short message. */
  public NoticeChannel channel() {
    return channel;
  }

  /** The address itself, in the one form in which it is compared: never log or show it. */
  public String value() {
    return value;
  }

  /** With most of it hidden, for lists: {@code b•••@contoh.id}, {@code +62•••••890}. */
  public String masked() {
    int at = value.lastIndexOf('@');
    return at > 0
        ? value.charAt(0) + "•••" + value.substring(at)
        : value.substring(0, 3) + "•••••" + value.substring(value.length() - 3);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoticeAddress address
        && address.channel == channel
        && address.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }
}
