package id.pendopo.documents.internal.signature.pdf;

import id.pendopo.api.signature.SignatureFinding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Looks at the time stamp in a signature (RFC 3161, RFC 5816): whether it is about this signature,
 * whether its own signature holds, by a certificate that was in force and is meant for time stamps,
 * and whether a trusted authority stands behind that. A time counts only if all of it is so.
 *
 * @param time that counts; empty without a stamp, and when the stamp proves nothing
 * @param findings what is said of it
 */
record StampCheck(Optional<Instant> time, List<SignatureFinding> findings) {

  StampCheck {
    findings = List.copyOf(findings);
  }

  /**
   * Looks at the stamp of a signature.
   *
   * @param contents the CMS container in the PDF, zeros behind it
   */
  static StampCheck of(byte[] contents, TrustedAuthorities authorities) {
    try (ASN1InputStream in = new ASN1InputStream(new ByteArrayInputStream(contents))) {
      CMSSignedData container = new CMSSignedData(ContentInfo.getInstance(in.readObject()));
      SignerInformation signer = container.getSignerInfos().iterator().next();
      Attribute stamp =
          signer.getUnsignedAttributes() == null
              ? null
              : signer
                  .getUnsignedAttributes()
                  .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
      return stamp == null
          ? new StampCheck(
              Optional.empty(), List.of(Findings.of(SignatureFinding.Kind.NO_TIME_STAMP)))
          : judged(
              new TimeStampToken(ContentInfo.getInstance(stamp.getAttributeValues()[0])),
              signer.getSignature(),
              authorities);
    } catch (IOException
        | CMSException
        | TSPException
        | OperatorCreationException
        | GeneralSecurityException
        | RuntimeException broken) {
      return unsound();
    }
  }

  private static StampCheck judged(
      TimeStampToken token, byte[] signature, TrustedAuthorities authorities)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    Instant time = token.getTimeStampInfo().getGenTime().toInstant();
    List<X509Certificate> all = new ArrayList<>();
    for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
      all.add(new JcaX509CertificateConverter().getCertificate(holder));
    }
    Optional<X509CertificateHolder> own =
        token.getCertificates().getMatches(token.getSID()).stream().findFirst();
    MessageDigest digest =
        MessageDigest.getInstance(token.getTimeStampInfo().getMessageImprintAlgOID().getId());
    if (own.isEmpty()
        || !MessageDigest.isEqual(
            digest.digest(signature), token.getTimeStampInfo().getMessageImprintDigest())) {
      return unsound();
    }
    X509Certificate authority = new JcaX509CertificateConverter().getCertificate(own.get());
    try {
      // its signature, the hash of the certificate inside it, its days and its purpose
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
    } catch (TSPException invalid) {
      return unsound();
    }
    String name = CertificateNames.common(authority.getSubjectX500Principal());
    String issuer = CertificateNames.common(authority.getIssuerX500Principal());
    return authorities.vouchFor(authority, all, time)
        ? new StampCheck(Optional.of(time), List.of(Findings.stamped(name, issuer)))
        : new StampCheck(Optional.empty(), List.of(Findings.unknownStamp(name, issuer)));
  }

  private static StampCheck unsound() {
    return new StampCheck(
        Optional.empty(), List.of(Findings.of(SignatureFinding.Kind.STAMP_UNSOUND)));
  }
}
