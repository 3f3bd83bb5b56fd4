package id.pendopo.documents.internal.signature.pdf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.pendopo.documents.internal.signature.pdf.Paperwork.Identity;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp authority over HTTPS (RFC 3161), with a TLS authority of its own; well or badly. */
final class StampDouble implements AutoCloseable {

  /** How it answers. */
  enum Mood {
    GOOD,
    WRONG_IMPRINT,
    SLOW,
    LARGE,
    TROUBLE,
    GIBBERISH
  }

  final AtomicInteger calls = new AtomicInteger();
  volatile Mood mood = Mood.GOOD;
  private final Identity clock;
  private final Identity authority;
  private final HttpsServer server;
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  StampDouble(Identity clock) throws Exception {
    this.clock = clock;
    this.authority = Paperwork.authority("Otoritas Server Rekaan");
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls()));
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("https://localhost:" + server.getAddress().getPort() + "/tsa");
  }

  /** A folder in which an operator trusts the authority of its TLS certificate. */
  Path trusted(Path folder) throws Exception {
    Files.writeString(
        folder.resolve("otoritas.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(authority.certificate().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    return folder;
  }

  private SSLContext tls() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2_048);
    KeyPair keys = generator.generateKeyPair();
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            authority.certificate().getSubjectX500Principal(),
            BigInteger.TWO,
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(1))),
            new X500Principal("CN=localhost"),
            keys.getPublic());
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
    X509Certificate own =
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.key())));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "server",
        keys.getPrivate(),
        new char[0],
        new X509Certificate[] {own, authority.certificate()});
    KeyManagerFactory keyManagers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keyManagers.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keyManagers.getKeyManagers(), null, null);
    return context;
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      calls.incrementAndGet();
      byte[] request = call.getRequestBody().readAllBytes();
      byte[] answer =
          switch (mood) {
            case GOOD -> stamp(new TimeStampRequest(request));
            case WRONG_IMPRINT -> {
              TimeStampRequestGenerator other = new TimeStampRequestGenerator();
              other.setCertReq(true);
              yield stamp(
                  other.generate(
                      TSPAlgorithms.SHA256,
                      new byte[32],
                      new TimeStampRequest(request).getNonce()));
            }
            case SLOW -> {
              end.await();
              yield new byte[0];
            }
            case LARGE -> new byte[1 << 20];
            case TROUBLE -> new byte[0];
            case GIBBERISH -> "bukan cap waktu".getBytes();
          };
      call.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
      call.sendResponseHeaders(mood == Mood.TROUBLE ? 500 : 200, Math.max(1, answer.length));
      call.getResponseBody().write(answer.length == 0 ? new byte[1] : answer);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private byte[] stamp(TimeStampRequest request) throws Exception {
    TimeStampTokenGenerator tokens = tokens(clock);
    return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
        .generate(request, BigInteger.valueOf(calls.get()), new Date())
        .getEncoded();
  }

  static TimeStampTokenGenerator tokens(Identity clock) throws Exception {
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withRSA", clock.key(), clock.certificate()),
            new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
            new ASN1ObjectIdentifier("1.2.3.4.5"));
    tokens.addCertificates(new JcaCertStore(List.of(clock.chain())));
    return tokens;
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
