package id.pendopo.console.internal.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Problems;
import id.pendopo.console.internal.Texts;
import id.pendopo.console.internal.shell.Doorkeeper;
import id.pendopo.identity.Principal;
import id.pendopo.identity.SignIn.ChooseAgency;
import id.pendopo.identity.SignIn.Refused;
import id.pendopo.identity.SignIn.Result;
import id.pendopo.identity.SignIn.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The way in: password, choice of agency, and the first password by a one-time link. */
public final class SignInView extends Main implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  /** Path below the console. */
  public static final String PATH = "masuk";

  /** What the page asks of the rest. */
  public interface Desk {

    Result password(String username, String password);

    Optional<String> linkOwner(String token);

    Result link(String token, String newPassword);

    SignedIn enter(Principal principal, Agency agency);

    /** Begins the visit and opens the page that was wanted. */
    void welcome(SignedIn signedIn);
  }

  private final transient Desk desk;
  private final Div panel = new Div();
  private Optional<String> token = Optional.empty();

  public SignInView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-sign-in");
    panel.addClassNames("pendopo-card", "pendopo-sign-in-panel");
    add(panel);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    token = event.getLocation().getQueryParameters().getSingleParameter("token");
    draw();
  }

  private void draw() {
    Doorkeeper.title(UI.getCurrent(), Texts.say("sign-in.title") + " · " + Texts.say("product"));
    if (token.isPresent()) {
      Optional<String> owner = desk.linkOwner(token.get());
      owner.ifPresentOrElse(this::askNewPassword, this::linkEnded);
    } else {
      askPassword();
    }
  }

  // ---- password

  private void askPassword() {
    TextField username = new TextField(Texts.say("username"));
    username.getElement().setAttribute("autocomplete", "username");
    username.getElement().setAttribute("autocapitalize", "none");
    username.setAutofocus(true);
    // an empty field is only wrong when somebody wants in
    username.setManualValidation(true);
    username.setRequired(true);
    PasswordField password = password(Texts.say("password"), "current-password");
    Div alert = alert();
    Button enter = main(Texts.say("sign-in"));
    enter.addClickListener(
        click -> {
          boolean complete = filled(username, username.getValue()) & filled(password);
          if (complete) {
            answer(desk.password(username.getValue(), password.getValue()), alert, password);
          }
        });
    enter.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
    show(Texts.say("sign-in.title"), "", alert, username, password, enter, language());
  }

  private static boolean filled(TextField field, String value) {
    field.setErrorMessage(Texts.say("field.required"));
    field.setInvalid(value.isBlank());
    return !value.isBlank();
  }

  private static boolean filled(PasswordField field) {
    field.setErrorMessage(Texts.say("field.required"));
    field.setInvalid(field.getValue().isEmpty());
    return !field.getValue().isEmpty();
  }

  private void answer(Result result, Div alert, PasswordField password) {
    switch (result) {
      case SignedIn in -> desk.welcome(in);
      case ChooseAgency choose -> askAgency(choose.principal(), choose.agencies());
      case Refused refused -> {
        say(alert, refused);
        password.clear();
        password.focus();
      }
    }
  }

  private static void say(Div alert, Refused refused) {
    String reason = ConsoleLocale.show(refused.reason());
    alert.setText(reason);
    alert.setVisible(true);
  }

  // ---- agency

  private void askAgency(Principal principal, List<Agency> agencies) {
    Div choices = new Div();
    choices.addClassName("pendopo-choices");
    for (Agency agency : agencies) {
      Button choice =
          new Button(
              agency.name(),
              click -> Problems.attempt(() -> desk.welcome(desk.enter(principal, agency))));
      choice.setWidthFull();
      choices.add(choice);
    }
    show(
        Texts.say("agency.choose"),
        Texts.say("agency.choose.sentence", principal.account().displayName()),
        choices);
  }

  // ---- one-time link

  private void askNewPassword(String owner) {
    // hidden from sight, not from password managers, which need to know whose password it is
    TextField username = new TextField(Texts.say("username"));
    username.setValue(owner);
    username.setReadOnly(true);
    username.getElement().setAttribute("autocomplete", "username");
    PasswordField first = password(Texts.say("password.new"), "new-password");
    first.setHelperText(Texts.say("password.helper"));
    first.setAutofocus(true);
    PasswordField again = password(Texts.say("password.again"), "new-password");
    Div alert = alert();
    Button keep = main(Texts.say("password.keep-and-enter"));
    keep.addClickListener(click -> keepPassword(first, again, alert));
    keep.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
    show(
        Texts.say("password.first"),
        Texts.say("password.first.sentence"),
        alert,
        username,
        first,
        again,
        keep,
        language());
  }

  private void keepPassword(PasswordField first, PasswordField again, Div alert) {
    boolean complete = filled(first) & filled(again);
    if (!complete) {
      return;
    }
    if (!first.getValue().equals(again.getValue())) {
      again.setErrorMessage(Texts.say("password.differs"));
      again.setInvalid(true);
      again.focus();
      return;
    }
    Problems.attempt(
        Map.of("password", first),
        () -> answer(desk.link(token.orElseThrow(), first.getValue()), alert, first));
  }

  private void linkEnded() {
    Button on = main(Texts.say("sign-in"));
    on.addClickListener(
        click -> {
          token = Optional.empty();
          UI.getCurrent().navigate(PATH);
        });
    show(Texts.say("link.ended"), Texts.say("link.ended.what-to-do"), on);
  }

  // ---- pieces

  private void show(String title, String sentence, Component... parts) {
    panel.removeAll();
    Span product = new Span(Texts.say("product"));
    product.addClassName("pendopo-product");
    panel.add(product, new H1(title));
    if (!sentence.isEmpty()) {
      panel.add(new Paragraph(sentence));
    }
    panel.add(parts);
  }

  private static PasswordField password(String label, String autocomplete) {
    PasswordField field = new PasswordField(label);
    field.setManualValidation(true);
    field.getElement().setAttribute("autocomplete", autocomplete);
    field.setRequired(true);
    return field;
  }

  private static Button main(String words) {
    Button button = new Button(words);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.setWidthFull();
    return button;
  }

  private static Div alert() {
    Div alert = new Div();
    alert.addClassName("pendopo-alert");
    alert.getElement().setAttribute("role", "alert");
    alert.setVisible(false);
    return alert;
  }

  private Button language() {
    boolean english = "en".equals(ConsoleLocale.current().getLanguage());
    Button other =
        new Button(
            english ? "Bahasa Indonesia" : "English",
            click -> {
              UI.getCurrent().setLocale(english ? Locale.of("id", "ID") : Locale.ENGLISH);
              draw();
            });
    other.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    other.getElement().setAttribute("lang", english ? "id" : "en");
    return other;
  }
}
