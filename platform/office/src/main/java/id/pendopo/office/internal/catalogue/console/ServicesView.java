package id.pendopo.office.internal.catalogue.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.pendopo.api.catalogue.ServiceContent;
import id.pendopo.api.catalogue.ServiceRegister.Entry;
import id.pendopo.api.catalogue.ServiceVersion;
import id.pendopo.api.catalogue.StandardComponent;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The services of the agency, with what is in force and what their standards do not say yet. */
public final class ServicesView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "katalog-layanan";

  private final transient Desk desk;
  private final Div list = Parts.stack();

  ServicesView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    String title = show("Katalog layanan", "Catalogue of services");
    String sentence =
        show(
            "Apa yang diurus di instansi ini, dengan 14 komponen standar pelayanan (UU 25/2009)."
                + " Yang berlaku tampil di halaman Layanan.",
            "What is done for citizens here, with the 14 components of a service standard"
                + " (UU 25/2009). What is in force is shown on the page Layanan.");
    if (desk.mayWrite()) {
      add(
          new ViewHeader(
              title,
              sentence,
              Parts.primary(
                  show("Layanan baru", "New service"),
                  () -> new ServiceDialog(desk, Optional.empty(), this::load).open()),
              Parts.quiet(
                  show("Impor", "Import"),
                  () -> desk.imports.open(desk.register.draftImport(), this::load))));
    } else {
      add(new ViewHeader(title, sentence));
    }
    add(list);
    load();
  }

  private void load() {
    list.removeAll();
    List<Entry> services = desk.register.services();
    if (services.isEmpty()) {
      list.add(
          Parts.empty(
              show(
                  "Belum ada layanan. Mulai dengan yang paling sering diminta warga.",
                  "There is no service yet. Begin with what citizens ask for most.")));
    }
    services.forEach(entry -> list.add(card(entry)));
  }

  private Div card(Entry entry) {
    ServiceVersion newest = entry.newest();
    ServiceContent content = newest.content();
    StringBuilder about = new StringBuilder(entry.key());
    String unit = desk.unitName(content.unit());
    if (!unit.isEmpty()) {
      about.append(" · ").append(unit);
    }
    content.time().ifPresent(time -> about.append(" · ").append(show(time.written())));
    if (content.free()) {
      about.append(" · ").append(show("gratis", "free of charge"));
    }
    Div badges = Parts.row(state(entry));
    if (newest.draft()) {
      badges.add(
          new StateBadge(StateBadge.Mood.NEUTRAL, show("Draf", "Draft") + " v" + newest.number()));
    }
    int said = StandardComponent.values().length - content.missing().size();
    badges.add(
        new StateBadge(
            content.missing().isEmpty() ? StateBadge.Mood.GOOD : StateBadge.Mood.WARNING,
            said + "/14 " + show("komponen", "components")));
    Div actions = Parts.row();
    if (!content.missing().isEmpty()) {
      actions.add(
          named(Parts.quiet(show("Yang kurang", "What is missing"), () -> missing(entry)), entry));
    }
    if (desk.mayWrite(content.unit())) {
      actions.add(
          named(
              Parts.quiet(
                  show("Ubah", "Change"),
                  () -> new ServiceDialog(desk, Optional.of(entry), this::load).open()),
              entry));
    }
    if (desk.mayPublish(content.unit())) {
      if (newest.draft()) {
        actions.add(
            named(Parts.primary(show("Terbitkan", "Publish"), () -> publish(entry)), entry));
      } else if (entry.closedFrom().isEmpty()) {
        actions.add(named(Parts.quiet(show("Tutup", "Close"), () -> close(entry)), entry));
      } else {
        actions.add(
            named(
                Parts.quiet(
                    show("Buka lagi", "Open again"),
                    () ->
                        Problems.attempt(
                            () -> {
                              desk.register.close(
                                  entry.key(), OptionalLong.of(entry.revision()), Optional.empty());
                              load();
                            })),
                entry));
      }
    }
    if (newest.draft() && desk.mayWrite(content.unit())) {
      actions.add(
          named(Parts.quiet(show("Buang draf", "Discard draft"), () -> discard(entry)), entry));
    }
    Div words = Parts.twoLines(show(content.name()), about.toString());
    return Parts.card(words, badges, actions);
  }

  private static Button named(Button button, Entry entry) {
    LocalText name = entry.newest().content().name();
    button.setAriaLabel(
        show(button.getText() + " " + name.id(), button.getText() + " " + name.en()));
    return button;
  }

  private StateBadge state(Entry entry) {
    LocalDate today = desk.today();
    if (entry.closedFrom().filter(day -> !day.isAfter(today)).isPresent()) {
      return new StateBadge(StateBadge.Mood.BAD, show("Ditutup", "Closed"));
    }
    Optional<ServiceVersion> inForce =
        entry.versions().stream()
            .filter(one -> one.inForceFrom().filter(day -> !day.isAfter(today)).isPresent())
            .findFirst();
    Optional<LocalDate> later =
        entry.versions().stream()
            .flatMap(one -> one.inForceFrom().stream())
            .filter(day -> day.isAfter(today))
            .findFirst();
    return inForce
        .map(
            one ->
                new StateBadge(
                    StateBadge.Mood.GOOD, show("Berlaku", "In force") + " v" + one.number()))
        .orElseGet(
            () ->
                later
                    .map(
                        day ->
                            new StateBadge(
                                StateBadge.Mood.BUSY,
                                show("Berlaku mulai ", "In force from ") + Parts.written(day)))
                    .orElseGet(
                        () ->
                            new StateBadge(
                                StateBadge.Mood.NEUTRAL, show("Belum terbit", "Not published"))));
  }

  private static void missing(Entry entry) {
    UnorderedList items = new UnorderedList();
    entry
        .newest()
        .content()
        .missing()
        .forEach(one -> items.add(new ListItem(show(one.displayName()))));
    Parts.dialog(
            show("Komponen yang belum diisi", "Components not given yet"),
            Parts.stack(
                new Span(
                    show(
                        "UU 25/2009 Pasal 21 meminta keempat belas komponen. Layanan tetap boleh"
                            + " terbit; lengkapi bertahap.",
                        "UU 25/2009 article 21 asks for all fourteen. The service may be published"
                            + " nevertheless; complete it step by step.")),
                items))
        .open();
  }

  private void publish(Entry entry) {
    DatePicker from = Parts.date(show("Berlaku mulai", "In force from"));
    from.setValue(desk.today());
    from.setRequired(true);
    Button go = new Button(show("Terbitkan", "Publish"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Terbitkan ", "Publish ") + show(entry.newest().content().name()),
            Parts.form(
                Parts.hint(
                    show(
                        "Sesudah terbit isinya tidak berubah lagi; perubahan berikutnya menjadi"
                            + " versi baru.",
                        "Once published it does not change any more; the next change becomes a new"
                            + " version.")),
                from),
            go);
    go.addClickListener(
        click ->
            Problems.attempt(
                Map.of("from", from),
                () -> {
                  if (from.getValue() == null) {
                    throw Problem.invalid("from", "Isi tanggalnya.", "Enter the day.");
                  }
                  desk.register.publish(
                      entry.key(), OptionalLong.of(entry.revision()), from.getValue());
                  dialog.close();
                  load();
                  Notices.done(new LocalText("Layanan terbit.", "The service is published."));
                }));
    dialog.open();
  }

  private void close(Entry entry) {
    new Confirmation(
            show("Tutup layanan ini?", "Close this service?"),
            show(
                "Mulai hari ini layanan tidak tampil lagi. Yang sudah diurus tetap tersimpan.",
                "From today on it is not shown any more. What was done under it stays."),
            show("Tutup layanan", "Close the service"))
        .dangerous()
        .ask(
            reason -> {
              desk.register.close(
                  entry.key(), OptionalLong.of(entry.revision()), Optional.of(desk.today()));
              load();
            });
  }

  private void discard(Entry entry) {
    new Confirmation(
            show("Buang draf ini?", "Discard this draft?"),
            show("Perubahan di dalamnya hilang.", "The changes in it are lost."),
            show("Buang draf", "Discard draft"))
        .dangerous()
        .ask(
            reason -> {
              desk.register.discardDraft(entry.key(), OptionalLong.of(entry.revision()));
              load();
            });
  }
}
