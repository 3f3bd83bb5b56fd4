package id.pendopo.documents.internal.signature.pdf;

import com.itextpdf.signatures.TSAClientBouncyCastle;
import id.pendopo.kernel.outbound.Answer;
import id.pendopo.kernel.outbound.Call;
import id.pendopo.kernel.outbound.Limits;
import id.pendopo.kernel.outbound.NamedBy;
import id.pendopo.kernel.outbound.Outbound;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Asks a time-stamp authority that an agency named (RFC 3161 over HTTP), within bounds of time and
 * size. The client of iText compares imprint and nonce of what comes back, the signature of the
 * stamp is looked at here.
 */
public final class TimeStamps extends TSAClientBouncyCastle {

  private static final int TOKEN_BYTES = 12_288;

  /** How long an authority may take, and how much it may say: a token has some kilobytes. */
  public static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 65_536);

  private final URI authority;
  private final Outbound outbound;
  private final Limits limits;

  public TimeStamps(URI authority, Outbound outbound, Limits limits) {
    super(authority.toString(), null, null, TOKEN_BYTES, "SHA-256");
    this.authority = authority;
    this.outbound = outbound;
    this.limits = limits;
  }

  /** A stamp whose own signature holds, by a certificate that is in force and meant for stamps. */
  @Override
  public byte[] getTimeStampToken(byte[] imprint) throws IOException {
    try {
      byte[] encoded = super.getTimeStampToken(imprint);
      TimeStampToken token = new TimeStampToken(new CMSSignedData(encoded));
      Optional<X509CertificateHolder> own =
          token.getCertificates().getMatches(token.getSID()).stream().findFirst();
      if (own.isEmpty()) {
        throw new TimeStampFailed("The time stamp comes without its certificate");
      }
      token.validate(
          new JcaSimpleSignerInfoVerifierBuilder()
              .build(new JcaX509CertificateConverter().getCertificate(own.get())));
      return encoded;
    } catch (TimeStampFailed failed) {
      throw failed;
    } catch (Exception e) {
      // the client of iText throws checked exceptions that it does not declare
      throw new TimeStampFailed("The time stamp is not sound", e);
    }
  }

  @Override
  protected byte[] getTSAResponse(byte[] request) throws IOException {
    try {
      Answer answer =
          outbound.send(
              Call.post(authority, Map.of("Content-Type", "application/timestamp-query"), request),
              NamedBy.AGENCY,
              limits);
      if (answer.status() != 200) {
        throw new TimeStampFailed("The time-stamp authority answered " + answer.status());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeStampFailed("Interrupted", e);
    } catch (TimeStampFailed failed) {
      throw failed;
    } catch (IOException e) {
      throw new TimeStampFailed("The time-stamp authority cannot be reached", e);
    }
  }
}
