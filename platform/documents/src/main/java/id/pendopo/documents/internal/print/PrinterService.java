package id.pendopo.documents.internal.print;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.print.AssociatedFile;
import id.pendopo.api.print.DocumentPrinter;
import id.pendopo.api.print.PrintOrder;
import id.pendopo.api.print.PrintedDocument;
import id.pendopo.api.print.TemplateKind;
import id.pendopo.api.print.TemplateVersion;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.template.Template;
import id.pendopo.documents.internal.template.TemplateReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints what modules order. */
@Component(service = {DocumentPrinter.class, PrinterService.class})
public final class PrinterService implements DocumentPrinter {

  private static final int MOST_ATTACHMENTS = 20;
  private static final long LARGEST_ATTACHMENTS = 25L << 20;

  private final TemplateKinds kinds;
  private final TemplateShelf shelf;
  private final Composition composition;
  private final Press press;
  private final Files files;
  private final Transactions transactions;
  private final CurrentAgency current;

  @Activate
  public PrinterService(
      @Reference TemplateKinds kinds,
      @Reference TemplateShelf shelf,
      @Reference Composition composition,
      @Reference Press press,
      @Reference Files files,
      @Reference Transactions transactions,
      @Reference CurrentAgency current) {
    this.kinds = kinds;
    this.shelf = shelf;
    this.composition = composition;
    this.press = press;
    this.files = files;
    this.transactions = transactions;
    this.current = current;
  }

  @Override
  public PrintedDocument print(PrintOrder order) {
    if (transactions.writing()) {
      throw new IllegalStateException("Nothing is printed inside a transaction");
    }
    TemplateKind kind = kinds.kind(order.kind());
    TemplateVersion version =
        order.version().isPresent()
            ? shelf.version(kind, order.version().getAsInt())
            : shelf.toPrint(kind, order.on());
    return print(kind, version, order, "");
  }

  /** Prints a version of a template, which need not be kept. */
  PrintedDocument print(
      TemplateKind kind, TemplateVersion version, PrintOrder order, String watermark) {
    Template template = TemplateReader.read(TemplateKinds.fields(kind), version.text());
    if (!template.sound()) {
      throw Problem.invalid(
          "text",
          "Templat “%s” versi %d perlu diperbaiki: %s"
              .formatted(
                  kind.name().id(), version.number(), template.problems().getFirst().placed().id()),
          "The template “%s”, version %d, needs to be mended: %s"
              .formatted(
                  kind.name().en(),
                  version.number(),
                  template.problems().getFirst().placed().en()));
    }
    List<PdfWriting.Inside> inside = inside(order.attachments());
    StringBuilder body = new StringBuilder(composition.body(template, order));
    boolean unprintable = Composition.unprintable(body, press.fonts());
    PdfWriting.Written written =
        press.write(
            new Sheet(
                order.title(),
                current.get().name(),
                body.toString(),
                order.paper().orElse(version.paper()),
                watermark),
            inside);
    return new PrintedDocument(
        written.pdf(), kind.id(), version.number(), written.pages(), unprintable);
  }

  private List<PdfWriting.Inside> inside(List<AssociatedFile> attachments) {
    List<PdfWriting.Inside> inside = new ArrayList<>();
    long size = 0;
    for (AssociatedFile one : attachments) {
      StoredFile file = files.find(one.file()).orElseThrow(Problem::notFound);
      size += file.size();
      if (size > LARGEST_ATTACHMENTS || inside.size() == MOST_ATTACHMENTS) {
        throw Problem.invalid(
            "attachments",
            "Lampiran paling banyak %d berkas dan 25 MB.".formatted(MOST_ATTACHMENTS),
            "At most %d attachments and 25 MB.".formatted(MOST_ATTACHMENTS));
      }
      try (InputStream in = files.open(one.file())) {
        // two files may have one name; inside a document they must not
        inside.add(
            new PdfWriting.Inside(
                in.readAllBytes(),
                (inside.size() + 1) + "-" + file.name(),
                file.mediaType(),
                one.description(),
                one.relationship()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return inside;
  }

  @Override
  public IncomingFile receive(PrintedDocument document, String name) {
    return files.receive(document.open(), name + ".pdf");
  }
}
