package id.pendopo.console.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.identity.AgencyAdministration.AgencyChange;
import id.pendopo.identity.AgencyAdministration.NewAgency;
import id.pendopo.identity.AgencyDetail;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The agencies of the installation. */
public final class AgenciesView extends Div {

  private static final long serialVersionUID = 1L;
  private static final List<String> ZONES =
      List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

  private final transient Platform platform;
  private final Grid<AgencyDetail> list =
      Lists.list(Texts.say("agencies.title"), Texts.say("agencies.none"));

  AgenciesView(Platform platform) {
    this.platform = platform;
    addClassName("pendopo-view");
    list.addComponentColumn(this::name).setHeader(Texts.say("agencies.agency")).setFlexGrow(3);
    list.addColumn(detail -> hosts(detail.agency()))
        .setHeader(Texts.say("agencies.hosts"))
        .setFlexGrow(2);
    list.addColumn(detail -> zoneName(detail.agency().zone().getId()))
        .setHeader(Texts.say("agencies.zone"))
        .setFlexGrow(1);
    list.addComponentColumn(
            detail -> {
              Anchor site =
                  new Anchor(detail.agency().baseUrl().toString(), Texts.say("agencies.site"));
              site.setTarget("_blank");
              site.getElement().setAttribute("rel", "noopener");
              return site;
            })
        .setAutoWidth(true)
        .setFlexGrow(0);
    Lists.firstColumnWhenNarrow(list);
    add(
        new ViewHeader(
            Texts.say("agencies.title"),
            Texts.say("agencies.sentence"),
            Parts.primary(Texts.say("agencies.new"), this::askNew)),
        list);
    load();
  }

  private Div name(AgencyDetail detail) {
    Agency agency = detail.agency();
    Button open = Parts.quiet(agency.name(), () -> askChange(detail));
    open.addClassName("pendopo-open");
    Div cell = new Div(open, Parts.hint(agency.slug()));
    if (agency.isDefault()) {
      cell.add(Parts.row(new StateBadge(Mood.NEUTRAL, Texts.say("agencies.default"))));
    }
    cell.addClassName("pendopo-two-lines");
    return cell;
  }

  private static String hosts(Agency agency) {
    return agency.hosts().isEmpty()
        ? agency.prefix().isEmpty() ? "/" : agency.prefix() + "/"
        : String.join(", ", agency.hosts());
  }

  private static String zoneName(String zone) {
    return switch (zone) {
      case "Asia/Jakarta" -> "WIB";
      case "Asia/Makassar" -> "WITA";
      case "Asia/Jayapura" -> "WIT";
      default -> zone;
    };
  }

  private void load() {
    List<AgencyDetail> agencies = platform.agencyAdministration.list();
    list.setItems(agencies);
    Lists.fit(list, agencies.size());
  }

  private static TextField name(String value) {
    TextField field = new TextField(Texts.say("agencies.name"));
    field.setHelperText(Texts.say("agencies.name.helper"));
    field.setValue(value);
    field.setRequired(true);
    field.setMaxLength(200);
    return field;
  }

  private static TextArea hostField(List<String> hosts) {
    TextArea field = new TextArea(Texts.say("agencies.hosts"));
    field.setHelperText(Texts.say("agencies.hosts.helper"));
    field.setValue(String.join("\n", hosts));
    field.setMaxLength(4_000);
    return field;
  }

  static List<String> hosts(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static ComboBox<String> zoneField(String value) {
    ComboBox<String> field = new ComboBox<>(Texts.say("agencies.zone"));
    field.setItems(
        ZONES.contains(value) ? ZONES : List.of(ZONES.get(0), ZONES.get(1), ZONES.get(2), value));
    field.setItemLabelGenerator(zone -> zoneName(zone) + " · " + zone);
    field.setValue(value);
    return field;
  }

  private void askNew() {
    TextField name = name("");
    TextField slug = new TextField(Texts.say("agencies.slug"));
    slug.setHelperText(Texts.say("agencies.slug.helper"));
    slug.setRequired(true);
    slug.setMaxLength(41);
    TextArea hosts = hostField(List.of());
    ComboBox<String> zone = zoneField(ZoneId.of("Asia/Jakarta").getId());
    Button make = new Button(Texts.say("agencies.make"));
    make.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(Texts.say("agencies.new"), Parts.form(name, slug, hosts, zone), make);
    make.addClickListener(
        click ->
            Problems.attempt(
                Map.of("name", name, "slug", slug, "hosts", hosts, "zone", zone),
                () -> {
                  platform.agencyAdministration.create(
                      new NewAgency(
                          slug.getValue().strip(),
                          name.getValue().strip(),
                          hosts(hosts.getValue()),
                          Optional.ofNullable(zone.getValue())));
                  done(dialog);
                }));
    dialog.open();
  }

  private void askChange(AgencyDetail detail) {
    TextField name = name(detail.agency().name());
    TextArea hosts = hostField(detail.agency().hosts());
    ComboBox<String> zone = zoneField(detail.agency().zone().getId());
    Button save = new Button(Texts.say("save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog = Parts.dialog(detail.agency().name(), Parts.form(name, hosts, zone), save);
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("name", name, "hosts", hosts, "zone", zone),
                () -> {
                  platform.agencyAdministration.change(
                      detail.agency().slug(),
                      new AgencyChange(
                          Optional.of(name.getValue().strip()),
                          Optional.of(hosts(hosts.getValue())),
                          Optional.ofNullable(zone.getValue())),
                      OptionalLong.of(detail.version()));
                  done(dialog);
                }));
    dialog.open();
  }

  private void done(Dialog dialog) {
    dialog.close();
    load();
    Notices.done(Texts.both("saved"));
  }
}
