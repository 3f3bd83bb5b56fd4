package id.pendopo.documents.internal.signature.pdf;

import com.itextpdf.commons.exceptions.ITextException;
import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.signatures.ITSAClient;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.SignatureUtil;
import com.itextpdf.signatures.SignerProperties;
import id.pendopo.api.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Signs PDF files as PAdES baseline B, or T with a time-stamp authority (ETSI EN 319 142-1), in an
 * increment: what is there stays byte by byte, so earlier signatures and the conformance of the
 * file stay as well. Any thread.
 */
public final class PdfSigning {

  private PdfSigning() {}

  /**
   * What is written beside the signature.
   *
   * @param reason why it is signed, for the panel of a PDF reader
   * @param at moment of the signer's clock
   * @param zone in which the moment is written
   * @param block visible block; empty for an invisible signature
   */
  public record Details(String reason, Instant at, ZoneId zone, Optional<Block> block) {}

  /**
   * Signs a file.
   *
   * @param stamps time-stamp authority; empty for baseline B
   * @return the signed file; on any failure there is none
   * @throws Problem 422 when the file cannot be signed, 503 when the time-stamp authority does not
   *     answer
   */
  public static byte[] sign(
      byte[] pdf, LocalKey key, Details details, Optional<ITSAClient> stamps) {
    try {
      SignerProperties properties =
          new SignerProperties()
              .setFieldName(freeName(pdf))
              .setReason(details.reason())
              .setSignatureCreator("Pendopo")
              .setClaimedSignDate(
                  GregorianCalendar.from(ZonedDateTime.ofInstant(details.at(), details.zone())));
      if (details.block().isPresent()) {
        Block block = details.block().get();
        properties
            .setPageNumber(block.page())
            .setPageRect(new Rectangle(block.x(), block.y(), block.width(), block.height()))
            .setSignatureAppearance(appearance(block, properties.getFieldName()));
      }
      ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 65_536);
      PdfPadesSigner signer =
          new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(pdf)), signed)
              .setStampingProperties(new StampingProperties().useAppendMode());
      if (stamps.isPresent()) {
        signer.signWithBaselineTProfile(properties, key.chain(), key.key(), stamps.get());
      } else {
        signer.signWithBaselineBProfile(properties, key.chain(), key.key());
      }
      return signed.toByteArray();
    } catch (TimeStampFailed failed) {
      throw failed.problem();
    } catch (IOException | GeneralSecurityException | ITextException e) {
      for (Throwable one = e; one != null; one = one.getCause()) {
        if (one instanceof TimeStampFailed failed) {
          throw failed.problem();
        }
      }
      throw new Problem(
              422,
              "Berkas ini tidak dapat ditandatangani: bukan PDF yang utuh, atau terkunci.",
              "This file cannot be signed: it is no sound PDF, or it is locked.")
          .because(e);
    }
  }

  private static String freeName(byte[] pdf) throws IOException {
    try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
      SignatureUtil signatures = new SignatureUtil(document);
      int n = signatures.getSignatureNames().size() + 1;
      while (signatures.doesSignatureFieldExist("TandaTangan" + n)) {
        n++;
      }
      return "TandaTangan" + n;
    }
  }

  private static SignatureFieldAppearance appearance(Block block, String field) {
    PdfFont plain = font("LiberationSans-Regular.ttf");
    PdfFont bold = font("LiberationSans-Bold.ttf");
    float size = Math.max(5f, Math.min(9f, block.height() / (block.lines().size() + 2f)));
    float left = block.qr().isPresent() ? Math.min(block.height(), block.width() / 3f) : 0f;
    Cell words = new Cell().setBorder(Border.NO_BORDER).setPadding(0);
    List<String> lines = block.lines();
    for (int i = 0; i < lines.size(); i++) {
      words.add(
          new Paragraph(lines.get(i))
              .setFont(i == 1 ? bold : plain)
              .setFontSize(size)
              .setMultipliedLeading(1.1f)
              .setMargin(0));
    }
    Table row =
        new Table(
                block.qr().isPresent()
                    ? new float[] {left, block.width() - left}
                    : new float[] {block.width()})
            .setFixedLayout()
            .setWidth(block.width());
    block
        .qr()
        .ifPresent(
            png ->
                row.addCell(
                    new Cell()
                        .setBorder(Border.NO_BORDER)
                        .setPadding(0)
                        .add(
                            new Image(ImageDataFactory.create(png))
                                .scaleToFit(left - 4f, block.height() - 4f))));
    row.addCell(words);
    Div content = new Div().add(row);
    SignatureFieldAppearance appearance = new SignatureFieldAppearance(field).setContent(content);
    appearance.getAccessibilityProperties().setAlternateDescription(block.description());
    return appearance;
  }

  private static PdfFont font(String name) {
    try (InputStream in =
        Objects.requireNonNull(PdfSigning.class.getResourceAsStream("/fonts/" + name))) {
      return PdfFontFactory.createFont(
          in.readAllBytes(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
