package id.pendopo.documents.internal.signature.pdf;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.pdfa.PdfADocument;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.SignerProperties;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Letters and certificates of fictional people. */
public final class Paperwork {

  /** A key with its certificates, the own one first. */
  public record Identity(PrivateKey key, X509Certificate[] chain) {

    public X509Certificate certificate() {
      return chain[0];
    }

    public byte[] pkcs12(String password) throws Exception {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("kunci", key, password.toCharArray(), chain);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password.toCharArray());
      return out.toByteArray();
    }
  }

  private static final AtomicLong SERIAL = new AtomicLong(1_000);

  private Paperwork() {}

  /** An authority of its own. */
  public static Identity authority(String name) throws Exception {
    Instant now = Instant.now();
    KeyPair keys = keys();
    X509Certificate self =
        certificate(
            name,
            keys,
            name,
            keys.getPrivate(),
            now.minus(Duration.ofDays(3650)),
            now.plus(Duration.ofDays(3650)),
            true,
            false);
    return new Identity(keys.getPrivate(), new X509Certificate[] {self});
  }

  /** Somebody with a certificate of an authority. */
  public static Identity person(String name, Identity issuer, Instant from, Instant until)
      throws Exception {
    return issued(name, issuer, from, until, false);
  }

  public static Identity person(String name, Identity issuer) throws Exception {
    Instant now = Instant.now();
    return person(name, issuer, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)));
  }

  /** A time-stamp authority. */
  public static Identity clock(String name, Identity issuer) throws Exception {
    Instant now = Instant.now();
    return issued(
        name, issuer, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)), true);
  }

  static Identity clock(String name, Identity issuer, Instant from, Instant until)
      throws Exception {
    return issued(name, issuer, from, until, true);
  }

  private static Identity issued(
      String name, Identity issuer, Instant from, Instant until, boolean stamps) throws Exception {
    KeyPair keys = keys();
    String issuerName =
        issuer
            .certificate()
            .getSubjectX500Principal()
            .getName()
            .replaceFirst("^CN=([^,]*),.*$", "$1");
    X509Certificate own =
        certificate(name, keys, issuerName, issuer.key(), from, until, false, stamps);
    X509Certificate[] chain = new X509Certificate[issuer.chain().length + 1];
    chain[0] = own;
    System.arraycopy(issuer.chain(), 0, chain, 1, issuer.chain().length);
    return new Identity(keys.getPrivate(), chain);
  }

  private static KeyPair keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2_048);
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      String name,
      KeyPair keys,
      String issuer,
      PrivateKey issuerKey,
      Instant from,
      Instant until,
      boolean authority,
      boolean stamps)
      throws Exception {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Principal("CN=" + issuer + ", O=Rekaan, C=ID"),
            BigInteger.valueOf(SERIAL.incrementAndGet()),
            Date.from(from),
            Date.from(until),
            new X500Principal("CN=" + name + ", O=Rekaan, C=ID"),
            keys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(
            authority
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    if (stamps) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKey)));
  }

  /** A letter that is PDF/A-3A and PDF/UA-1. */
  public static byte[] letter(String text) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfADocument pdf =
        new PdfADocument(
            new PdfWriter(
                out,
                new WriterProperties()
                    .setPdfVersion(PdfVersion.PDF_1_7)
                    .addPdfAXmpMetadata(PdfAConformance.PDF_A_3A)
                    .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)),
            PdfAConformance.PDF_A_3A,
            new PdfOutputIntent(
                "Custom",
                "",
                "http://www.color.org",
                "sRGB IEC61966-2.1",
                new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())));
    pdf.setTagged();
    pdf.getCatalog().setLang(new PdfString("id-ID"));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
    pdf.getDocumentInfo().setTitle("Surat Keterangan");
    PdfFont font;
    try (InputStream in =
        Paperwork.class.getResourceAsStream("/fonts/LiberationSans-Regular.ttf")) {
      font =
          PdfFontFactory.createFont(
              in.readAllBytes(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
    }
    try (Document document = new Document(pdf)) {
      document.setFont(font);
      document.add(new Paragraph(text));
    }
    return out.toByteArray();
  }

  /** A page without anything on it. */
  public static byte[] plain() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(out))) {
      pdf.addNewPage();
    }
    return out.toByteArray();
  }

  /** Signs as a remote service would. */
  public static byte[] signed(byte[] pdf, Identity who) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(pdf)), out)
        .setStampingProperties(new StampingProperties().useAppendMode())
        .signWithBaselineBProfile(
            new SignerProperties().setFieldName("bsre"), who.chain(), who.key());
    return out.toByteArray();
  }
}
