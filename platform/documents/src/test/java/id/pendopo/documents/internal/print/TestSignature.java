package id.pendopo.documents.internal.print;

import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.BouncyCastleDigest;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs with a certificate made on the spot, in an increment behind the file. */
final class TestSignature {

  private TestSignature() {}

  static byte[] sign(byte[] pdf) throws Exception {
    Security.addProvider(new BouncyCastleProvider());
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    X500Name name = new X500Name("CN=Penanda Tangan Rekaan");
    Instant now = Instant.now();
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(now),
                        Date.from(now.plus(Duration.ofDays(1))),
                        name,
                        keys.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfSigner signer =
        new PdfSigner(
            new PdfReader(new ByteArrayInputStream(pdf)),
            out,
            new StampingProperties().useAppendMode());
    signer.setSignerProperties(new SignerProperties().setFieldName("tanda-tangan-1"));
    signer.signDetached(
        new BouncyCastleDigest(),
        new PrivateKeySignature(keys.getPrivate(), "SHA256", "BC"),
        new Certificate[] {certificate},
        null,
        null,
        null,
        0,
        PdfSigner.CryptoStandard.CADES);
    return out.toByteArray();
  }
}
