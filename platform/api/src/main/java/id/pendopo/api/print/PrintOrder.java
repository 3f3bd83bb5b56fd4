package id.pendopo.api.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What shall be printed. Begin with {@link #of} and change what is different.
 *
 * @param kind id of a registered {@link TemplateKind}
 * @param title title of the document, shown by readers instead of the file's name; no personal data
 *     beyond what the document says
 * @param data what stands in the fields
 * @param on the day whose template is used, and which {@code tanggal_cetak} writes
 * @param unit unit whose letterhead is used; empty for the agency's
 * @param paper another paper than the template's
 * @param version the version of the template, for printing again what was printed; empty for the
 *     one in force
 * @param signature what stands at {@code {{> tanda-tangan}}}
 * @param mark what stands at {@code {{> kode-qr}}}, or in the signature where the template has no
 *     such place
 * @param attachments files that lie inside, at most 20 and 25 MiB
 */
public record PrintOrder(
    String kind,
    String title,
    TemplateData data,
    LocalDate on,
    Optional<String> unit,
    Optional<PaperSize> paper,
    OptionalInt version,
    Optional<PrintedSignature> signature,
    Optional<VerificationMark> mark,
    List<AssociatedFile> attachments) {

  public PrintOrder {
    attachments = List.copyOf(attachments);
  }

  public static PrintOrder of(String kind, String title, TemplateData data, LocalDate on) {
    return new PrintOrder(
        kind,
        title,
        data,
        on,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  public PrintOrder forUnit(Optional<String> code) {
    return new PrintOrder(
        kind, title, data, on, code, paper, version, signature, mark, attachments);
  }

  public PrintOrder onPaper(PaperSize size) {
    return new PrintOrder(
        kind, title, data, on, unit, Optional.of(size), version, signature, mark, attachments);
  }

  public PrintOrder withVersion(int number) {
    return new PrintOrder(
        kind, title, data, on, unit, paper, OptionalInt.of(number), signature, mark, attachments);
  }

  public PrintOrder signedBy(PrintedSignature block) {
    return new PrintOrder(
        kind, title, data, on, unit, paper, version, Optional.of(block), mark, attachments);
  }

  public PrintOrder marked(VerificationMark code) {
    return new PrintOrder(
        kind, title, data, on, unit, paper, version, signature, Optional.of(code), attachments);
  }

  public PrintOrder with(List<AssociatedFile> files) {
    return new PrintOrder(kind, title, data, on, unit, paper, version, signature, mark, files);
  }
}
