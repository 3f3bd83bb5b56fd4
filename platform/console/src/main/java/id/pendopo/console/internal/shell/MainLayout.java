package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.console.internal.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The frame: which agency one is in, the menu by modules, one's own things, and the view. */
public final class MainLayout extends AppLayout {

  private static final long serialVersionUID = 1L;
  private static final String CONTENT = "isi";
  private static final long MOST_SHOWN = 999;

  /** Where the notices are: a view of the office. */
  private static final String NOTICES = "pemberitahuan";

  /** What the frame asks of the rest. */
  interface Desk {

    /** The menu of the visitor; empty when nobody is signed in. */
    Optional<Menu> menu();

    /** The agencies the visitor may change to, the present one among them. */
    List<Agency> agencies();

    void changeAgency(Agency agency);

    void changeLanguage(Locale locale);

    void signOut();

    /** How many notices the visitor has not read; empty where there are no notices. */
    OptionalLong unread();

    /** Keeps what a page shows now. */
    void shown(UI ui, Menu menu);
  }

  private final transient Desk desk;
  private final Div drawer = new Div();
  private final Div agencyPlace = new Div();
  private final Div personPlace = new Div();
  private final Span unread = new Span();
  private final Button bell = new Button(VaadinIcon.BELL.create());

  MainLayout(Desk desk) {
    this.desk = desk;
    AppLayoutI18n words = new AppLayoutI18n();
    words.setDrawer(Texts.say("menu.title"));
    setI18n(words);

    NativeButton skip = new NativeButton(Texts.say("skip"));
    skip.addClassName("pendopo-skip");
    skip.addClickListener(
        click -> {
          Component content = getContent();
          if (content != null) {
            content.getElement().callJsFunction("focus");
          }
        });
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(Texts.say("menu.toggle"));
    Span product = new Span(Texts.say("product"));
    product.addClassName("pendopo-product");
    agencyPlace.addClassName("pendopo-agency");
    personPlace.addClassName("pendopo-person");
    bell.addClassName("pendopo-bell");
    bell.addThemeVariants(ButtonVariant.TERTIARY);
    bell.addClickListener(click -> UI.getCurrent().navigate(NOTICES));
    unread.addClassName("pendopo-bell-count");
    unread.getElement().setAttribute("aria-hidden", "true");
    Div bellPlace = new Div(bell, unread);
    bellPlace.addClassName("pendopo-bell-place");
    addToNavbar(skip, toggle, product, agencyPlace, bellPlace, personPlace);

    drawer.addClassName("pendopo-menu");
    Scroller scroller = new Scroller(drawer);
    scroller.setSizeFull();
    addToDrawer(scroller);
    desk.menu()
        .ifPresent(
            menu -> {
              show(menu);
              ring();
              desk.shown(UI.getCurrent(), menu);
            });
  }

  /** Draws how many notices are not read. */
  void ring() {
    OptionalLong count = desk.unread();
    bell.setVisible(count.isPresent());
    long number = count.orElse(0);
    unread.setVisible(number > 0);
    unread.setText(number > 99 ? "99+" : Long.toString(number));
    String words =
        number == 0 ? Texts.say("bell.none") : Texts.say("bell.some", Long.toString(number));
    bell.setAriaLabel(words);
    bell.setTooltipText(words);
  }

  /** Draws what a menu says. */
  void show(Menu menu) {
    drawer.removeAll();
    for (Menu.Group group : menu.groups()) {
      SideNav nav =
          group.title().map(title -> new SideNav(ConsoleLocale.show(title))).orElse(new SideNav());
      for (Menu.Item item : group.items()) {
        Icon icon = icon(item.icon());
        SideNavItem entry = new SideNavItem(ConsoleLocale.show(item.title()), item.path(), icon);
        entry.setMatchNested(!item.path().isEmpty());
        if (item.badge() > 0) {
          entry.setSuffixComponent(badge(item.badge()));
        }
        nav.addItem(entry);
      }
      nav.setWidthFull();
      drawer.add(nav);
    }
    agencyPlace.removeAll();
    agencyPlace.add(agencyChoice(menu.agency()));
    personPlace.removeAll();
    personPlace.add(personMenu(menu.person()));
  }

  private static Component badge(long waiting) {
    Span badge = new Span(waiting > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(waiting));
    badge.addClassName("pendopo-badge");
    badge.getElement().setAttribute("aria-label", Texts.say("menu.waiting", waiting));
    badge.getElement().setAttribute("role", "status");
    return badge;
  }

  private static Icon icon(String name) {
    int colon = name.indexOf(':');
    Icon icon =
        colon > 0 ? new Icon(name.substring(0, colon), name.substring(colon + 1)) : new Icon(name);
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }

  private Component agencyChoice(String name) {
    List<Agency> agencies = desk.agencies();
    if (agencies.size() < 2) {
      Span label = new Span(name);
      label.addClassName("pendopo-agency-name");
      return label;
    }
    MenuBar bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    Span label = new Span(name);
    label.addClassName("pendopo-agency-name");
    MenuItem root = bar.addItem(label);
    root.add(VaadinIcon.CHEVRON_DOWN_SMALL.create());
    root.setAriaLabel(Texts.say("agency.switch", name));
    for (Agency agency : agencies) {
      MenuItem item = root.getSubMenu().addItem(agency.name(), click -> desk.changeAgency(agency));
      item.setCheckable(true);
      item.setChecked(agency.name().equals(name));
    }
    return bar;
  }

  private Component personMenu(String person) {
    MenuBar bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    Span name = new Span(person);
    name.addClassName("pendopo-person-name");
    MenuItem root = bar.addItem(VaadinIcon.USER.create());
    root.add(name);
    root.setAriaLabel(Texts.say("person.menu", person));
    root.getSubMenu()
        .addItem(Texts.say("profile.title"), click -> UI.getCurrent().navigate("profil"));
    boolean english = "en".equals(ConsoleLocale.current().getLanguage());
    root.getSubMenu()
        .addItem(
            english ? "Bahasa Indonesia" : "English",
            click -> desk.changeLanguage(english ? Locale.of("id", "ID") : Locale.ENGLISH));
    root.getSubMenu().addSeparator();
    root.getSubMenu().addItem(Texts.say("sign-out"), click -> desk.signOut());
    return bar;
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    super.showRouterLayoutContent(content);
    content.getElement().setAttribute("id", CONTENT);
    content.getElement().setAttribute("tabindex", "-1");
    content.getElement().setAttribute("role", "main");
    if (isOverlay()) {
      setDrawerOpened(false);
    }
  }
}
