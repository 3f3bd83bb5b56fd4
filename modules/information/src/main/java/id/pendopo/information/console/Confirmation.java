package id.pendopo.information.console;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import id.pendopo.api.console.ConsoleLocale;

/** Asks once more before something is done. */
final class Confirmation {

  private Confirmation() {}

  /**
   * Opens the question.
   *
   * @param does what the button of consent says
   * @param dangerous whether something is lost by it
   */
  static ConfirmDialog ask(
      String question, String consequence, String does, boolean dangerous, Runnable action) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(question);
    dialog.setText(consequence);
    dialog.setCancelable(true);
    dialog.setCancelText(ConsoleLocale.show("Batal", "Cancel"));
    dialog.setConfirmText(does);
    if (dangerous) {
      dialog.setConfirmButtonTheme("error primary");
    }
    dialog.addConfirmListener(event -> action.run());
    dialog.open();
    return dialog;
  }
}
