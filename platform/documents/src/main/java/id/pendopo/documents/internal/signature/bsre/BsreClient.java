package id.pendopo.documents.internal.signature.bsre;

import id.pendopo.documents.internal.signature.SigningFault;
import id.pendopo.documents.internal.signature.SigningFault.Kind;
import id.pendopo.documents.internal.signature.SigningSettings.Bsre;
import id.pendopo.documents.internal.signature.SigningSettings.BsreVersion;
import id.pendopo.kernel.outbound.Answer;
import id.pendopo.kernel.outbound.AnswerTooLarge;
import id.pendopo.kernel.outbound.Call;
import id.pendopo.kernel.outbound.InnerAddress;
import id.pendopo.kernel.outbound.Limits;
import id.pendopo.kernel.outbound.NamedBy;
import id.pendopo.kernel.outbound.Outbound;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The e-Sign client service of BSrE over REST, as its public descriptions say.
 *
 * <table>
 * <caption>What is called</caption>
 * <tr><th></th><th>version 1 (forms)</th><th>version 2 (JSON)</th></tr>
 * <tr><td>sign</td><td>{@code POST /api/sign/pdf}: file, nik, passphrase, tampilan, image,
 * imageTTD, page, xAxis, yAxis, width, height; answers the PDF</td>
 * <td>{@code POST /api/v2/sign/pdf}: nik, passphrase, signatureProperties, file (base64); answers
 * {@code {"file": ["base64"]}}</td></tr>
 * <tr><td>who is registered</td><td>{@code GET /api/user/status/{nik}}</td>
 * <td>{@code POST /api/v2/user/check/status}</td></tr>
 * <tr><td>error</td><td colspan="2">{@code {"error": "…", "status_code": 2031}}; 2031 wrong
 * passphrase, 2011 not registered</td></tr>
 * </table>
 *
 * <p>Basic authentication, TLS verified, no redirects, 60 seconds for a document. Neither NIK nor
 * passphrase nor an answer's text reaches a log or a message.
 */
public final class BsreClient {

  private static final int WRONG_PASSPHRASE = 2031;
  private static final int NOT_REGISTERED = 2011;
  private static final Pattern STATUS = Pattern.compile("\"status_code\"\\s*:\\s*\"?(\\d{1,6})");
  private static final Pattern FILE =
      Pattern.compile("\"file\"\\s*:\\s*\\[\\s*\"([A-Za-z0-9+/=\\\\]+)\"");
  private static final Pattern STATE = Pattern.compile("\"status\"\\s*:\\s*\"([A-Z_ ]{1,40})\"");
  private static final int ROOM_TO_GROW = 4 << 20;
  private static final int SHORT_ANSWER = 1 << 18;
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /**
   * Where the service draws its mark.
   *
   * @param page counted from 1
   * @param x from the left, points
   * @param y from the bottom, points
   * @param width points
   * @param height points
   * @param picture PNG
   */
  public record Mark(int page, int x, int y, int width, int height, byte[] picture) {}

  private final Bsre service;
  private final Outbound outbound;
  private final Duration patience;

  public BsreClient(Bsre service, Outbound outbound, Duration patience) {
    this.service = service;
    this.outbound = outbound;
    this.patience = patience;
  }

  /**
   * Has a PDF signed.
   *
   * @param passphrase used for this one call
   * @param reason written into the signature
   * @throws SigningFault that says what to do; nothing was signed, or what was signed is thrown
   *     away
   */
  public byte[] sign(String nik, char[] passphrase, byte[] pdf, Optional<Mark> mark, String reason)
      throws SigningFault {
    Call call =
        service.version() == BsreVersion.V2
            ? json("/api/v2/sign/pdf", BsreBody.sign(nik, passphrase, pdf, mark, reason))
            : form("/api/sign/pdf", new BsreForm(nik, passphrase, pdf, mark, reason));
    // a signature and its picture, and a third more for base64
    Answer answer = send(call, pdf.length / 3 * 4 + ROOM_TO_GROW);
    if (answer.status() != 200) {
      throw refused(answer);
    }
    byte[] signed = service.version() == BsreVersion.V2 ? decoded(answer.body()) : answer.body();
    if (signed.length <= pdf.length / 2
        || Arrays.mismatch(signed, PDF) != PDF.length
        || !new String(
                signed,
                Math.max(0, signed.length - 1_024),
                Math.min(signed.length, 1_024),
                StandardCharsets.ISO_8859_1)
            .contains("%%EOF")) {
      throw new SigningFault(
          Kind.PASSING,
          "Jawaban layanan BSrE tidak utuh, jadi dibuang. Coba lagi.",
          "The answer of the BSrE service was not whole, so it was thrown away. Try again.");
    }
    return signed;
  }

  /**
   * Asks whether somebody can sign.
   *
   * @return whether their certificate is issued; empty when the service does not say
   */
  public Optional<Boolean> ready(String nik) throws SigningFault {
    Answer answer =
        send(
            service.version() == BsreVersion.V2
                ? json("/api/v2/user/check/status", BsreBody.who(nik))
                : Call.get(at("/api/user/status/" + nik), headers("")),
            SHORT_ANSWER);
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    if (status(text) == NOT_REGISTERED || answer.status() == 404) {
      return Optional.of(false);
    }
    Matcher state = STATE.matcher(text);
    return state.find() ? Optional.of(state.group(1).strip().equals("ISSUE")) : Optional.empty();
  }

  private Call json(String path, byte[] body) {
    return Call.post(at(path), headers("application/json"), body);
  }

  private Call form(String path, BsreForm form) {
    return Call.post(at(path), headers(form.contentType()), form.bytes());
  }

  private URI at(String path) {
    return URI.create(service.url() + path);
  }

  private Map<String, String> headers(String contentType) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json, application/pdf");
    if (!contentType.isEmpty()) {
      headers.put("Content-Type", contentType);
    }
    headers.put(
        "Authorization",
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (service.user() + ":" + service.secret()).getBytes(StandardCharsets.UTF_8)));
    return headers;
  }

  private Answer send(Call call, int most) throws SigningFault {
    try {
      return outbound.send(call, NamedBy.AGENCY, new Limits(patience, most));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable();
    } catch (InnerAddress inside) {
      throw new SigningFault(
          Kind.FINAL,
          "Server BSrE berada di jaringan dalam dan belum diizinkan oleh operator instalasi.",
          "The BSrE server lies on the inner network, and the operator of the installation has not"
              + " allowed it.");
    } catch (AnswerTooLarge large) {
      throw new SigningFault(
          Kind.FINAL,
          "Jawaban layanan BSrE terlalu besar untuk dokumen ini, jadi dibuang.",
          "The answer of the BSrE service is too large for this document, so it was thrown away.");
    } catch (HttpTimeoutException slow) {
      throw new SigningFault(
          Kind.PASSING,
          "Layanan BSrE tidak menjawab dalam "
              + Math.max(1, patience.toSeconds())
              + " detik. Coba lagi nanti.",
          "The BSrE service did not answer within "
              + Math.max(1, patience.toSeconds())
              + " seconds. Try again later.");
    } catch (IOException e) {
      throw unreachable();
    }
  }

  private static SigningFault unreachable() {
    return new SigningFault(
        Kind.PASSING,
        "Layanan BSrE tidak dapat dihubungi. Periksa jaringan atau coba lagi nanti.",
        "The BSrE service cannot be reached. Check the network or try again later.");
  }

  private static int status(String text) {
    Matcher code = STATUS.matcher(text);
    return code.find() ? Integer.parseInt(code.group(1)) : 0;
  }

  private static SigningFault refused(Answer answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    int code = status(text);
    if (code == WRONG_PASSPHRASE
        || text.toLowerCase(Locale.ROOT).contains("passphrase anda salah")) {
      return new SigningFault(
          Kind.WRONG_PASSPHRASE,
          "Passphrase TTE Anda salah. Tidak ada yang ditandatangani.",
          "Your passphrase is wrong. Nothing was signed.");
    }
    if (code == NOT_REGISTERED) {
      return new SigningFault(
          Kind.FINAL,
          "NIK penandatangan belum terdaftar di BSrE. Hubungi verifikator BSrE instansi Anda.",
          "The signer's NIK is not registered at BSrE. Ask your agency's BSrE verifier.");
    }
    int status = answer.status();
    if (status == 401 || status == 403) {
      return new SigningFault(
          Kind.FINAL,
          "Layanan BSrE menolak nama pengguna atau kata sandi instansi. Periksa Pengaturan tanda"
              + " tangan.",
          "The BSrE service refused the agency's user or password. Check the signature settings.");
    }
    if (status >= 500 || status == 408 || status == 429) {
      return new SigningFault(
          Kind.PASSING,
          "Layanan BSrE sedang terganggu (" + status + "). Coba lagi nanti.",
          "The BSrE service has trouble (" + status + "). Try again later.");
    }
    return new SigningFault(
        Kind.FINAL,
        "Layanan BSrE menolak dokumen ini (" + status + (code > 0 ? ", kode " + code : "") + ").",
        "The BSrE service refused this document ("
            + status
            + (code > 0 ? ", code " + code : "")
            + ").");
  }

  private static byte[] decoded(byte[] body) {
    Matcher file = FILE.matcher(new String(body, StandardCharsets.ISO_8859_1));
    if (!file.find()) {
      return new byte[0];
    }
    try {
      return Base64.getMimeDecoder()
          .decode(file.group(1).replaceAll("\\\\[nr]", "").replace("\\", ""));
    } catch (IllegalArgumentException broken) {
      return new byte[0];
    }
  }
}
