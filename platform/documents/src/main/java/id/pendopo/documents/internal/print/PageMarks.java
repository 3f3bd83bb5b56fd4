package id.pendopo.documents.internal.print;

import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.AffineTransform;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEvent;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEventHandler;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;

/** What stands on each page without belonging to its text: page numbers, a mark across it. */
final class PageMarks {

  private static final float SIZE = 8;
  private static final float BASELINE = 28;

  private final PdfDocument pdf;
  private final PdfFont font;
  private int pages;

  PageMarks(PdfDocument pdf, PdfFont font) {
    this.pdf = pdf;
    this.font = font;
  }

  /** Draws when all pages are there and none is written out yet. */
  void drawAtClose(Sheet sheet) {
    pdf.addEventHandler(
        PdfDocumentEvent.START_DOCUMENT_CLOSING,
        new AbstractPdfDocumentEventHandler() {
          @Override
          protected void onAcceptedEvent(AbstractPdfDocumentEvent event) {
            draw(sheet);
          }
        });
  }

  /** How many there are, once the document is closed. */
  int pages() {
    return pages;
  }

  private void draw(Sheet sheet) {
    pages = pdf.getNumberOfPages();
    for (int i = 1; i <= pages; i++) {
      PdfPage page = pdf.getPage(i);
      if (!sheet.watermark().isEmpty()) {
        across(page, sheet.watermark());
      }
      if (pages > 1) {
        centred(page, "Halaman " + i + " dari " + pages);
      }
    }
  }

  private void centred(PdfPage page, String words) {
    PdfCanvas canvas = new PdfCanvas(page.newContentStreamAfter(), page.getResources(), pdf);
    float width = font.getWidth(words, SIZE);
    canvas
        .openTag(new CanvasArtifact())
        .saveState()
        .setFillColor(new DeviceGray(0.35f))
        .beginText()
        .setFontAndSize(font, SIZE)
        .moveText((page.getPageSize().getWidth() - width) / 2, BASELINE)
        .showText(words)
        .endText()
        .restoreState()
        .closeTag();
  }

  private void across(PdfPage page, String words) {
    Rectangle size = page.getPageSize();
    float height = 64;
    float width = font.getWidth(words, height);
    AffineTransform turn =
        AffineTransform.getTranslateInstance(size.getWidth() / 2, size.getHeight() / 2);
    turn.rotate(Math.toRadians(50));
    PdfCanvas canvas = new PdfCanvas(page.newContentStreamBefore(), page.getResources(), pdf);
    canvas
        .openTag(new CanvasArtifact())
        .saveState()
        .concatMatrix(turn)
        .setFillColor(new DeviceGray(0.9f))
        .beginText()
        .setFontAndSize(font, height)
        .moveText(-width / 2, -height / 3)
        .showText(words)
        .endText()
        .restoreState()
        .closeTag();
  }
}
