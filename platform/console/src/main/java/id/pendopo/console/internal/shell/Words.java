package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import id.pendopo.console.internal.Texts;
import java.util.Locale;

/** What the browser says when the server cannot: a lost connection, an ended session. */
public final class Words {

  /** Address of the sign-in page. */
  public static final String SIGN_IN = "/admin/masuk";

  private Words() {}

  static void lostConnection(UI ui) {
    var dialog = ui.getReconnectDialogConfiguration();
    dialog.setDialogText(Texts.in(ui.getLocale(), "connection.lost"));
    dialog.setDialogTextGaveUp(Texts.in(ui.getLocale(), "connection.given-up"));
    dialog.setReconnectInterval(3_000);
    dialog.setReconnectAttempts(200);
  }

  /** The texts in the language of a page. */
  public static SystemMessages messages(SystemMessagesInfo info) {
    Locale locale = info.getLocale() == null ? Locale.of("id", "ID") : info.getLocale();
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(Texts.in(locale, "session.ended"));
    messages.setSessionExpiredMessage(Texts.in(locale, "session.ended.what-to-do"));
    messages.setSessionExpiredURL(SIGN_IN);
    messages.setInternalErrorCaption(Texts.in(locale, "failure.title"));
    messages.setInternalErrorMessage(Texts.in(locale, "failure.reload"));
    messages.setCookiesDisabledNotificationEnabled(true);
    messages.setCookiesDisabledCaption(Texts.in(locale, "cookies.title"));
    messages.setCookiesDisabledMessage(Texts.in(locale, "cookies.what-to-do"));
    return messages;
  }
}
