package id.pendopo.documents.internal.signature.pdf;

import id.pendopo.api.signature.SignatureReport;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The worker process that reads signed PDFs of strangers: one after the other from its standard
 * input, until that ends. It holds no secret, opens no file and asks no network; what a file does
 * to it is no harm to the server.
 *
 * <p>A request: the moment (milliseconds since 1970), the number of trusted certificates, each with
 * its length, the length of the PDF, the PDF. An answer: {@code R}, a length and the report, or
 * {@code M} for a file that takes too much.
 */
public final class InspectionMain {

  private InspectionMain() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    DataOutputStream answers = new DataOutputStream(System.out);
    DataInputStream requests = new DataInputStream(System.in);
    // what a library prints must not stand between answers
    System.setOut(System.err);
    answers.writeByte('!');
    answers.flush();
    while (true) {
      Instant now;
      try {
        now = Instant.ofEpochMilli(requests.readLong());
      } catch (EOFException done) {
        return;
      }
      List<X509Certificate> authorities = new ArrayList<>();
      int count = requests.readInt();
      for (int i = 0; i < count; i++) {
        authorities.add(
            (X509Certificate)
                CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                        new ByteArrayInputStream(requests.readNBytes(requests.readInt()))));
      }
      byte[] pdf = requests.readNBytes(requests.readInt());
      try {
        SignatureReport report = Inspection.of(pdf, new TrustedAuthorities(authorities), now);
        byte[] frame = ReportFrames.written(report);
        answers.writeByte('R');
        answers.writeInt(frame.length);
        answers.write(frame);
      } catch (TooMuch bound) {
        answers.writeByte('M');
      }
      answers.flush();
    }
  }
}
