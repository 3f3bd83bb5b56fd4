package id.pendopo.documents.internal.signature.pdf;

import com.itextpdf.signatures.TSAClientBouncyCastle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a time-stamp authority (RFC 3161 over HTTP), within bounds of time. */
public final class TimeStamps extends TSAClientBouncyCastle {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int TOKEN_BYTES = 12_288;

  private final URI authority;

  public TimeStamps(URI authority) {
    super(authority.toString(), null, null, TOKEN_BYTES, "SHA-256");
    this.authority = authority;
  }

  @Override
  protected byte[] getTSAResponse(byte[] request) throws IOException {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER).build()) {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(authority)
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/timestamp-query")
                  .POST(BodyPublishers.ofByteArray(request))
                  .build(),
              BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new TimeStampFailed("The time-stamp authority answered " + answer.statusCode());
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
