package id.pendopo.documents.internal.signature.pdf;

import id.pendopo.api.signature.SignatureDetail;
import id.pendopo.api.signature.SignatureFinding;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.api.text.LocalText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report as it goes from the worker process to the server, which believes nothing of its form.
 */
final class ReportFrames {

  /** Largest report, bytes. */
  static final int LARGEST = 1 << 20;

  private static final int MOST = 1_000;

  private ReportFrames() {}

  static byte[] written(SignatureReport report) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(report.revisions());
    findings(out, report.findings());
    out.writeInt(report.signatures().size());
    for (SignatureDetail one : report.signatures()) {
      out.writeUTF(one.signer());
      out.writeUTF(one.issuer());
      out.writeBoolean(one.signedAt().isPresent());
      out.writeLong(one.signedAt().map(Instant::toEpochMilli).orElse(0L));
      out.writeBoolean(one.timeStamped());
      out.writeInt(one.revision());
      out.writeBoolean(one.trusted());
      findings(out, one.findings());
    }
    return bytes.toByteArray();
  }

  private static void findings(DataOutputStream out, List<SignatureFinding> findings)
      throws IOException {
    out.writeInt(findings.size());
    for (SignatureFinding finding : findings) {
      out.writeUTF(finding.kind().name());
      out.writeUTF(finding.text().id());
      out.writeUTF(finding.text().en());
    }
  }

  /**
   * Reads a report.
   *
   * @throws IOException when it is none
   */
  static SignatureReport read(byte[] frame) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame));
    int revisions = in.readInt();
    List<SignatureFinding> findings = findings(in);
    int count = counted(in);
    List<SignatureDetail> signatures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String signer = in.readUTF();
      String issuer = in.readUTF();
      boolean dated = in.readBoolean();
      Instant at = Instant.ofEpochMilli(in.readLong());
      signatures.add(
          new SignatureDetail(
              signer,
              issuer,
              dated ? Optional.of(at) : Optional.empty(),
              in.readBoolean(),
              in.readInt(),
              in.readBoolean(),
              findings(in)));
    }
    return new SignatureReport(revisions, signatures, findings);
  }

  private static List<SignatureFinding> findings(DataInputStream in) throws IOException {
    int count = counted(in);
    List<SignatureFinding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try {
        findings.add(
            new SignatureFinding(
                SignatureFinding.Kind.valueOf(in.readUTF()),
                new LocalText(in.readUTF(), in.readUTF())));
      } catch (IllegalArgumentException unknown) {
        throw new IOException("an unknown finding", unknown);
      }
    }
    return findings;
  }

  private static int counted(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST) {
      throw new IOException("too many: " + count);
    }
    return count;
  }
}
