package id.pendopo.documents.tests;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.print.AssociatedFile;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.print.Letterhead;
import id.pendopo.api.print.PrintOrder;
import id.pendopo.api.print.PrintedSignature;
import id.pendopo.api.print.TemplateData;
import id.pendopo.api.print.VerificationMark;
import id.pendopo.identity.Principal;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fictional office and its letters. */
final class Letters {

  static final String KIND = "office.sample-letter";
  static final LocalDate DAY = LocalDate.of(2026, 4, 2);

  private final Hall hall;
  private final Agency agency;
  private final Principal editor;

  Letters(Hall hall, Agency agency, Principal editor) {
    this.hall = hall;
    this.agency = agency;
    this.editor = editor;
  }

  FileId logo() throws Exception {
    IncomingFile received = receive(Emblem.png(160), "lambang.png");
    return hall.as(editor, agency, () -> hall.service(DocumentTemplates.class).keepImage(received));
  }

  /** A file that has nothing to do with letters. */
  FileId identityCard() throws Exception {
    IncomingFile received = receive(Emblem.png(90), "ktp.png");
    return hall.as(
        editor,
        agency,
        () ->
            hall.service(Transactions.class)
                .write(() -> hall.service(Files.class).keep(received).id()));
  }

  void letterhead() throws Exception {
    Letterhead head =
        new Letterhead(
            List.of("PEMERINTAH KABUPATEN SUKAMAJU"),
            "KECAMATAN SUKAMAJU",
            List.of(
                "Jalan Merdeka Raya Nomor 31, Sukamaju 63252",
                "Telepon (0351) 555-0108, laman sukamaju.example.go.id"),
            Optional.of(logo()));
    hall.as(
        editor,
        agency,
        () -> hall.service(DocumentTemplates.class).changeLetterhead(Optional.empty(), head));
  }

  /** A file to lie inside a letter. */
  AssociatedFile data() throws Exception {
    IncomingFile received =
        receive("uraian;jumlah\nTahap 1;1250000\n".getBytes(StandardCharsets.UTF_8), "rincian.csv");
    Files files = hall.service(Files.class);
    FileId kept =
        hall.in(
            agency, () -> hall.service(Transactions.class).write(() -> files.keep(received).id()));
    return new AssociatedFile(kept, "Data rincian", AssociatedFile.Relationship.DATA);
  }

  private IncomingFile receive(byte[] content, String name) throws Exception {
    Files files = hall.service(Files.class);
    return hall.in(agency, () -> files.receive(new ByteArrayInputStream(content), name));
  }

  static PrintOrder order(int rows) {
    List<TemplateData> details = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      details.add(
          TemplateData.of()
              .text("uraian", "Pembinaan ketenteraman dan ketertiban umum, tahap " + i)
              .money("jumlah", BigDecimal.valueOf(1_250_000L * i)));
    }
    TemplateData data =
        TemplateData.of()
            .text("nomor", "474/012/404.604/2026")
            .text("nama", "Sekar Ayu Rekaningtyas")
            .text("tempat_lahir", "Sukamaju")
            .date("tanggal_lahir", LocalDate.of(1990, 5, 12))
            .text("pekerjaan", "Wiraswasta")
            .text("alamat", "Dusun Krajan RT 02 RW 05, Desa Sukamakmur, Kecamatan Sukamaju")
            .text("keperluan", "melengkapi berkas permohonan <bantuan> & beasiswa")
            .yes("dengan_rincian", rows > 0)
            .rows("rincian", details)
            .date("berlaku_hingga", LocalDate.of(2026, 7, 1));
    if (rows > 0) {
      data.money("jumlah_seluruhnya", BigDecimal.valueOf(1_250_000L * rows * (rows + 1) / 2));
    }
    return PrintOrder.of(KIND, "Surat keterangan", data, DAY)
        .signedBy(
            new PrintedSignature(
                "Sukamaju, 2 April 2026",
                List.of("a.n. Camat Sukamaju", "Sekretaris Kecamatan", "u.b.", "Plh. Kepala Seksi"),
                "Bagas Rekawijaya, S.Sos., M.Si.",
                List.of("Penata Tk. I (III/d)", "NIP 19800101 200501 1 001"),
                Optional.empty()))
        .marked(
            new VerificationMark(
                Emblem.code("https://sukamaju.example.go.id/verifikasi/contoh"),
                "Kode QR untuk memeriksa keaslian surat",
                List.of(
                    "Keaslian surat ini dapat diperiksa dengan memindai kode di samping,",
                    "atau di sukamaju.example.go.id/verifikasi.")));
  }
}
