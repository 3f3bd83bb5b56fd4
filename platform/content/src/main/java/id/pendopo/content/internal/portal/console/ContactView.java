package id.pendopo.content.internal.portal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.console.component.GeoPoint;
import id.pendopo.api.console.component.LocationMap;
import id.pendopo.content.internal.portal.ContactPlan;
import id.pendopo.content.internal.portal.ContactPlan.Account;
import id.pendopo.content.internal.portal.ContactPlan.Office;
import id.pendopo.content.internal.portal.SiteDesk.Held;
import id.pendopo.content.internal.portal.SitePart;
import id.pendopo.content.internal.portal.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the agency is reached: offices with hours and place, accounts elsewhere, words at the end.
 */
public final class ContactView extends Div {

  private static final long serialVersionUID = 1L;

  static final String PATH = "kontak-situs";

  private final transient Desk desk;
  private final Div officeList = new Div();
  private final Div socialList = new Div();
  private final TextArea noteId = new TextArea(show("Catatan kaki", "Words at the end"));
  private final TextArea noteEn =
      new TextArea(show("Catatan kaki (Inggris)", "Words at the end (English)"));
  private final transient List<Office> offices = new ArrayList<>();
  private final transient List<Account> social = new ArrayList<>();
  private long version;

  ContactView(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    for (TextArea note : List.of(noteId, noteEn)) {
      note.setMaxLength(600);
      note.setWidthFull();
    }
    add(
        new ViewHeader(
            show("Kontak situs", "Site contact"),
            show(
                "Kantor, jam layanan, dan akun resmi; tampil di kaki setiap halaman.",
                "Offices, hours and official accounts; shown at the foot of every page."),
            desk.preview(this::plan),
            Parts.primary(show("Simpan dan terapkan", "Save and apply"), this::save)),
        Parts.row(
            new H2(show("Kantor", "Offices")),
            Parts.quiet(show("Tambah kantor", "Add an office"), () -> askOffice(-1))),
        officeList,
        Parts.row(
            new H2(show("Akun resmi", "Official accounts")),
            Parts.quiet(show("Tambah akun", "Add an account"), () -> askAccount(-1))),
        socialList,
        Parts.form(noteId, noteEn));
    Held<ContactPlan> held = desk.site.get(SitePart.CONTACT);
    version = held.version();
    offices.addAll(held.plan().offices());
    social.addAll(held.plan().social());
    noteId.setValue(Desk.indonesian(held.plan().note()));
    noteEn.setValue(Desk.english(held.plan().note()));
    fill();
  }

  private void fill() {
    fill(
        officeList,
        offices,
        show(
            "Belum ada kantor. Tambahkan supaya warga tahu ke mana datang.",
            "No office yet. Add one, so that people know where to come."),
        this::askOffice,
        office -> text(office.name()),
        office -> text(office.address()));
    fill(
        socialList,
        social,
        show("Belum ada akun.", "No account yet."),
        this::askAccount,
        account -> text(account.name()),
        account -> text(account.url()));
  }

  private <T> void fill(
      Div place,
      List<T> all,
      String empty,
      Consumer<Integer> ask,
      Function<T, String> name,
      Function<T, String> more) {
    place.removeAll();
    if (all.isEmpty()) {
      place.add(Parts.empty(empty));
    }
    for (int i = 0; i < all.size(); i++) {
      int at = i;
      String what = name.apply(all.get(i));
      Button up =
          Parts.quiet(
              "↑",
              () -> {
                Collections.swap(all, at, at - 1);
                fill();
              });
      up.setEnabled(at > 0);
      up.setAriaLabel(show("Naikkan ", "Move up: ") + what);
      Button change = Parts.quiet(show("Ubah", "Change"), () -> ask.accept(at));
      change.setAriaLabel(show("Ubah ", "Change ") + what);
      Button remove =
          Parts.quiet(
              show("Hapus", "Remove"),
              () -> {
                all.remove(at);
                fill();
              });
      remove.setAriaLabel(show("Hapus ", "Remove ") + what);
      place.add(
          Parts.line(
              Parts.twoLines(new Span(what), more.apply(all.get(i))),
              Parts.row(up, change, remove)));
    }
  }

  private void askOffice(int at) {
    @Nullable Office known = at < 0 ? null : offices.get(at);
    TextField name = Parts.text(show("Nama kantor", "Name of the office"), 120);
    TextField address = Parts.optionalText(show("Alamat", "Address"), 300);
    TextField phone = Parts.optionalText(show("Telepon kantor", "Telephone of the office"), 30);
    TextField email = Parts.optionalText(show("Surel kantor", "E-mail of the office"), 180);
    TextArea hours = new TextArea(show("Jam layanan, satu baris tiap hari", "Hours, a line each"));
    hours.setWidthFull();
    LocationMap map = new LocationMap(show("Letak di peta", "Place on the map"));
    if (known != null) {
      name.setValue(text(known.name()));
      address.setValue(text(known.address()));
      phone.setValue(text(known.phone()));
      email.setValue(text(known.email()));
      hours.setValue(known.hours() == null ? "" : String.join("\n", known.hours()));
      if (known.latitude() != null && known.longitude() != null) {
        map.setValue(new GeoPoint(known.latitude(), known.longitude()));
      }
    }
    Button take = new Button(show("Pakai", "Use"));
    take.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            known == null ? show("Kantor baru", "New office") : text(known.name()),
            Parts.form(name, address, phone, email, hours, map),
            take);
    take.addClickListener(
        click -> {
          GeoPoint point = map.getValue();
          Office office =
              new Office(
                  name.getValue(),
                  address.getValue(),
                  phone.getValue(),
                  email.getValue(),
                  hours.getValue().lines().toList(),
                  point == null ? null : point.latitude(),
                  point == null ? null : point.longitude());
          boolean sound =
              Problems.attempt(
                  Map.of(
                      "offices[0].name", name,
                      "offices[0].address", address,
                      "offices[0].phone", phone,
                      "offices[0].email", email,
                      "offices[0].hours", hours),
                  () -> new ContactPlan(List.of(office), List.of(), null).check());
          if (sound) {
            put(offices, at, office);
            dialog.close();
          }
        });
    dialog.open();
  }

  private void askAccount(int at) {
    @Nullable Account known = at < 0 ? null : social.get(at);
    TextField name =
        Parts.text(show("Jejaring, misalnya Instagram", "Network, such as Instagram"), 40);
    TextField url = Parts.text(show("Alamat lengkap", "Whole address"), 300);
    if (known != null) {
      name.setValue(text(known.name()));
      url.setValue(text(known.url()));
    }
    Button take = new Button(show("Pakai", "Use"));
    take.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(show("Akun resmi", "Official account"), Parts.form(name, url), take);
    take.addClickListener(
        click -> {
          Account account = new Account(name.getValue(), url.getValue());
          boolean sound =
              Problems.attempt(
                  Map.of("social[0].name", name, "social[0].url", url),
                  () -> new ContactPlan(List.of(), List.of(account), null).check());
          if (sound) {
            put(social, at, account);
            dialog.close();
          }
        });
    dialog.open();
  }

  private <T> void put(List<T> all, int at, T one) {
    if (at < 0) {
      all.add(one);
    } else {
      all.set(at, one);
    }
    fill();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private ContactPlan plan() {
    return new ContactPlan(
        offices,
        social,
        noteId.getValue().isBlank() ? null : new Words(noteId.getValue(), noteEn.getValue()));
  }

  private void save() {
    Problems.attempt(
        Map.of("note", noteId),
        () -> {
          version = desk.site.save(SitePart.CONTACT, plan(), OptionalLong.of(version)).version();
          Notices.done(Desk.saved());
        });
  }
}
