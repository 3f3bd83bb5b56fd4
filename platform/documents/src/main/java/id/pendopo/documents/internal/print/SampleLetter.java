package id.pendopo.documents.internal.print;

import id.pendopo.api.print.FieldType;
import id.pendopo.api.print.TemplateField;
import id.pendopo.api.print.TemplateKind;
import id.pendopo.api.text.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** A letter for trying out letterhead, paper and printer before the first real one. */
@Component
public final class SampleLetter implements TemplateKind {

  static final String ID = "office.sample-letter";

  private static final String TEXT = text();

  @Override
  public String id() {
    return ID;
  }

  @Override
  public LocalText name() {
    return new LocalText("Surat contoh", "Sample letter");
  }

  @Override
  public LocalText description() {
    return new LocalText(
        "Surat keterangan dengan isi karangan, untuk mencoba kop surat, kertas, dan bahasa templat.",
        "A statement with made-up content, for trying the letterhead, the paper and the language of"
            + " templates.");
  }

  @Override
  public List<TemplateField> fields() {
    return List.of(
        TemplateField.of("nomor", FieldType.TEXT, "Nomor surat", "Number", "474/012/404.604/2026"),
        TemplateField.of("nama", FieldType.TEXT, "Nama", "Name", "Sekar Ayu Rekaningtyas"),
        TemplateField.of(
            "tempat_lahir", FieldType.TEXT, "Tempat lahir", "Place of birth", "Sukamaju"),
        TemplateField.of(
            "tanggal_lahir", FieldType.DATE, "Tanggal lahir", "Date of birth", "1990-05-12"),
        TemplateField.of("pekerjaan", FieldType.TEXT, "Pekerjaan", "Occupation", "Wiraswasta"),
        TemplateField.of(
            "alamat",
            FieldType.TEXT,
            "Alamat",
            "Address",
            "Dusun Krajan RT 02 RW 05, Desa Sukamakmur, Kecamatan Sukamaju"),
        TemplateField.of(
            "keperluan", FieldType.TEXT, "Keperluan", "Purpose", "melengkapi berkas permohonan"),
        TemplateField.of(
            "dengan_rincian", FieldType.YES_NO, "Dengan rincian", "With details", "true"),
        TemplateField.list(
            "rincian",
            "Rincian",
            "Details",
            2,
            List.of(
                TemplateField.of(
                    "uraian", FieldType.TEXT, "Uraian", "What", "Bangunan rumah tinggal"),
                TemplateField.of("jumlah", FieldType.MONEY, "Jumlah", "Amount", "1250000"))),
        TemplateField.optional(
            "jumlah_seluruhnya", FieldType.MONEY, "Jumlah seluruhnya", "Sum", "2500000"),
        TemplateField.optional(
            "berlaku_hingga", FieldType.DATE, "Berlaku hingga", "Valid until", "2026-07-01"));
  }

  @Override
  public String shippedTemplate() {
    return TEXT;
  }

  private static String text() {
    try (InputStream in = SampleLetter.class.getResourceAsStream("/print/sample-letter.html")) {
      if (in == null) {
        throw new IllegalStateException("The sample letter is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
