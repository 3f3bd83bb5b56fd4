package id.pendopo.office.internal.complaint.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.complaint.ComplaintSubject;
import id.pendopo.api.complaint.Complaints.Alike;
import id.pendopo.api.complaint.ReporterDisclosure;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.complaint.ComplaintCases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One complaint: what was written, where, by whom as far as it may be known, and what is alike. */
public final class ComplaintPage extends Div implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;

  ComplaintPage(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    try {
      draw(desk.register.get(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0));
    } catch (Problem unknown) {
      Notices.failed(
          new LocalText(
              "Pengaduan ini tidak ada atau bukan untuk unit Anda.",
              "There is no such complaint, or it is not of your units."));
      event.forwardTo(ComplaintsView.PATH);
    }
  }

  private void draw(Complaint of) {
    removeAll();
    Button open =
        Parts.primary(
            show("Tindak lanjuti", "Follow up"),
            () -> getUI().ifPresent(ui -> ui.navigate("tugas/perkara/" + of.caseId())));
    add(
        Desk.link(ComplaintsView.PATH, show("← Pengaduan", "← Complaints")),
        new ViewHeader(
            desk.title(of),
            desk.unit(of.unit())
                + " · "
                + show("diterima ", "received ")
                + Parts.written(of.receivedOn())
                + " · "
                + show(of.channel().displayName()),
            open));
    add(
        Parts.card(
            Parts.stack(
                Parts.row(Desk.badge(of.state())),
                fact(show("Tenggat langkah ini", "This step is due"), Desk.due(of)))));
    add(Parts.card(content(of)));
    add(Parts.card(reporter(of)));
    alike(of);
  }

  private static Div fact(String label, String value) {
    return Parts.twoLines(value, label);
  }

  private Component[] content(Complaint of) {
    Div facts = Parts.stack();
    of.words().lines().filter(line -> !line.isBlank()).map(Div::new).forEach(facts::add);
    if (!of.placeWords().isBlank()) {
      facts.add(fact(show("Tempat", "Place"), of.placeWords()));
    }
    of.place()
        .ifPresent(
            at ->
                facts.add(
                    fact(
                        show("Lintang, bujur", "Latitude, longitude"),
                        at.latitude() + ", " + at.longitude())));
    of.happenedOn()
        .ifPresent(
            day -> facts.add(fact(show("Tanggal kejadian", "Happened on"), Parts.written(day))));
    of.subject().ifPresent(what -> facts.add(fact(show("Perihal", "About"), name(what))));
    of.followUp()
        .ifPresent(
            as -> facts.add(fact(show("Tindak lanjut", "Follow-up"), show(as.displayName()))));
    of.referral()
        .ifPresent(
            to ->
                facts.add(
                    fact(
                        show("Diteruskan kepada", "Handed to"),
                        to.to() + ", " + to.number() + ", " + Parts.written(to.on()))));
    of.externalNumber()
        .ifPresent(
            number ->
                facts.add(fact(show("Nomor di sistem asal", "Number where it came from"), number)));
    int number = 0;
    for (StoredFile photo : desk.files.find(of.photos())) {
      facts.add(photo(of, photo, ++number));
    }
    return new Component[] {new H2(show("Isi", "What was written")), facts};
  }

  private String name(ComplaintSubject what) {
    return desk.categories.subject(what).map(known -> show(known.name())).orElse(what.toString());
  }

  private Anchor photo(Complaint of, StoredFile photo, int number) {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                request -> {
                  desk.register.get(of.id());
                  desk.audit.read(
                      "complaints.photo-read",
                      "complaint/" + of.id(),
                      of.unit(),
                      "Penanganan pengaduan (handling of the complaint)");
                  return new DownloadResponse(
                      desk.files.open(photo.id()), photo.name(), photo.mediaType(), photo.size());
                }),
            show("Unduh foto ", "Download photo ") + number);
    link.getElement().setAttribute("download", true);
    return link;
  }

  private Component[] reporter(Complaint of) {
    Div about = Parts.stack();
    about.add(fact(show("Identitas", "Identity"), show(of.disclosure().displayName())));
    desk.register
        .reporter(of.id())
        .ifPresent(
            who -> {
              about.add(fact(show("Nama", "Name"), who.name()));
              who.phoneMasked()
                  .ifPresent(phone -> about.add(fact(show("Telepon", "Telephone"), phone)));
              who.emailMasked().ifPresent(mail -> about.add(fact(show("Surel", "E-mail"), mail)));
            });
    if (of.disclosure() != ReporterDisclosure.ANONYMOUS
        && desk.access.may(ComplaintRegister.UNMASK, of.unit())) {
      about.add(
          Parts.row(
              Parts.quiet(show("Buka identitas", "Show the reporter"), () -> unmask(of.id()))));
    }
    return new Component[] {new H2(show("Pelapor", "Reporter")), about};
  }

  private void unmask(long id) {
    TextField purpose = Parts.text(show("Keperluan", "What for"), 200);
    purpose.setHelperText(show("Dicatat di jejak audit.", "Recorded in the audit trail."));
    Div shown = Parts.stack();
    Button go = new Button(show("Buka", "Show"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog ask =
        Parts.dialog(
            show("Buka identitas pelapor", "Show the reporter"), Parts.form(purpose, shown), go);
    go.addClickListener(
        click ->
            Problems.attempt(
                Map.of("purpose", purpose),
                () -> {
                  ApplicantData data = desk.register.unmask(id, purpose.getValue());
                  shown.removeAll();
                  shown.add(
                      fact(show("Nama", "Name"), data.name()),
                      fact(show("Telepon", "Telephone"), or(data.phone())),
                      fact(show("Surel", "E-mail"), or(data.email())));
                }));
    ask.open();
  }

  private static String or(Optional<String> value) {
    return value.orElse("–");
  }

  private void alike(Complaint of) {
    List<Alike> found = desk.register.alike(of.id());
    if (found.isEmpty()) {
      return;
    }
    Div lines = Parts.stack();
    for (Alike other : found) {
      Anchor open =
          Desk.link(ComplaintCases.PATH + "/" + other.id(), show("Nomor ", "Number ") + other.id());
      lines.add(
          Parts.line(
              Parts.twoLines(
                  open,
                  Parts.small(
                      Parts.written(other.receivedOn())
                          + other.metres().map(metres -> " · " + metres + " m").orElse("")
                          + " · "
                          + show("kata serupa ", "words alike ")
                          + other.likeness()
                          + " %")),
              Desk.badge(other.state())));
    }
    add(
        Parts.card(
            new H2(show("Mungkin sama", "May be the same")),
            Parts.hint(
                show(
                    "Kategori sama, berdekatan atau katanya mirip, baru-baru ini. Periksa sendiri.",
                    "Same category, near or alike in words, recent. Look for yourself.")),
            lines));
  }
}
