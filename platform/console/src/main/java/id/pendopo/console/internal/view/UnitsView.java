package id.pendopo.console.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.console.internal.Platform;
import id.pendopo.console.internal.Texts;
import id.pendopo.identity.UnitDetail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The units of the agency as the tree they are. */
public final class UnitsView extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Platform platform;
  private final TreeGrid<UnitDetail> tree = new TreeGrid<>();
  private final Div nothing = Parts.empty(Texts.say("units.none"));
  private transient List<UnitDetail> units = List.of();

  UnitsView(Platform platform) {
    this.platform = platform;
    addClassName("pendopo-view");
    Lists.dress(tree, Texts.say("units.title"));
    tree.addComponentHierarchyColumn(
            unit ->
                Parts.twoLines(
                    Parts.open(unit.unit().name(), () -> askChange(unit)), unit.unit().code()))
        .setHeader(Texts.say("units.unit"))
        .setFlexGrow(3);
    tree.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
    Lists.firstColumnWhenNarrow(tree);
    tree.setAllRowsVisible(true);
    add(
        new ViewHeader(
            Texts.say("units.title"),
            Texts.say("units.sentence"),
            Parts.primary(Texts.say("units.new"), () -> askNew(null))),
        tree,
        nothing);
    load();
  }

  private Div actions(UnitDetail unit) {
    Button below = Parts.quiet(Texts.say("units.add-below"), () -> askNew(unit));
    below.setAriaLabel(Texts.say("units.add-below.named", unit.unit().name()));
    Button change = Parts.quiet(Texts.say("change"), () -> askChange(unit));
    change.setAriaLabel(Texts.say("change.named", unit.unit().name()));
    return Parts.row(below, change);
  }

  private void load() {
    units = platform.unitAdministration.list();
    tree.setItems(children(Optional.empty()), unit -> children(Optional.of(unit.unit().code())));
    tree.expandRecursively(children(Optional.empty()), 4);
    tree.setVisible(!units.isEmpty());
    nothing.setVisible(units.isEmpty());
  }

  private List<UnitDetail> children(Optional<String> parent) {
    // a unit whose parent this account may not see stands at the root
    return units.stream()
        .filter(
            unit ->
                parent.isEmpty()
                    ? unit.unit().parent().filter(this::known).isEmpty()
                    : unit.unit().parent().equals(parent))
        .toList();
  }

  private boolean known(String code) {
    return units.stream().anyMatch(unit -> unit.unit().code().equals(code));
  }

  private ComboBox<Unit> parents(Optional<String> chosen, @Nullable UnitDetail self) {
    ComboBox<Unit> box = new ComboBox<>(Texts.say("units.parent"));
    box.setPlaceholder(Texts.say("units.directly-below"));
    box.setClearButtonVisible(true);
    List<Unit> possible =
        units.stream()
            .map(UnitDetail::unit)
            .filter(
                unit ->
                    self == null
                        || !platform.units.within(
                            Optional.of(unit.code()), Optional.of(self.unit().code())))
            .toList();
    box.setItems(possible);
    box.setItemLabelGenerator(unit -> unit.name() + " (" + unit.code() + ")");
    chosen
        .flatMap(code -> possible.stream().filter(unit -> unit.code().equals(code)).findFirst())
        .ifPresent(box::setValue);
    return box;
  }

  private static TextField name(String value) {
    TextField field = new TextField(Texts.say("units.name"));
    field.setValue(value);
    field.setRequired(true);
    field.setMaxLength(200);
    return field;
  }

  private void askNew(@Nullable UnitDetail above) {
    TextField code = new TextField(Texts.say("units.code"));
    code.setHelperText(Texts.say("units.code.helper"));
    code.setRequired(true);
    code.setMaxLength(40);
    TextField name = name("");
    ComboBox<Unit> parent =
        parents(Optional.ofNullable(above).map(unit -> unit.unit().code()), null);
    Button make = new Button(Texts.say("units.make"));
    make.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog = Parts.dialog(Texts.say("units.new"), Parts.form(name, code, parent), make);
    make.addClickListener(
        click ->
            Problems.attempt(
                Map.of("code", code, "name", name, "parent", parent),
                () -> {
                  platform.unitAdministration.create(
                      code.getValue().strip(),
                      name.getValue().strip(),
                      Optional.ofNullable(parent.getValue()).map(Unit::code));
                  dialog.close();
                  load();
                  Notices.done(Texts.both("saved"));
                }));
    dialog.open();
  }

  private void askChange(UnitDetail unit) {
    TextField name = name(unit.unit().name());
    ComboBox<Unit> parent = parents(unit.unit().parent(), unit);
    Button save = new Button(Texts.say("save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Button remove = new Button(Texts.say("units.remove"));
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    Dialog dialog =
        Parts.dialog(
            unit.unit().name(),
            Parts.form(name, parent, Parts.hint(Texts.say("units.code-stays", unit.unit().code()))),
            remove,
            save);
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("name", name, "parent", parent),
                () -> {
                  platform.unitAdministration.change(
                      unit.unit().code(),
                      name.getValue().strip(),
                      Optional.ofNullable(parent.getValue()).map(Unit::code),
                      OptionalLong.of(unit.version()));
                  dialog.close();
                  load();
                  Notices.done(Texts.both("saved"));
                }));
    remove.addClickListener(
        click ->
            new Confirmation(
                    Texts.say("units.remove.question", unit.unit().name()),
                    Texts.say("units.remove.consequence"),
                    Texts.say("units.remove"))
                .dangerous()
                .ask(
                    reason -> {
                      platform.unitAdministration.remove(
                          unit.unit().code(), OptionalLong.of(unit.version()));
                      dialog.close();
                      load();
                    }));
    dialog.open();
  }
}
