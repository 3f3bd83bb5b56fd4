package id.pendopo.console.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.console.internal.Town;
import id.pendopo.identity.Principal;
import id.pendopo.identity.SignIn.ChooseAgency;
import id.pendopo.identity.SignIn.Refused;
import id.pendopo.identity.SignIn.Result;
import id.pendopo.identity.SignIn.SignedIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "none")
class SignInViewTest extends BrowserlessTest implements SignInView.Desk {

  private final List<SignedIn> welcomed = new ArrayList<>();
  private Result result =
      new Refused(new LocalText("Coba lagi dalam 2 menit.", "Try again."), Duration.ofMinutes(2));

  @Test
  void says_when_to_try_again_and_empties_the_password_alone() {
    open("masuk");
    type("sari", "salah");
    click("Masuk");
    assertThat(alert().isVisible()).isTrue();
    assertThat(alert().getText()).isEqualTo("Coba lagi dalam 2 menit.");
    assertThat($(PasswordField.class).single().getValue()).isEmpty();
    assertThat($(PasswordField.class).single().isInvalid()).isFalse();
    assertThat($(TextField.class).single().getValue()).isEqualTo("sari");
  }

  @Test
  void an_empty_field_is_marked_and_nothing_is_tried() {
    result = new SignedIn(Town.signedIn(Town.SARI), Town.SUKAMAJU);
    open("masuk");
    click("Masuk");
    assertThat($(TextField.class).single().isInvalid()).isTrue();
    assertThat($(PasswordField.class).single().isInvalid()).isTrue();
    assertThat(welcomed).isEmpty();
  }

  @Test
  void who_works_for_several_agencies_chooses_one() {
    result = new ChooseAgency(Town.signedIn(Town.SARI), List.of(Town.SUKAMAJU, Town.KARANTINA));
    open("masuk");
    type("sari", "empat kata rahasia sekali");
    click("Masuk");
    assertThat(heading()).isEqualTo("Pilih instansi");
    click("Balai Karantina");
    assertThat(welcomed).extracting(SignedIn::agency).containsExactly(Town.KARANTINA);
  }

  @Test
  void a_used_link_says_so_and_shows_the_way() {
    open("masuk?token=lama");
    assertThat(heading()).isEqualTo("Tautan tidak berlaku lagi");
  }

  @Test
  void a_weak_first_password_is_marked_beside_its_field() {
    open("masuk?token=baru");
    fill("lemah", "lemah");
    click("Simpan dan masuk");
    PasswordField first = $(PasswordField.class).all().getFirst();
    assertThat(first.isInvalid()).isTrue();
    assertThat(first.getErrorMessage()).isEqualTo("Terlalu pendek.");
  }

  @Test
  void two_different_passwords_are_not_sent() {
    open("masuk?token=baru");
    fill("empat kata rahasia sekali", "empat kata rahasia");
    click("Simpan dan masuk");
    assertThat($(PasswordField.class).all().getLast().isInvalid()).isTrue();
    assertThat(welcomed).isEmpty();
  }

  // ---- the page

  private void open(String address) {
    UI ui = UI.getCurrent();
    ui.setLocale(java.util.Locale.of("id", "ID"));
    SignInView view = new SignInView(this);
    ui.add(view);
    view.beforeEnter(
        new BeforeEnterEvent(
            new NavigationEvent(
                ui.getInternals().getRouter(),
                new Location(address),
                ui,
                NavigationTrigger.PROGRAMMATIC),
            SignInView.class,
            List.of()));
  }

  private void type(String username, String password) {
    test($(TextField.class).single()).setValue(username);
    test($(PasswordField.class).single()).setValue(password);
  }

  private void fill(String first, String again) {
    test($(PasswordField.class).all().getFirst()).setValue(first);
    test($(PasswordField.class).all().getLast()).setValue(again);
  }

  private void click(String words) {
    test($(Button.class).withText(words).single()).click();
  }

  private String heading() {
    return $(H1.class).single().getText();
  }

  private Div alert() {
    return $(Div.class).withClassName("pendopo-alert").single();
  }

  // ---- the desk

  @Override
  public Result password(String username, String password) {
    return result;
  }

  @Override
  public Optional<String> linkOwner(String token) {
    return "baru".equals(token) ? Optional.of("sari") : Optional.empty();
  }

  @Override
  public Result link(String token, String newPassword) {
    throw Problem.invalid("password", "Terlalu pendek.", "Too short.");
  }

  @Override
  public SignedIn enter(Principal principal, Agency agency) {
    return new SignedIn(principal, agency);
  }

  @Override
  public void welcome(SignedIn signedIn) {
    welcomed.add(signedIn);
  }
}
