package id.pendopo.documents.internal.signature.pdf;

import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.PdfPKCS7;
import com.itextpdf.signatures.SignatureUtil;
import com.itextpdf.signatures.TimestampConstants;
import com.itextpdf.signatures.validation.ValidatorChainBuilder;
import com.itextpdf.signatures.validation.context.CertificateSource;
import com.itextpdf.signatures.validation.context.TimeBasedContext;
import com.itextpdf.signatures.validation.context.ValidationContext;
import com.itextpdf.signatures.validation.context.ValidatorContext;
import com.itextpdf.signatures.validation.report.ValidationReport.ValidationResult;
import id.pendopo.api.signature.SignatureDetail;
import id.pendopo.api.signature.SignatureFinding;
import id.pendopo.api.signature.SignatureFinding.Kind;
import id.pendopo.api.signature.SignatureReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Examines the signatures of one PDF; what it finds is said in {@link Findings}. */
public final class Inspection {

  private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

  private final byte[] content;
  private final TrustedAuthorities authorities;
  private final Instant now;

  private Inspection(byte[] content, TrustedAuthorities authorities, Instant now) {
    this.content = content;
    this.authorities = authorities;
    this.now = now;
  }

  /** Looks at a file; never fails because of what is in it. */
  public static SignatureReport of(byte[] content, TrustedAuthorities authorities, Instant now) {
    ReaderProperties bounds = new ReaderProperties().setMemoryLimitsAwareHandler(new Bounds());
    try (PdfDocument document =
        new PdfDocument(new PdfReader(new ByteArrayInputStream(content), bounds))) {
      return new Inspection(content, authorities, now).look(document);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      LOG.debug("A PDF cannot be read", e);
      return new SignatureReport(0, List.of(), List.of(Findings.of(Kind.UNREADABLE)));
    }
  }

  /** What may come out of one compressed stream, and out of all; iText bounds double ones alone. */
  private static final class Bounds extends MemoryLimitsAwareHandler {

    private static final int STREAM = 16 * 1024 * 1024;
    private static final long ALL = 48L * 1024 * 1024;
    private static final int OBJECTS = 200_000;

    Bounds() {
      setMaxSizeOfSingleDecompressedPdfStream(STREAM);
      setMaxSizeOfDecompressedPdfStreamsSum(ALL);
      setMaxNumberOfElementsInXrefStructure(OBJECTS);
    }

    @Override
    public MemoryLimitsAwareHandler createNewInstance() {
      return new Bounds();
    }

    @Override
    public boolean isMemoryLimitsAwarenessRequiredOnDecompression(PdfArray filters) {
      return true;
    }
  }

  /** The part of the file that a signature covers: up to {@code end}, all but its own bytes. */
  private record Range(long end, boolean whole) {}

  private SignatureReport look(PdfDocument document) {
    SignatureUtil signatures = new SignatureUtil(document);
    List<String> names = signatures.getSignatureNames();
    if (names.isEmpty()) {
      return new SignatureReport(1, List.of(), List.of(Findings.of(Kind.NOT_SIGNED)));
    }
    int revisions = signatures.getTotalRevisions();
    long last = names.stream().mapToLong(name -> range(signatures, name).end()).max().orElse(0);
    Later later =
        new Later(
            last,
            revisions,
            changedBetween(document, revisions > names.size() && names.size() == 1)
                || appended(last));
    List<SignatureDetail> details =
        names.stream()
            .map(name -> detail(signatures, name, later))
            .sorted(Comparator.comparingInt(SignatureDetail::revision))
            .toList();
    return new SignatureReport(revisions, details, List.of());
  }

  /**
   * Whether something other than further signatures was added after a signature.
   *
   * @param strictly nothing but what confirms the signature may stand behind it: with one signature
   *     and a revision behind it, even another look of its block is a change
   */
  private static boolean changedBetween(PdfDocument document, boolean strictly) {
    try {
      return new ValidatorChainBuilder()
              .buildDocumentRevisionsValidator()
              .setAccessPermissions(
                  strictly
                      ? AccessPermissions.NO_CHANGES_PERMITTED
                      : AccessPermissions.FORM_FIELDS_MODIFICATION)
              .validateAllDocumentRevisions(
                  new ValidationContext(
                      ValidatorContext.DOCUMENT_REVISIONS_VALIDATOR,
                      CertificateSource.SIGNER_CERT,
                      TimeBasedContext.PRESENT),
                  document)
              .getValidationResult()
          != ValidationResult.VALID;
    } catch (RuntimeException e) {
      LOG.debug("The revisions of a PDF cannot be compared", e);
      return true;
    }
  }

  /** What came after signatures: where the last one ends, and whether content was changed. */
  private record Later(long last, int revisions, boolean changed) {}

  private SignatureDetail detail(SignatureUtil signatures, String name, Later later) {
    List<SignatureFinding> findings = new ArrayList<>();
    Range range = range(signatures, name);
    int revision = Math.max(1, signatures.getRevision(name));
    if (!range.whole()) {
      findings.add(Findings.of(Kind.COVERS_PART));
    }
    boolean more = range.end() < later.last();
    if (later.changed() && (more || trailing(range.end()))) {
      findings.add(Findings.changedAfterwards(revision, later.revisions()));
    } else if (more) {
      findings.add(Findings.of(Kind.SIGNED_AGAIN));
    }
    try {
      PdfPKCS7 signature = signatures.readSignatureData(name);
      return judged(signature, revision, findings);
    } catch (RuntimeException unreadable) {
      LOG.debug("A signature cannot be read", unreadable);
      findings.addFirst(Findings.of(Kind.CHANGED));
      return new SignatureDetail("?", "?", Optional.empty(), false, revision, false, findings);
    }
  }

  private SignatureDetail judged(
      PdfPKCS7 signature, int revision, List<SignatureFinding> findings) {
    if (!sound(signature)) {
      findings.addFirst(Findings.of(Kind.CHANGED));
    }
    X509Certificate certificate = signature.getSigningCertificate();
    Calendar stamp = signature.getTimeStampDate();
    boolean stamped = stamp != null && !stamp.equals(TimestampConstants.UNDEFINED_TIMESTAMP_DATE);
    if (stamped && !soundStamp(signature)) {
      findings.add(Findings.of(Kind.CHANGED));
    }
    Optional<Instant> signedAt =
        Optional.ofNullable(stamped ? stamp : signature.getSignDate())
            .filter(date -> !date.equals(TimestampConstants.UNDEFINED_TIMESTAMP_DATE))
            .map(Calendar::toInstant);
    Instant when = signedAt.orElse(now);
    if (when.isAfter(certificate.getNotAfter().toInstant())) {
      findings.add(Findings.of(Kind.EXPIRED_AT_SIGNING));
    } else if (when.isBefore(certificate.getNotBefore().toInstant())) {
      findings.add(Findings.of(Kind.NOT_YET_VALID));
    } else if (!stamped && now.isAfter(certificate.getNotAfter().toInstant())) {
      findings.add(Findings.of(Kind.EXPIRED_NOW));
    }
    List<X509Certificate> others =
        Stream.of(signature.getCertificates())
            .filter(X509Certificate.class::isInstance)
            .map(X509Certificate.class::cast)
            .toList();
    boolean trusted = authorities.vouchFor(certificate, others, when);
    if (!trusted) {
      findings.add(Findings.of(Kind.UNKNOWN_ISSUER));
    }
    if (!stamped) {
      findings.add(Findings.of(Kind.NO_TIME_STAMP));
    }
    findings.add(Findings.of(Kind.REVOCATION_UNKNOWN));
    return new SignatureDetail(
        CertificateNames.common(certificate.getSubjectX500Principal()),
        CertificateNames.common(certificate.getIssuerX500Principal()),
        signedAt,
        stamped,
        revision,
        trusted,
        findings);
  }

  private static boolean sound(PdfPKCS7 signature) {
    try {
      return signature.verifySignatureIntegrityAndAuthenticity();
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean soundStamp(PdfPKCS7 signature) {
    try {
      return signature.verifyTimestampImprint();
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** What the byte range really leaves out: nothing but the hexadecimal digits of the signature. */
  private Range range(SignatureUtil signatures, String name) {
    PdfArray array = signatures.getSignatureDictionary(name).getAsArray(PdfName.ByteRange);
    if (array == null || array.size() != 4) {
      return new Range(0, false);
    }
    long[] parts = array.toLongArray();
    long gap = parts[1];
    long second = parts[2];
    long end = second + parts[3];
    if (parts[0] != 0 || gap < 0 || second <= gap + 1 || parts[3] < 0 || end > content.length) {
      return new Range(Math.clamp(end, 0, content.length), false);
    }
    boolean digits = content[(int) gap] == '<' && content[(int) second - 1] == '>';
    for (int i = (int) gap + 1; digits && i < second - 1; i++) {
      digits = Character.digit(content[i], 16) >= 0;
    }
    return new Range(end, digits);
  }

  /** Whether bytes follow that are no revision: what a proper one changes is compared elsewhere. */
  private boolean appended(long end) {
    String tail =
        new String(content, (int) end, content.length - (int) end, StandardCharsets.ISO_8859_1);
    return trailing(end) && !(tail.contains("startxref") && tail.stripTrailing().endsWith("%%EOF"));
  }

  /** Whether anything but blanks follows. */
  private boolean trailing(long end) {
    for (int i = (int) end; i < content.length; i++) {
      if (!Character.isWhitespace(content[i]) && content[i] != 0) {
        return true;
      }
    }
    return false;
  }
}
