package id.pendopo.documents.internal.print;

import com.itextpdf.html2pdf.attach.ITagWorker;
import com.itextpdf.html2pdf.attach.ProcessorContext;
import com.itextpdf.html2pdf.attach.impl.DefaultTagWorkerFactory;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEvent;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEventHandler;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;
import com.itextpdf.styledxmlparser.node.IElementNode;
import id.pendopo.api.print.DocumentPrinter;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a document that has too many elements, pages or bytes, or takes too long. Looked at for each
 * element and page, so a thread always comes back.
 */
final class Bounds {

  /** Which bound was reached. */
  static final class Reached extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean time;

    Reached(String what, boolean time) {
      super(what);
      this.time = time;
    }

    boolean time() {
      return time;
    }
  }

  static final int MOST_ELEMENTS = 5_000;
  private static final int MOST_BYTES = 50 << 20;

  private final long end;
  private int elements;
  private int pages;

  Bounds(Duration time) {
    end = System.nanoTime() + time.toNanos();
  }

  void tick() {
    if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
      throw new Reached("time", true);
    }
  }

  DefaultTagWorkerFactory workers() {
    return new DefaultTagWorkerFactory() {
      @Override
      public @Nullable ITagWorker getCustomTagWorker(IElementNode tag, ProcessorContext context) {
        if (++elements > MOST_ELEMENTS) {
          throw new Reached("elements", false);
        }
        tick();
        return null;
      }
    };
  }

  void watch(PdfDocument pdf) {
    pdf.addEventHandler(
        PdfDocumentEvent.START_PAGE,
        new AbstractPdfDocumentEventHandler() {
          @Override
          protected void onAcceptedEvent(AbstractPdfDocumentEvent event) {
            if (++pages > DocumentPrinter.MOST_PAGES) {
              throw new Reached("pages", false);
            }
            tick();
          }
        });
  }

  /** Holds at most so many bytes. */
  ByteArrayOutputStream output() {
    return new ByteArrayOutputStream(1 << 16) {
      @Override
      public synchronized void write(byte[] bytes, int offset, int length) {
        if (count + length > MOST_BYTES) {
          throw new Reached("bytes", false);
        }
        super.write(bytes, offset, length);
      }
    };
  }
}
