package id.pendopo.documents.internal.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.print.PrintOrder;
import id.pendopo.api.print.PrintedSignature;
import id.pendopo.api.print.TemplateKind;
import id.pendopo.api.print.VerificationMark;
import id.pendopo.documents.internal.template.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The order of a preview: sample values, a made-up signer, a code that leads nowhere. */
final class SampleOrder {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final int DOTS = 200;

  private SampleOrder() {}

  static PrintOrder of(TemplateKind kind, PaperSize paper, Optional<String> unit, boolean code) {
    PrintOrder order =
        PrintOrder.of(kind.id(), kind.name().id(), Samples.of(kind.fields()), DAY)
            .forUnit(unit)
            .onPaper(paper)
            .signedBy(
                new PrintedSignature(
                    "Sukamaju, 1 April 2026",
                    List.of("a.n. Camat Sukamaju", "Sekretaris Kecamatan"),
                    "Bagas Rekawijaya, S.Sos., M.Si.",
                    List.of("Penata Tk. I (III/d)", "NIP 19800101 200501 1 001"),
                    Optional.empty()));
    return code
        ? order.marked(
            new VerificationMark(
                code("PRATINJAU"),
                "Kode QR contoh",
                List.of(
                    "Keaslian dokumen ini dapat diperiksa dengan memindai kode QR",
                    "atau di alamat …/verifikasi/contoh")))
        : order;
  }

  private static byte[] code(String text) {
    try {
      BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, DOTS, DOTS);
      BufferedImage picture = new BufferedImage(DOTS, DOTS, BufferedImage.TYPE_INT_RGB);
      for (int x = 0; x < DOTS; x++) {
        for (int y = 0; y < DOTS; y++) {
          picture.setRGB(x, y, dots.get(x, y) ? 0 : 0xffffff);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
