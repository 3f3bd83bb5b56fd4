package id.pendopo.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Problems;
import id.pendopo.api.problem.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pieces of the API that every module's views use. */
@ViewPackages(packages = "none")
class ApiPiecesTest extends BrowserlessTest {

  private final TextField title = new TextField("Judul");

  @BeforeEach
  void in_indonesian() {
    com.vaadin.flow.component.UI.getCurrent().setLocale(Locale.of("id", "ID"));
    com.vaadin.flow.component.UI.getCurrent().add(title);
  }

  @Test
  void what_is_wrong_stands_beside_its_field() {
    boolean done =
        Problems.attempt(
            Map.of("title", title),
            () -> {
              throw Problem.invalid("title", "Tulis judul.", "Write a title.");
            });
    assertThat(done).isFalse();
    assertThat(title.isInvalid()).isTrue();
    assertThat(title.getErrorMessage()).isEqualTo("Tulis judul.");
    assertThat($(Notification.class).exists()).isFalse();
  }

  @Test
  void what_concerns_no_field_becomes_a_notice() {
    Problems.attempt(
        Map.of("title", title),
        () -> {
          throw new Problem(409, "Sudah diubah orang lain.", "Changed by somebody else.");
        });
    assertThat(test($(Notification.class).single()).getText())
        .isEqualTo("Sudah diubah orang lain.");
  }

  @Test
  void a_mended_field_loses_its_mark() {
    title.setInvalid(true);
    assertThat(Problems.attempt(Map.of("title", title), () -> {})).isTrue();
    assertThat(title.isInvalid()).isFalse();
  }

  @Test
  void a_grave_step_waits_for_the_typed_word() {
    AtomicInteger done = new AtomicInteger();
    new Confirmation("Hapus?", "Semua data hilang.", "Hapus data")
        .dangerous()
        .withTyped("Ketik cuti", "cuti")
        .ask(reason -> done.incrementAndGet());
    Button go = $(Button.class).withText("Hapus data").single();
    assertThat(go.isEnabled()).isFalse();
    test($(TextField.class).withCaption("Ketik cuti").single()).setValue("cuti");
    assertThat(go.isEnabled()).isTrue();
    test(go).click();
    assertThat(done).hasValue(1);
  }
}
