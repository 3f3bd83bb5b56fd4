package id.pendopo.console.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.RoleDefinition;
import id.pendopo.api.problem.Problem;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts.AccountChange;
import id.pendopo.identity.Accounts.GrantDetail;
import id.pendopo.identity.Accounts.NewAccount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The people of the agency: who may sign in, and what each may do for which unit. */
public final class UsersView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Platform platform;
  private final ZoneId zone;
  private final boolean operator;
  private final Grid<AccountDetail> list =
      Lists.list(Texts.say("users.title"), Texts.say("users.none"));
  private transient ListDataProvider<AccountDetail> rows = new ListDataProvider<>(List.of());
  private String wanted = "";

  UsersView(Platform platform) {
    this.platform = platform;
    this.zone = platform.currentAgency.get().zone();
    this.operator = platform.access.account().map(Account::operator).orElse(false);
    addClassName("pendopo-view");
    add(
        new ViewHeader(
            Texts.say("users.title"),
            Texts.say("users.sentence"),
            Parts.primary(Texts.say("users.new"), this::askNew)),
        Parts.toolbar(Parts.search(Texts.say("users.find"), this::filter)),
        list);
    columns();
    load();
  }

  private void columns() {
    list.addComponentColumn(
            account -> {
              Button open = Parts.quiet(account.displayName(), () -> open(account.username()));
              open.addClassName("pendopo-open");
              Div cell =
                  new Div(
                      open,
                      Parts.row(Parts.hint(account.username()), badge(account, Instant.now())));
              cell.addClassName("pendopo-two-lines");
              return cell;
            })
        .setHeader(Texts.say("users.person"))
        .setComparator(
            Comparator.comparing(AccountDetail::displayName, String.CASE_INSENSITIVE_ORDER))
        .setFlexGrow(3);
    list.addColumn(account -> String.join(", ", rolesOf(account)))
        .setHeader(Texts.say("users.roles"))
        .setFlexGrow(3);
    list.addColumn(
            account ->
                account
                    .lastSignIn()
                    .map(at -> Texts.moment(at, zone))
                    .orElse(Texts.say("users.never")))
        .setHeader(Texts.say("users.last-sign-in"))
        .setComparator(Comparator.comparing(account -> account.lastSignIn().orElse(Instant.EPOCH)))
        .setFlexGrow(2);
    Lists.firstColumnWhenNarrow(list);
  }

  private List<String> rolesOf(AccountDetail account) {
    Stream<String> given =
        platform.accounts.grants(account.username()).stream()
            .map(grant -> roleName(grant.role()))
            .distinct();
    Stream<String> operates =
        account.operator() ? Stream.of(Texts.say("users.operator.short")) : Stream.empty();
    return Stream.concat(operates, given).toList();
  }

  private String roleName(String role) {
    return platform
        .roles
        .find(role)
        .map(RoleDefinition::name)
        .map(ConsoleLocale::show)
        .orElse(role);
  }

  static StateBadge badge(AccountDetail account, Instant now) {
    if (!account.enabled()) {
      return new StateBadge(Mood.NEUTRAL, Texts.say("users.disabled"));
    }
    if (account.lockedUntil().filter(now::isBefore).isPresent()) {
      return new StateBadge(Mood.WARNING, Texts.say("users.locked"));
    }
    return account.hasPassword()
        ? new StateBadge(Mood.GOOD, Texts.say("users.active"))
        : new StateBadge(Mood.BUSY, Texts.say("users.invited"));
  }

  private void load() {
    rows = new ListDataProvider<>(platform.accounts.list());
    list.setItems(rows);
    Lists.fit(list, rows.getItems().size());
    filter(wanted);
  }

  private void filter(String text) {
    wanted = text;
    String part = text.toLowerCase(Locale.ROOT);
    rows.setFilter(
        account ->
            account.displayName().toLowerCase(Locale.ROOT).contains(part)
                || account.username().contains(part));
  }

  // ---- new

  private void askNew() {
    TextField username = new TextField(Texts.say("username"));
    username.setHelperText(Texts.say("username.helper"));
    username.setRequired(true);
    username.setMaxLength(60);
    TextField name = new TextField(Texts.say("display-name"));
    name.setRequired(true);
    name.setMaxLength(120);
    Select<String> language = ProfileView.languages();
    language.setValue("id");
    Checkbox operates = new Checkbox(Texts.say("users.operator"));
    operates.setVisible(operator);
    ComboBox<RoleDefinition> role = roles();
    ComboBox<Unit> unit = units();
    Button make = primary(Texts.say("users.make"));
    Dialog dialog =
        Parts.dialog(
            Texts.say("users.new"),
            Parts.form(username, name, language, role, unit, operates),
            make);
    make.addClickListener(
        click ->
            Problems.attempt(
                Map.of(
                    "username",
                    username,
                    "displayName",
                    name,
                    "locale",
                    language,
                    "role",
                    role,
                    "unit",
                    unit),
                () -> {
                  if (role.getValue() == null && !operates.getValue()) {
                    throw Problem.invalid(
                        "role",
                        Texts.both("users.role.needed").id(),
                        Texts.both("users.role.needed").en());
                  }
                  AccountDetail made =
                      platform.accounts.create(
                          new NewAccount(
                              username.getValue().strip().toLowerCase(Locale.ROOT),
                              name.getValue().strip(),
                              language.getValue(),
                              operates.getValue()));
                  // known to everybody only after its own commit; a role refused is given later
                  if (role.getValue() != null) {
                    Problems.attempt(
                        () ->
                            platform.accounts.grant(
                                made.username(),
                                role.getValue().id(),
                                Optional.ofNullable(unit.getValue()).map(Unit::code)));
                  }
                  dialog.close();
                  load();
                  showLink(made);
                }));
    dialog.open();
  }

  private static Button primary(String words) {
    Button button = new Button(words);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private ComboBox<RoleDefinition> roles() {
    ComboBox<RoleDefinition> box = new ComboBox<>(Texts.say("users.role"));
    Set<String> active = platform.modules.active(platform.currentAgency.get().id());
    box.setItems(
        platform.roles.all().stream()
            .filter(role -> role.id().startsWith("platform.") || active.contains(moduleOf(role)))
            .toList());
    box.setItemLabelGenerator(role -> ConsoleLocale.show(role.name()));
    return box;
  }

  private static String moduleOf(RoleDefinition role) {
    return role.id().substring(0, Math.max(0, role.id().indexOf('.')));
  }

  private ComboBox<Unit> units() {
    ComboBox<Unit> box = new ComboBox<>(Texts.say("users.unit"));
    box.setPlaceholder(Texts.say("users.whole-agency"));
    box.setHelperText(Texts.say("users.unit.helper"));
    box.setItems(platform.units.all());
    box.setItemLabelGenerator(unit -> unit.name() + " (" + unit.code() + ")");
    box.setClearButtonVisible(true);
    return box;
  }

  private void showLink(AccountDetail account) {
    Problems.attempt(
        () -> {
          String address = platform.accounts.link(account.username()).toString();
          TextField link = new TextField(Texts.say("users.link"));
          link.setValue(address);
          link.setReadOnly(true);
          link.setAutoselect(true);
          link.setWidthFull();
          link.addClassName("pendopo-code");
          Dialog dialog = new Dialog();
          dialog.setHeaderTitle(Texts.say("users.link.title", account.displayName()));
          dialog.setWidth("min(38rem, 94vw)");
          dialog.add(Parts.hint(Texts.say("users.link.sentence")), link);
          dialog.getFooter().add(Parts.primary(Texts.say("close"), dialog::close));
          dialog.open();
          load();
        });
  }

  // ---- one person

  private void open(String username) {
    platform.accounts.find(username).ifPresent(this::open);
  }

  private void open(AccountDetail account) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(account.displayName());
    dialog.setWidth("min(44rem, 96vw)");
    TextField name = new TextField(Texts.say("display-name"));
    name.setValue(account.displayName());
    name.setMaxLength(120);
    Select<String> language = ProfileView.languages();
    language.setValue(account.locale());
    Checkbox operates = new Checkbox(Texts.say("users.operator"));
    operates.setValue(account.operator());
    operates.setVisible(operator);
    Button save = primary(Texts.say("save"));
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("displayName", name, "locale", language),
                () -> {
                  platform.accounts.change(
                      account.username(),
                      new AccountChange(
                          Optional.of(name.getValue().strip()),
                          Optional.of(language.getValue()),
                          Optional.empty(),
                          operator ? Optional.of(operates.getValue()) : Optional.empty()),
                      OptionalLong.of(account.version()));
                  dialog.close();
                  load();
                  Notices.done(Texts.both("saved"));
                }));
    dialog.add(
        Parts.row(badge(account, Instant.now()), new Div(account.username())),
        Parts.form(name, language, operates, Parts.row(save)),
        new H3(Texts.say("users.roles")),
        grants(account),
        new H3(Texts.say("users.access")),
        accessActions(account, dialog));
    dialog.getFooter().add(Parts.quiet(Texts.say("close"), dialog::close));
    dialog.open();
  }

  private Component accessActions(AccountDetail account, Dialog dialog) {
    Div actions = Parts.row(Parts.button(Texts.say("users.make-link"), () -> showLink(account)));
    if (account.lockedUntil().filter(Instant.now()::isBefore).isPresent()) {
      actions.add(
          Parts.button(
              Texts.say("users.unlock"),
              () ->
                  Problems.attempt(
                      () -> {
                        platform.accounts.unlock(account.username());
                        dialog.close();
                        load();
                      })));
    }
    if (account.enabled()) {
      actions.add(Parts.button(Texts.say("users.disable"), () -> disable(account, dialog)));
    } else {
      actions.add(
          Parts.button(
              Texts.say("users.enable"),
              () -> Problems.attempt(() -> switchTo(account, true, dialog))));
    }
    return actions;
  }

  private void disable(AccountDetail account, Dialog dialog) {
    new Confirmation(
            Texts.say("users.disable.question", account.displayName()),
            Texts.say("users.disable.consequence"),
            Texts.say("users.disable"))
        .dangerous()
        .ask(reason -> switchTo(account, false, dialog));
  }

  private void switchTo(AccountDetail account, boolean enabled, Dialog dialog) {
    platform.accounts.change(
        account.username(),
        new AccountChange(
            Optional.empty(), Optional.empty(), Optional.of(enabled), Optional.empty()),
        OptionalLong.of(account.version()));
    dialog.close();
    load();
    Notices.done(Texts.both("saved"));
  }

  private Div grants(AccountDetail account) {
    Div place = new Div();
    drawGrants(account, place);
    return place;
  }

  private void drawGrants(AccountDetail account, Div place) {
    place.removeAll();
    List<GrantDetail> grants = platform.accounts.grants(account.username());
    if (grants.isEmpty()) {
      place.add(Parts.hint(Texts.say("users.no-roles")));
    }
    for (GrantDetail grant : grants) {
      String where =
          grant
              .unit()
              .flatMap(platform.units::byCode)
              .map(Unit::name)
              .or(grant::unit)
              .orElse(Texts.say("users.whole-agency"));
      Button take =
          Parts.quiet(
              Texts.say("users.revoke"),
              () ->
                  Problems.attempt(
                      () -> {
                        platform.accounts.revoke(account.username(), grant.id());
                        drawGrants(account, place);
                        list.getDataProvider().refreshAll();
                      }));
      take.setAriaLabel(Texts.say("users.revoke.named", roleName(grant.role()), where));
      Div line = Parts.row(Parts.twoLines(roleName(grant.role()), where), take);
      line.addClassName("pendopo-line");
      place.add(line);
    }
    ComboBox<RoleDefinition> role = roles();
    ComboBox<Unit> unit = units();
    Button give =
        Parts.button(
            Texts.say("users.give"),
            () -> {
              if (role.getValue() == null) {
                role.setErrorMessage(Texts.say("field.required"));
                role.setInvalid(true);
                return;
              }
              Problems.attempt(
                  Map.of("role", role, "unit", unit),
                  () -> {
                    platform.accounts.grant(
                        account.username(),
                        role.getValue().id(),
                        Optional.ofNullable(unit.getValue()).map(Unit::code));
                    drawGrants(account, place);
                    list.getDataProvider().refreshAll();
                  });
            });
    Div adding = Parts.form(role, unit, Parts.row(give));
    adding.addClassName("pendopo-inset");
    place.add(adding);
  }
}
