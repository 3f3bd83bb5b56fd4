package id.pendopo.documents.internal.signature.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.annot.PdfTextAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureFinding;
import id.pendopo.api.signature.SignatureFinding.Kind;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.documents.internal.signature.pdf.Paperwork.Identity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Signing, and what is found out about files that somebody tampered with. */
class SignedPdfTest {

  private static final String PASSWORD = "rahasia-rekaan";
  private static final Instant NOW = Instant.now();

  private static Identity authority;
  private static Identity officer;
  private static byte[] letter;
  private static byte[] signed;
  private static TrustedAuthorities trusted;

  @BeforeAll
  static void prepare() throws Exception {
    // a framework that ran before in this process leaves the provider of its bundle behind
    Security.removeProvider("BC");
    Security.addProvider(new BouncyCastleProvider());
    authority = Paperwork.authority("Otoritas Rekaan");
    officer = Paperwork.person("Made Rekaan", authority);
    letter = Paperwork.letter("Surat keterangan bagi yang berkepentingan.");
    trusted = new TrustedAuthorities(List.of(authority.certificate()));
    signed = sign(letter, officer, NOW, Optional.empty());
  }

  private static byte[] sign(byte[] pdf, Identity who, Instant at, Optional<Block> block)
      throws Exception {
    return PdfSigning.sign(
        pdf,
        LocalKey.open(who.pkcs12(PASSWORD), PASSWORD.toCharArray(), at),
        new PdfSigning.Details("Surat keterangan", at, ZoneId.of("Asia/Makassar"), block),
        Optional.empty());
  }

  private static SignatureReport look(byte[] pdf) {
    try {
      return Inspection.of(pdf, trusted, NOW);
    } catch (TooMuch bound) {
      throw new AssertionError(bound);
    }
  }

  private static List<Kind> kinds(byte[] pdf) {
    return look(pdf).all().stream().map(SignatureFinding::kind).toList();
  }

  // ---- what is signed

  @Test
  void a_signed_letter_is_intact_and_names_its_signer() {
    SignatureReport report = look(signed);
    assertThat(report.trusted()).as(report.all().toString()).isTrue();
    assertThat(report.signatures())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.signer()).isEqualTo("Made Rekaan");
              assertThat(one.issuer()).isEqualTo("Otoritas Rekaan");
              assertThat(one.timeStamped()).isFalse();
            });
    assertThat(kinds(signed)).containsExactly(Kind.NO_TIME_STAMP, Kind.REVOCATION_UNKNOWN);
  }

  @Test
  void the_file_begins_as_it_was_before() {
    assertThat(new String(signed, StandardCharsets.ISO_8859_1))
        .startsWith(new String(letter, StandardCharsets.ISO_8859_1));
  }

  @Test
  void a_second_signature_leaves_the_first_as_it_was() throws Exception {
    byte[] twice =
        sign(signed, Paperwork.person("Komang Rekaan", authority), NOW, Optional.empty());
    SignatureReport report = look(twice);
    assertThat(report.intact()).as(report.all().toString()).isTrue();
    assertThat(report.signatures()).hasSize(2);
    assertThat(report.signatures().getFirst().findings())
        .extracting(SignatureFinding::kind)
        .contains(Kind.SIGNED_AGAIN);
  }

  @Test
  void a_signed_letter_with_a_block_is_still_pdf_a_and_pdf_ua() throws Exception {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    javax.imageio.ImageIO.write(
        new java.awt.image.BufferedImage(64, 64, java.awt.image.BufferedImage.TYPE_BYTE_BINARY),
        "png",
        picture);
    byte[] qr = picture.toByteArray();
    Block block =
        new Block(
            1,
            300,
            120,
            220,
            70,
            List.of(
                "Ditandatangani secara elektronik oleh:",
                "Made Rekaan, S.Sos.",
                "Camat Rekaan",
                "tidak tersertifikasi"),
            Optional.of(qr),
            "Tanda tangan elektronik Made Rekaan, S.Sos., Camat Rekaan, tidak tersertifikasi");
    byte[] visible = sign(letter, officer, NOW, Optional.of(block));
    assertThat(look(visible).trusted()).isTrue();
    VeraGreenfieldFoundryProvider.initialise();
    for (byte[] file : List.of(letter, signed, visible)) {
      for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
        assertThat(failures(file, flavour)).as(flavour.toString()).isEmpty();
      }
    }
  }

  private static List<String> failures(byte[] file, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .map(
              one ->
                  one.getRuleId().getClause()
                      + "-"
                      + one.getRuleId().getTestNumber()
                      + " "
                      + one.getMessage()
                      + " "
                      + one.getLocation().getContext())
          .distinct()
          .toList();
    }
  }

  // ---- what is refused

  @Test
  void a_certificate_with_which_one_cannot_sign_is_refused() throws Exception {
    Duration day = Duration.ofDays(1);
    assertThat(refusal(officer.pkcs12(PASSWORD), "salah")).contains("Kata sandi sertifikat salah");
    assertThat(
            refusal(
                Paperwork.person("Lama", authority, NOW.minus(day.multipliedBy(9)), NOW.minus(day))
                    .pkcs12(PASSWORD),
                PASSWORD))
        .contains("kedaluwarsa");
    assertThat(
            refusal(
                Paperwork.person("Baru", authority, NOW.plus(day), NOW.plus(day.multipliedBy(9)))
                    .pkcs12(PASSWORD),
                PASSWORD))
        .contains("belum berlaku");
    assertThat(
            refusal(
                new Identity(
                        officer.key(),
                        new java.security.cert.X509Certificate[] {officer.certificate()})
                    .pkcs12(PASSWORD),
                PASSWORD))
        .contains("Rantai sertifikat");
    assertThat(refusal("bukan".getBytes(StandardCharsets.UTF_8), PASSWORD))
        .contains("bukan berkas sertifikat");
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    Certificate[] chain = authority.chain();
    empty.setCertificateEntry("ca", chain[0]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    empty.store(out, PASSWORD.toCharArray());
    assertThat(refusal(out.toByteArray(), PASSWORD)).contains("tidak berisi kunci privat");
  }

  private static String refusal(byte[] file, String password) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> LocalKey.open(file, password.toCharArray(), NOW));
    assertThat(problem.status()).isEqualTo(422);
    return problem.fields().toString();
  }

  @Test
  void what_is_no_pdf_is_not_signed() throws Exception {
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                sign("bukan pdf".getBytes(StandardCharsets.UTF_8), officer, NOW, Optional.empty()));
    assertThat(problem.status()).isEqualTo(422);
  }

  // ---- what is found out

  @Test
  void a_flipped_byte_is_found() {
    byte[] flipped = signed.clone();
    int at = new String(letter, StandardCharsets.ISO_8859_1).indexOf("stream") + 20;
    flipped[at] ^= 1;
    assertThat(kinds(flipped)).contains(Kind.CHANGED);
    assertThat(look(flipped).intact()).isFalse();
  }

  @Test
  void content_that_was_added_afterwards_is_found() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document =
        new PdfDocument(
            new PdfReader(new ByteArrayInputStream(signed)),
            new PdfWriter(out),
            new StampingProperties().useAppendMode())) {
      new PdfCanvas(document.getFirstPage()).rectangle(10, 10, 500, 500).fill();
    }
    SignatureReport report = look(out.toByteArray());
    assertThat(report.all()).extracting(SignatureFinding::kind).contains(Kind.CHANGED_AFTERWARDS);
    assertThat(report.all().toString()).contains("revisi 1 dari 2");
    ByteArrayOutputStream note = new ByteArrayOutputStream();
    try (PdfDocument document =
        new PdfDocument(
            new PdfReader(new ByteArrayInputStream(signed)),
            new PdfWriter(note),
            new StampingProperties().useAppendMode())) {
      document.getFirstPage().addAnnotation(new PdfTextAnnotation(new Rectangle(9, 9, 9, 9)));
    }
    assertThat(kinds(note.toByteArray())).contains(Kind.CHANGED_AFTERWARDS);
  }

  @Test
  void a_change_behind_several_signatures_is_named_with_what_each_covers() throws Exception {
    byte[] twice =
        sign(signed, Paperwork.person("Komang Rekaan", authority), NOW, Optional.empty());
    ByteArrayOutputStream note = new ByteArrayOutputStream();
    try (PdfDocument document = appending(twice, note)) {
      document.getFirstPage().addAnnotation(new PdfTextAnnotation(new Rectangle(9, 9, 9, 9)));
    }
    ByteArrayOutputStream look = new ByteArrayOutputStream();
    try (PdfDocument document = appending(twice, look)) {
      // another look of the block of a signature, which forms may change otherwise
      PdfDictionary widget = document.getFirstPage().getAnnotations().getFirst().getPdfObject();
      PdfDictionary appearance = new PdfDictionary();
      PdfStream drawn = new PdfStream("0 0 50 50 re f".getBytes(StandardCharsets.US_ASCII));
      drawn.put(PdfName.Subtype, PdfName.Form);
      drawn.put(PdfName.BBox, new PdfArray(new float[] {0, 0, 50, 50}));
      drawn.makeIndirect(document);
      appearance.put(PdfName.N, drawn);
      widget.put(PdfName.AP, appearance);
      widget.setModified();
    }
    for (byte[] changed : List.of(note.toByteArray(), look.toByteArray())) {
      SignatureReport report = look(changed);
      assertThat(report.intact()).isFalse();
      assertThat(report.findings())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.kind()).isEqualTo(Kind.CHANGED_AFTERWARDS);
                assertThat(one.text().id())
                    .contains(
                        "setelah tanda tangan terakhir",
                        "Made Rekaan (revisi 1)",
                        "Komang Rekaan (revisi 2)",
                        "revisi 3");
              });
    }
  }

  @Test
  void proofs_that_were_added_later_are_no_change() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document = appending(signed, out)) {
      PdfStream certificate = new PdfStream(authority.certificate().getEncoded());
      certificate.makeIndirect(document);
      PdfDictionary store = new PdfDictionary();
      store.put(PdfName.Certs, new PdfArray(certificate.getIndirectReference()));
      store.makeIndirect(document);
      document.getCatalog().put(PdfName.DSS, store);
      document.getCatalog().setModified();
    }
    SignatureReport report = look(out.toByteArray());
    assertThat(report.intact()).as(report.all().toString()).isTrue();
  }

  private static PdfDocument appending(byte[] pdf, ByteArrayOutputStream out) throws Exception {
    return new PdfDocument(
        new PdfReader(new ByteArrayInputStream(pdf)),
        new PdfWriter(out),
        new StampingProperties().useAppendMode());
  }

  @Test
  void bytes_behind_the_end_are_found() {
    byte[] longer = java.util.Arrays.copyOf(signed, signed.length + 40);
    java.util.Arrays.fill(longer, signed.length, longer.length, (byte) 'x');
    assertThat(look(longer).intact()).isFalse();
  }

  @Test
  void a_stripped_signature_leaves_an_unsigned_file() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document =
        new PdfDocument(new PdfReader(new ByteArrayInputStream(signed)), new PdfWriter(out))) {
      document.getCatalog().remove(PdfName.AcroForm);
    }
    assertThat(kinds(out.toByteArray())).containsExactly(Kind.NOT_SIGNED);
    assertThat(kinds(letter)).containsExactly(Kind.NOT_SIGNED);
    assertThat(kinds("%PDF-1.7 rusak".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(Kind.UNREADABLE);
    assertThat(kinds(new byte[0])).containsExactly(Kind.UNREADABLE);
  }

  @Test
  void a_signature_over_a_part_of_the_file_is_found() {
    String text = new String(signed, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf("/ByteRange");
    int open = text.indexOf('[', at);
    int close = text.indexOf(']', at);
    String[] parts = text.substring(open + 1, close).trim().split("\\s+");
    String shorter =
        "[0 " + parts[1] + " " + parts[2] + " " + (Long.parseLong(parts[3]) - 30) + "]";
    String padded = shorter + " ".repeat(close + 1 - open - shorter.length());
    byte[] part =
        (text.substring(0, open) + padded + text.substring(close + 1))
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(look(part).intact()).isFalse();
    String hole = "[0 " + (Long.parseLong(parts[1]) - 50) + " " + parts[2] + " " + parts[3] + "]";
    byte[] gap =
        (text.substring(0, open)
                + hole
                + " ".repeat(Math.max(0, close + 1 - open - hole.length()))
                + text.substring(close + 1))
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(kinds(gap)).contains(Kind.COVERS_PART);
  }

  @Test
  void certificates_are_judged_by_the_day_and_by_who_stands_behind_them() throws Exception {
    Duration day = Duration.ofDays(1);
    Identity former =
        Paperwork.person("Lama", authority, NOW.minus(day.multipliedBy(9)), NOW.minus(day));
    byte[] then = sign(letter, former, NOW.minus(day.multipliedBy(5)), Optional.empty());
    assertThat(kinds(then)).contains(Kind.EXPIRED_NOW).doesNotContain(Kind.EXPIRED_AT_SIGNING);
    byte[] late =
        PdfSigning.sign(
            letter,
            LocalKey.open(
                former.pkcs12(PASSWORD), PASSWORD.toCharArray(), NOW.minus(day.multipliedBy(5))),
            new PdfSigning.Details("", NOW, ZoneId.of("Asia/Makassar"), Optional.empty()),
            Optional.empty());
    assertThat(kinds(late)).contains(Kind.EXPIRED_AT_SIGNING);
    byte[] unknown =
        sign(
            letter,
            Paperwork.person("Orang Lain", Paperwork.authority("Otoritas Lain")),
            NOW,
            Optional.empty());
    assertThat(kinds(unknown)).contains(Kind.UNKNOWN_ISSUER);
    assertThat(look(unknown).intact()).isTrue();
    assertThat(look(unknown).trusted()).isFalse();
  }
}
