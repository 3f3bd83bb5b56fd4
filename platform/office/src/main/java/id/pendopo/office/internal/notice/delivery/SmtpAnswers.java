package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.text.LocalText;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Understands what went wrong with a mail server: by its code (RFC 5321, section 4.2.1: 4yz may go
 * well later, 5yz will not) and says it in plain words.
 */
final class SmtpAnswers {

  private SmtpAnswers() {}

  static Outcome understand(Throwable failure) {
    List<Throwable> chain = chain(failure);
    for (Throwable one : chain) {
      if (one instanceof SMTPAddressFailedException address) {
        return recipient(address.getReturnCode());
      }
    }
    for (Throwable one : chain) {
      Outcome understood = understood(one);
      if (understood != null) {
        return understood;
      }
    }
    return later(
        "",
        "Server surel tidak menjawab sebagaimana mestinya. Dicoba lagi nanti.",
        "The mail server did not answer as it should. It is tried again later.");
  }

  private static @Nullable Outcome understood(Throwable one) {
    return switch (one) {
      case SMTPSenderFailedException sender ->
          later(
              Integer.toString(sender.getReturnCode()),
              "Server surel menolak alamat pengirim. Periksa alamat pengirim di pengaturan, dan"
                  + " apakah pengguna ini boleh memakainya.",
              "The mail server refuses the address of the sender. Check it in the settings, and"
                  + " whether this user may use it.");
      case SMTPSendFailedException send -> content(send.getReturnCode());
      case AuthenticationFailedException auth ->
          later(
              "535",
              "Server surel menolak nama pengguna atau kata sandi. Periksa keduanya di pengaturan;"
                  + " sebagian penyedia meminta kata sandi khusus aplikasi.",
              "The mail server refuses the user name or the password. Check both in the settings;"
                  + " some providers ask for a password made for applications.");
      case UnknownHostException host ->
          later(
              "",
              "Server surel tidak ditemukan. Periksa namanya di pengaturan.",
              "The mail server is not found. Check its name in the settings.");
      case SSLException tls ->
          later(
              "",
              "Sambungan aman ke server surel gagal: sertifikatnya tidak dipercaya, kedaluwarsa,"
                  + " atau untuk nama lain; atau pengamanan yang dipilih tidak sesuai porta.",
              "The secure connection to the mail server failed: its certificate is not trusted,"
                  + " expired or for another name; or the chosen protection does not fit the"
                  + " port.");
      case ConnectException closed ->
          later(
              "",
              "Server surel tidak dapat dihubungi. Periksa nama dan porta, dan apakah firewall"
                  + " mengizinkannya.",
              "The mail server cannot be reached. Check name and port, and whether the firewall"
                  + " allows it.");
      case InterruptedIOException slow ->
          later(
              "",
              "Server surel terlalu lama tidak menjawab. Periksa porta dan pengamanan sambungan.",
              "The mail server took too long to answer. Check port and protection.");
      case MessagingException plain when mentions(plain, "STARTTLS") ->
          later(
              "",
              "Server surel tidak menawarkan STARTTLS. Pilih pengamanan lain atau porta lain.",
              "The mail server does not offer STARTTLS. Choose another protection or port.");
      default -> null;
    };
  }

  private static boolean mentions(MessagingException failure, String word) {
    String message = failure.getMessage();
    return message != null && message.contains(word);
  }

  private static Outcome recipient(int code) {
    if (code / 100 == 5) {
      return new Outcome.Refused(
          Integer.toString(code),
          new LocalText(
              "Server surel menolak alamat tujuan (%d). Alamat mungkin salah atau sudah tidak ada."
                  .formatted(code),
              "The mail server refuses the recipient's address (%d). It may be wrong or gone."
                  .formatted(code)));
    }
    return new Outcome.Later(
        Integer.toString(code),
        new LocalText(
            "Server surel menunda alamat tujuan (%d). Dicoba lagi nanti.".formatted(code),
            "The mail server puts the recipient off (%d). It is tried again later."
                .formatted(code)),
        false);
  }

  private static Outcome content(int code) {
    // 530, 534, 535, 538: the server wants another kind of sign-in (RFC 4954, section 6)
    if (code == 530 || code == 534 || code == 535 || code == 538) {
      return later(
          Integer.toString(code),
          "Server surel meminta nama pengguna dan kata sandi. Isi keduanya di pengaturan.",
          "The mail server wants a user name and a password. Give both in the settings.");
    }
    if (code / 100 == 5) {
      return new Outcome.Refused(
          Integer.toString(code),
          new LocalText(
              "Server surel menolak surat ini (%d).".formatted(code),
              "The mail server refuses this mail (%d).".formatted(code)));
    }
    return new Outcome.Later(
        code > 0 ? Integer.toString(code) : "",
        new LocalText(
            "Server surel sedang tidak dapat menerima surat (%d). Dicoba lagi nanti."
                .formatted(code),
            "The mail server cannot take the mail now (%d). It is tried again later."
                .formatted(code)),
        code == 421);
  }

  private static Outcome later(String code, String id, String en) {
    return new Outcome.Later(code, new LocalText(id, en), true);
  }

  /** A failure with its causes and those it carries beside. */
  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    collect(failure, chain);
    return chain;
  }

  private static void collect(@Nullable Throwable one, List<Throwable> into) {
    if (one == null || into.size() > 30 || into.contains(one)) {
      return;
    }
    into.add(one);
    if (one instanceof MessagingException mail) {
      collect(mail.getNextException(), into);
    }
    collect(one.getCause(), into);
  }
}
