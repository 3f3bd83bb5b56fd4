package id.pendopo.console.internal.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.console.internal.visit.Visit;
import id.pendopo.console.internal.visit.Visits;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.SignIn.ChooseAgency;
import id.pendopo.identity.SignIn.Refused;
import id.pendopo.identity.SignIn.SignedIn;
import id.pendopo.identity.Tokens.IssuedToken;
import id.pendopo.identity.Tokens.TokenDetail;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One's own account: name, language, password, API tokens. */
public final class ProfileView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Platform platform;
  private final transient Visits visits;
  private final ZoneId zone;
  private final Grid<TokenDetail> tokens =
      Lists.list(Texts.say("tokens.title"), Texts.say("tokens.none"));

  ProfileView(Platform platform, Visits visits) {
    this.platform = platform;
    this.visits = visits;
    this.zone = platform.currentAgency.get().zone();
    addClassName("pendopo-view");
    AccountDetail own = platform.accounts.own();
    add(
        new ViewHeader(Texts.say("profile.title"), Texts.say("profile.sentence", own.username())),
        card(Texts.say("profile.person"), personForm(own)),
        card(Texts.say("profile.password"), passwordForm(own)),
        card(Texts.say("tokens.title"), tokenList()));
  }

  private static Div card(String title, Div content) {
    Div card = new Div(new H2(title), content);
    card.addClassName("pendopo-card");
    return card;
  }

  private Div personForm(AccountDetail own) {
    TextField name = new TextField(Texts.say("display-name"));
    name.setHelperText(Texts.say("display-name.helper"));
    name.setValue(own.displayName());
    name.setMaxLength(120);
    name.setRequired(true);
    Select<String> language = languages();
    language.setValue(own.locale());
    Button save =
        Parts.primary(
            Texts.say("save"),
            () ->
                Problems.attempt(
                    Map.of("displayName", name, "locale", language),
                    () -> {
                      platform.accounts.changeOwnProfile(
                          Optional.of(name.getValue()), Optional.of(language.getValue()));
                      visits.change(Locale.forLanguageTag(language.getValue()));
                      Notices.done(Texts.both("saved"));
                      if (!language.getValue().equals(own.locale())) {
                        UI.getCurrent().getPage().reload();
                      }
                    }));
    return Parts.form(name, language, Parts.row(save));
  }

  static Select<String> languages() {
    Select<String> language = new Select<>();
    language.setLabel(Texts.say("language"));
    language.setItems("id", "en");
    language.setItemLabelGenerator(tag -> "en".equals(tag) ? "English" : "Bahasa Indonesia");
    return language;
  }

  private Div passwordForm(AccountDetail own) {
    PasswordField old = password(Texts.say("password.old"), "current-password");
    PasswordField first = password(Texts.say("password.new"), "new-password");
    first.setHelperText(Texts.say("password.helper"));
    PasswordField again = password(Texts.say("password.again"), "new-password");
    Button save = Parts.primary(Texts.say("password.change"), () -> change(own, old, first, again));
    return Parts.form(old, first, again, Parts.row(save));
  }

  private static PasswordField password(String label, String autocomplete) {
    PasswordField field = new PasswordField(label);
    field.getElement().setAttribute("autocomplete", autocomplete);
    return field;
  }

  private void change(
      AccountDetail own, PasswordField old, PasswordField first, PasswordField again) {
    if (!first.getValue().equals(again.getValue())) {
      again.setErrorMessage(Texts.say("password.differs"));
      again.setInvalid(true);
      return;
    }
    boolean done =
        Problems.attempt(
            Map.of("old", old, "password", first),
            () -> platform.accounts.changeOwnPassword(old.getValue(), first.getValue()));
    if (done) {
      again.setInvalid(false);
      stay(own.username(), first.getValue());
      old.clear();
      first.clear();
      again.clear();
    }
  }

  /** A new password ends every session that began before it; this one begins anew. */
  private void stay(String username, String password) {
    Visit visit = visits.current().orElseThrow();
    String address = VaadinRequest.getCurrent().getRemoteAddr();
    switch (platform.signIn.withPassword(
        username, password, Optional.of(visit.agency()), address)) {
      case SignedIn in -> visits.renew(in.principal());
      case ChooseAgency choose -> visits.renew(choose.principal());
      case Refused refused -> {
        // the next request leads to the sign-in page
      }
    }
    Notices.done(Texts.both("password.changed"));
  }

  // ---- tokens

  private Div tokenList() {
    tokens
        .addComponentColumn(
            token ->
                Parts.twoLines(
                    token.name(), Texts.say("tokens.until", Texts.moment(token.expires(), zone))))
        .setHeader(Texts.say("tokens.name"))
        .setFlexGrow(3);
    tokens
        .addColumn(
            token ->
                token
                    .lastUsed()
                    .map(used -> Texts.moment(used, zone))
                    .orElse(Texts.say("tokens.never-used")))
        .setHeader(Texts.say("tokens.last-used"))
        .setFlexGrow(2);
    tokens
        .addComponentColumn(
            token -> {
              Button revoke = Parts.quiet(Texts.say("tokens.revoke"), () -> revoke(token));
              revoke.setAriaLabel(Texts.say("tokens.revoke.named", token.name()));
              return revoke;
            })
        .setAutoWidth(true)
        .setFlexGrow(0);
    tokens.setAllRowsVisible(true);
    tokens.setItems(platform.tokens.own());
    return new Div(
        Parts.hint(Texts.say("tokens.sentence")),
        tokens,
        Parts.row(Parts.button(Texts.say("tokens.new"), this::askToken)));
  }

  private void revoke(TokenDetail token) {
    new Confirmation(
            Texts.say("tokens.revoke.question", token.name()),
            Texts.say("tokens.revoke.consequence"),
            Texts.say("tokens.revoke"))
        .dangerous()
        .ask(
            reason -> {
              platform.tokens.revoke(token.id());
              tokens.setItems(platform.tokens.own());
            });
  }

  private void askToken() {
    TextField name = new TextField(Texts.say("tokens.name"));
    name.setHelperText(Texts.say("tokens.name.helper"));
    name.setRequired(true);
    name.setMaxLength(80);
    Select<Integer> days = new Select<>();
    days.setLabel(Texts.say("tokens.valid"));
    days.setItems(30, 90, 365);
    days.setItemLabelGenerator(number -> Texts.say("days", number));
    days.setValue(90);
    Button issue = new Button(Texts.say("tokens.issue"));
    Dialog dialog = Parts.dialog(Texts.say("tokens.new"), Parts.form(name, days), issue);
    issue.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.PRIMARY);
    issue.addClickListener(
        click ->
            Problems.attempt(
                Map.of("name", name, "days", days),
                () -> {
                  IssuedToken issued =
                      platform.tokens.issue(name.getValue(), Duration.ofDays(days.getValue()));
                  dialog.close();
                  tokens.setItems(platform.tokens.own());
                  showOnce(issued);
                }));
    dialog.open();
  }

  private static void showOnce(IssuedToken issued) {
    TextField secret = new TextField(Texts.say("tokens.secret"));
    secret.setValue(issued.secret());
    secret.setReadOnly(true);
    secret.setAutoselect(true);
    secret.setWidthFull();
    secret.addClassName("pendopo-code");
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(Texts.say("tokens.issued"));
    dialog.setWidth("min(38rem, 94vw)");
    dialog.setCloseOnOutsideClick(false);
    dialog.add(Parts.hint(Texts.say("tokens.once")), secret);
    dialog.getFooter().add(Parts.primary(Texts.say("tokens.copied"), dialog::close));
    dialog.open();
  }
}
