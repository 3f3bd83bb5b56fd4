package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.notice.NoticeAddress;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;

/**
 * Writes a letter as an e-mail (RFC 5322, RFC 2046): the same words as plain text and as HTML, no
 * image, no address of anybody else, and marked as written by a machine so that no holiday notice
 * answers it (RFC 3834).
 */
final class MailWriter {

  private MailWriter() {}

  static MimeMessage write(Session session, NoticeAddress sender, String senderName, Letter letter)
      throws MessagingException {
    MimeMessage mail =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", letter.id());
          }
        };
    try {
      mail.setFrom(
          new InternetAddress(
              sender.value(), senderName.isEmpty() ? letter.agency() : senderName, "UTF-8"));
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    mail.setRecipient(RecipientType.TO, new InternetAddress(letter.to().value(), true));
    mail.setSubject(letter.subject(), "UTF-8");
    mail.setSentDate(Date.from(letter.at()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    mail.setContentLanguage(new String[] {letter.language().getLanguage()});
    MimeBodyPart text = new MimeBodyPart();
    text.setText(text(letter), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(html(letter), "UTF-8", "html");
    MimeMultipart both = new MimeMultipart("alternative", text, html);
    mail.setContent(both);
    mail.saveChanges();
    return mail;
  }

  private static String say(Letter letter, String id, String en) {
    return letter.language().getLanguage().equals("en") ? en : id;
  }

  private static String footer(Letter letter) {
    return say(
            letter,
            "Surel ini dikirim otomatis oleh %s. Balasan tidak dibaca.",
            "This e-mail was sent automatically by %s. Replies are not read.")
        .formatted(letter.agency());
  }

  static String text(Letter letter) {
    StringBuilder text = new StringBuilder();
    for (Letter.Part part : letter.parts()) {
      if (!part.heading().isEmpty()) {
        text.append(part.heading()).append("\n\n");
      }
      text.append(part.body()).append("\n\n");
      if (!part.link().isEmpty() && !part.body().contains(part.link())) {
        text.append(part.link()).append("\n\n");
      }
    }
    return text.append("-- \n").append(footer(letter)).append('\n').toString();
  }

  static String html(Letter letter) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html><html lang=\"")
        .append(letter.language().getLanguage())
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(letter.subject()))
        .append("</title></head><body style=\"margin:0;padding:24px;font:16px/1.5 sans-serif;")
        .append("color:#1b1b1b;background:#fff\"><div style=\"max-width:36em\">");
    for (Letter.Part part : letter.parts()) {
      if (!part.heading().isEmpty()) {
        html.append("<h2 style=\"font-size:18px;margin:24px 0 8px\">")
            .append(escaped(part.heading()))
            .append("</h2>");
      }
      for (String paragraph : part.body().split("\\n\\s*\\n")) {
        html.append("<p>").append(escaped(paragraph).replace("\n", "<br>")).append("</p>");
      }
      if (!part.link().isEmpty()) {
        html.append("<p><a href=\"")
            .append(escaped(part.link()))
            .append("\" style=\"display:inline-block;padding:10px 18px;background:#1f4e79;")
            .append("color:#fff;text-decoration:none;border-radius:4px\">")
            .append(say(letter, "Buka", "Open"))
            .append("</a></p>");
      }
    }
    return html.append("<p style=\"margin-top:32px;font-size:14px;color:#595959\">")
        .append(escaped(footer(letter)))
        .append("</p></div></body></html>\n")
        .toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
