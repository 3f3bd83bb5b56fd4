package id.pendopo.information.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.problem.Problem;
import java.util.Set;
import java.util.function.Consumer;

/** Asks why a document is withdrawn; stays open with the message when it cannot be. */
final class WithdrawalDialog extends Dialog {

  private final TextArea reason = new TextArea(ConsoleLocale.show("Alasan", "Reason"));
  private final Consumer<String> withdraw;

  WithdrawalDialog(Consumer<String> withdraw) {
    this.withdraw = withdraw;
    setHeaderTitle(ConsoleLocale.show("Tarik dokumen ini?", "Withdraw this document?"));
    reason.setHelperText(
        ConsoleLocale.show(
            "Tampil kepada masyarakat di alamat dokumen ini. Boleh kosong.",
            "Shown to the public at the document's address. May be empty."));
    reason.setMaxLength(1000);
    reason.setMinRows(3);
    reason.setWidth("min(30rem, 80vw)");
    add(reason);

    var consent = new Button(ConsoleLocale.show("Tarik", "Withdraw"), event -> tryIt());
    consent.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    getFooter().add(new Button(ConsoleLocale.show("Batal", "Cancel"), event -> close()), consent);
  }

  private void tryIt() {
    try {
      withdraw.accept(reason.getValue());
      close();
    } catch (Problem problem) {
      FieldErrors errors = FieldErrors.of(problem, Set.of("reason"), ConsoleLocale.current());
      reason.setErrorMessage(
          errors.beside().getOrDefault("reason", String.join(" ", errors.above())));
      reason.setInvalid(true);
    }
  }
}
