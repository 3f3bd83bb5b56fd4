package id.pendopo.office.internal.complaint;

import id.pendopo.api.print.FieldType;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.print.TemplateField;
import id.pendopo.api.print.TemplateKind;
import id.pendopo.api.text.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The paper that a reporter takes along: number and tracking code, nothing of a person. */
@Component
public final class ComplaintReceipt implements TemplateKind {

  static final String ID = "office.complaint-receipt";

  private static final String TEXT = text();

  @Override
  public String id() {
    return ID;
  }

  @Override
  public LocalText name() {
    return new LocalText("Tanda terima laporan", "Receipt of a report");
  }

  @Override
  public LocalText description() {
    return new LocalText(
        "Diberikan kepada pelapor ketika pengaduan, aspirasi, atau laporan diterima.",
        "Given to the reporter when a complaint, suggestion or report is taken in.");
  }

  @Override
  public List<TemplateField> fields() {
    return List.of(
        TemplateField.of("nomor", FieldType.TEXT, "Nomor laporan", "Number of the report", "12"),
        TemplateField.of("jenis", FieldType.TEXT, "Jenis", "Kind", "Pengaduan"),
        TemplateField.of("kategori", FieldType.TEXT, "Kategori", "Category", "Jalan dan jembatan"),
        TemplateField.of("diterima", FieldType.DATE, "Diterima", "Received", "2026-04-01"),
        TemplateField.optional(
            "diperiksa", FieldType.DATE, "Diperiksa paling lambat", "Checked by", "2026-04-07"),
        TemplateField.of(
            "kode", FieldType.TEXT, "Kode lacak", "Tracking code", "7K3M-9QTX-2HVA-R5CD"),
        TemplateField.of(
            "alamat",
            FieldType.TEXT,
            "Alamat untuk melacak",
            "Address for tracking",
            "https://contoh.test/lacak"));
  }

  @Override
  public String shippedTemplate() {
    return TEXT;
  }

  @Override
  public PaperSize paper() {
    return PaperSize.A4;
  }

  private static String text() {
    try (InputStream in =
        ComplaintReceipt.class.getResourceAsStream("/print/complaint-receipt.html")) {
      if (in == null) {
        throw new IllegalStateException("The template of the receipt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
