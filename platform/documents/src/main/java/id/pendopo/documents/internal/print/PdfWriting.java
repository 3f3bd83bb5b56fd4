package id.pendopo.documents.internal.print;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.html2pdf.ConverterProperties;
import com.itextpdf.html2pdf.HtmlConverter;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import com.itextpdf.layout.Document;
import com.itextpdf.pdfa.PdfADocument;
import com.itextpdf.styledxmlparser.resolver.resource.IResourceRetriever;
import id.pendopo.api.print.AssociatedFile.Relationship;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a PDF of HTML: PDF/A-3A and PDF/UA-1. Nothing outside the given sheet is ever read. */
final class PdfWriting {

  /** A file that lies inside. */
  record Inside(
      byte[] content, String name, String mediaType, String description, Relationship relation) {}

  /** What came out. */
  record Written(byte[] pdf, int pages) {}

  static {
    // Pendopo is AGPL itself, and says so: no reminder in the log
    EventManager.acknowledgeAgplUsageDisableWarningMessage();
  }

  /** Never in what templates give; html2pdf fetches an import of a style past its retriever. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "<(style|link|base|meta|script|object|embed|iframe|svg|form|input)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Fonts fonts = new Fonts();
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  Fonts fonts() {
    return fonts;
  }

  /**
   * Writes a document.
   *
   * @throws Bounds.Reached when it is too large or takes longer
   */
  Written write(Sheet sheet, List<Inside> inside, Duration time) throws IOException {
    if (FOREIGN.matcher(sheet.body()).find()) {
      throw new IllegalArgumentException("A sheet holds elements that no template lets through");
    }
    Bounds bounds = new Bounds(time);
    ByteArrayOutputStream out = bounds.output();
    WriterProperties properties =
        new WriterProperties().addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1);
    PdfOutputIntent intent =
        new PdfOutputIntent(
            "Custom",
            "",
            "https://www.color.org",
            "sRGB IEC61966-2.1",
            new ByteArrayInputStream(colours));
    PdfDocument pdf =
        new PdfADocument(new PdfWriter(out, properties), PdfAConformance.PDF_A_3A, intent);
    bounds.watch(pdf);
    describe(pdf, sheet);
    PageMarks marks = new PageMarks(pdf, font());
    marks.drawAtClose(sheet);
    // the last element is laid out while the document closes
    try (Document document =
        HtmlConverter.convertToDocument(Style.page(sheet), pdf, properties(bounds))) {
      attach(document.getPdfDocument(), inside);
    }
    return new Written(out.toByteArray(), marks.pages());
  }

  private PdfFont font() throws IOException {
    return PdfFontFactory.createFont(
        fonts.regular(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
  }

  private static void describe(PdfDocument pdf, Sheet sheet) {
    pdf.setTagged();
    pdf.getCatalog().setLang(new PdfString("id-ID"));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
    pdf.getDocumentInfo()
        .setTitle(sheet.title())
        .setAuthor(sheet.author())
        .setCreator("Pendopo")
        .setSubject(sheet.title());
  }

  private ConverterProperties properties(Bounds bounds) {
    return new ConverterProperties()
        .setFontProvider(fonts.provider())
        .setCreateAcroForm(false)
        .setImmediateFlush(false)
        .setLimitOfLayouts(3)
        .setTagWorkerFactory(bounds.workers())
        .setResourceRetriever(new Nothing());
  }

  private static void attach(PdfDocument pdf, List<Inside> inside) {
    for (Inside one : inside) {
      PdfFileSpec file =
          PdfFileSpec.createEmbeddedFileSpec(
              pdf,
              one.content(),
              one.description(),
              one.name(),
              new PdfName(one.mediaType()),
              null,
              relation(one.relation()));
      pdf.addFileAttachment(one.name(), file);
      pdf.addAssociatedFile(one.name(), file);
    }
  }

  private static PdfName relation(Relationship relation) {
    return switch (relation) {
      case SOURCE -> PdfName.Source;
      case DATA -> PdfName.Data;
      case SUPPLEMENT -> PdfName.Supplement;
    };
  }

  /** Reads nothing, whatever address is asked for: pictures stand in the HTML itself. */
  private static final class Nothing implements IResourceRetriever {

    @Override
    public InputStream getInputStreamByUrl(URL address) throws IOException {
      throw new IOException("A document reads no address");
    }

    @Override
    public byte[] getByteArrayByUrl(URL address) throws IOException {
      throw new IOException("A document reads no address");
    }
  }
}
