package id.pendopo.documents.internal.print;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.print.Letterhead;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.print.PrintedDocument;
import id.pendopo.api.print.TemplateKind;
import id.pendopo.api.print.TemplateProblem;
import id.pendopo.api.print.TemplateVersion;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.template.Template;
import id.pendopo.documents.internal.template.TemplateFiller;
import id.pendopo.documents.internal.template.TemplateReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How people keep templates and letterheads: rights, checks, audit. */
@Component
public final class TemplatesService implements DocumentTemplates {

  private static final int YEARS_AHEAD = 2;

  private final TemplateKinds kinds;
  private final TemplateShelf shelf;
  private final Letterheads letterheads;
  private final Composition composition;
  private final PrinterService printer;
  private final Files files;
  private final Transactions transactions;
  private final Access access;
  private final Audit audit;
  private final CurrentAgency current;
  private final Units units;
  private final ReleasedPictures released;

  @Activate
  public TemplatesService(
      @Reference TemplateKinds kinds,
      @Reference TemplateShelf shelf,
      @Reference Letterheads letterheads,
      @Reference Composition composition,
      @Reference PrinterService printer,
      @Reference Files files,
      @Reference Transactions transactions,
      @Reference Access access,
      @Reference Audit audit,
      @Reference CurrentAgency current,
      @Reference Units units,
      @Reference ReleasedPictures released) {
    this.kinds = kinds;
    this.shelf = shelf;
    this.letterheads = letterheads;
    this.composition = composition;
    this.printer = printer;
    this.files = files;
    this.transactions = transactions;
    this.access = access;
    this.audit = audit;
    this.current = current;
    this.units = units;
    this.released = released;
  }

  // ---- reading

  @Override
  public List<TemplateKind> kinds() {
    mayRead();
    return kinds.all();
  }

  @Override
  public TemplateVersion inForce(String kind, LocalDate on) {
    mayRead();
    return shelf.inForce(kinds.kind(kind), on);
  }

  @Override
  public List<TemplateVersion> versions(String kind) {
    mayRead();
    return shelf.all(kinds.kind(kind));
  }

  @Override
  public TemplateVersion version(String kind, int number) {
    mayRead();
    return shelf.version(kinds.kind(kind), number);
  }

  @Override
  public List<Line> compare(String kind, int before, int after) {
    return Comparison.of(version(kind, before).text(), version(kind, after).text());
  }

  // ---- trying

  @Override
  public List<TemplateProblem> check(String kind, String text) {
    mayManage(Optional.empty());
    return TemplateReader.read(TemplateKinds.fields(kinds.kind(kind)), text).problems();
  }

  @Override
  public PrintedDocument preview(String kind, String text, PaperSize paper, Optional<String> unit) {
    mayManage(Optional.empty());
    TemplateKind of = kinds.kind(kind);
    Template template = sound(of, text);
    released.require(pictures(template));
    knownUnit(unit);
    TemplateVersion unsaved =
        new TemplateVersion(kind, 0, paper, text, "", false, Optional.empty(), "", Instant.EPOCH);
    boolean code = template.parts().contains("kode-qr");
    return printer.print(of, unsaved, SampleOrder.of(of, paper, unit, code), "PRATINJAU");
  }

  @Override
  public String previewHtml(String kind, String text) {
    mayManage(Optional.empty());
    TemplateKind of = kinds.kind(kind);
    Template template = sound(of, text);
    var order = SampleOrder.of(of, of.paper(), Optional.empty(), false);
    Map<String, String> parts =
        Map.of(
            "kop",
            Parts.letterhead(letterheads.of(Optional.empty()), Optional.empty()),
            "tanda-tangan",
            Parts.signature(order.signature().orElseThrow(), Optional.empty()),
            "kode-qr",
            "<p>[kode QR]</p>");
    return "<div>"
        + TemplateFiller.fill(template, composition.data(order), parts)
            .replaceAll("<img [^>]*alt=\"([^\"]*)\"[^>]*>", "[gambar: $1]")
        + "</div>";
  }

  // ---- changing

  @Override
  public TemplateVersion save(String kind, String text, PaperSize paper, String note) {
    mayManage(Optional.empty());
    TemplateKind of = kinds.kind(kind);
    String clean = text.replace("\r\n", "\n");
    Template template = sound(of, clean);
    new Problem.Collector()
        .check(
            note.strip().length() <= 500 && note.chars().noneMatch(Character::isISOControl),
            "note",
            "Catatan paling banyak 500 huruf dalam satu baris.",
            "The note has at most 500 characters in one line.")
        .throwIfAny();
    released.require(pictures(template));
    pictures(template).forEach(composition::picture);
    return shelf.add(
        of,
        clean,
        paper,
        note.strip(),
        access.account().map(Account::displayName).orElse("–"),
        made ->
            audit.record(
                "office.templates.save",
                subject(made),
                Map.of(),
                Map.of("paper", paper.name(), "sha256", Hashes.sha256(clean))));
  }

  @Override
  public TemplateVersion putInForce(String kind, int number, LocalDate from) {
    mayManage(Optional.empty());
    TemplateKind of = kinds.kind(kind);
    LocalDate today = LocalDate.now(current.get().zone());
    if (from.isBefore(today) || from.isAfter(today.plusYears(YEARS_AHEAD))) {
      throw Problem.invalid(
          "from",
          "Tanggal berlaku harus hari ini atau sesudahnya, paling lama dua tahun lagi.",
          "The day must be today or later, at most two years ahead.");
    }
    return shelf.change(
        of,
        number,
        row -> {
          if (row.shipped()) {
            throw new Problem(
                409,
                "Templat bawaan berlaku dengan sendirinya bila tidak ada versi instansi. Simpan"
                    + " isinya sebagai versi baru untuk memberlakukannya.",
                "The shipped template is used by itself where the agency has none. Save its text"
                    + " as a new version to put it in force.");
          }
          if (row.validFrom().filter(day -> !day.isAfter(today)).isPresent()) {
            throw new Problem(
                409,
                "Versi ini sudah berlaku. Simpan versi baru untuk mengubah tanggalnya.",
                "This version is in force already. Save a new one to change its day.");
          }
          String before = row.validFrom().map(LocalDate::toString).orElse("");
          row.useFrom(from);
          audit.record(
              "office.templates.in-force",
              subject(row.view()),
              Map.of("validFrom", before),
              Map.of("validFrom", from.toString()));
        });
  }

  // ---- letterheads

  @Override
  public Letterhead letterhead(Optional<String> unit) {
    mayRead();
    knownUnit(unit);
    return letterheads.of(unit);
  }

  @Override
  public boolean ownLetterhead(Optional<String> unit) {
    mayRead();
    return letterheads.own(unit);
  }

  @Override
  public Letterhead changeLetterhead(Optional<String> unit, Letterhead wanted) {
    mayManage(unit);
    knownUnit(unit);
    Letterhead head = LetterheadCheck.checked(wanted);
    head.logo().map(List::of).ifPresent(released::require);
    head.logo().ifPresent(composition::picture);
    letterheads.set(
        unit,
        head,
        (before, after) ->
            audit.record(
                "office.letterheads.change",
                "letterhead/" + unit.orElse("-"),
                before.map(TemplatesService::facts).orElse(Map.of()),
                facts(after)));
    return head;
  }

  @Override
  public void removeLetterhead(Optional<String> unit) {
    mayManage(unit);
    letterheads.remove(
        unit,
        before ->
            audit.record(
                "office.letterheads.remove",
                "letterhead/" + unit.orElse("-"),
                facts(before),
                Map.of()));
  }

  @Override
  public FileId keepImage(IncomingFile picture) {
    if (!access.may(MANAGE)) {
      access.require(MANAGE, Optional.empty());
    }
    return transactions.write(
        () -> {
          FileId kept = files.keep(picture).id();
          composition.picture(kept); // refused and rolled back unless it can be printed
          released.release(kept);
          audit.record("office.templates.image", "file/" + kept, Map.of(), Map.of());
          return kept;
        });
  }

  // ---- helpers

  private void mayRead() {
    if (!access.may(READ)) {
      access.require(READ, Optional.empty());
    }
  }

  private void mayManage(Optional<String> unit) {
    access.require(MANAGE, unit);
  }

  private void knownUnit(Optional<String> unit) {
    if (unit.isPresent() && units.byCode(unit.get()).isEmpty()) {
      throw Problem.notFound();
    }
  }

  private static List<FileId> pictures(Template template) {
    return template.images().stream().map(FileId::new).toList();
  }

  private static Template sound(TemplateKind kind, String text) {
    Template template = TemplateReader.read(TemplateKinds.fields(kind), text);
    if (!template.sound()) {
      throw Problem.invalid(
          template.problems().stream()
              .map(problem -> new FieldProblem("text", problem.placed()))
              .toList());
    }
    return template;
  }

  private static String subject(TemplateVersion version) {
    return "template/" + version.kind() + "/" + version.number();
  }

  private static Map<String, String> facts(Letterhead head) {
    return Map.of(
        "above", String.join(" / ", head.above()),
        "name", head.name(),
        "below", String.join(" / ", head.below()),
        "logo", head.logo().map(FileId::toString).orElse(""));
  }
}
