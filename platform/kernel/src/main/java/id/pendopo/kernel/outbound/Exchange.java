package id.pendopo.kernel.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP client behind {@link Outbound}; alone here are types of Jetty known. */
final class Exchange {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int THREADS = 12;
  private static final int HEADERS = 16_384;

  /** Finds the addresses of a host, or refuses it. */
  interface Addresses {
    List<InetAddress> of(String host, int port) throws UnknownHostException;
  }

  private final HttpClient client;

  Exchange(Addresses addresses, Path authorities, String name) {
    // Jetty looks for its services with the loader of the thread
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(HttpClient.class.getClassLoader());
    try {
      client = started(addresses, authorities, name);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static HttpClient started(Addresses addresses, Path authorities, String name) {
    SslContextFactory.Client tls = new SslContextFactory.Client();
    Authorities.with(authorities).ifPresent(tls::setTrustStore);
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("outbound-" + name.toLowerCase(Locale.ROOT));
    threads.setDaemon(true);
    ClientConnector connector = new ClientConnector();
    connector.setSelectors(1);
    connector.setSslContextFactory(tls);
    connector.setExecutor(threads);
    HttpClient client = new HttpClient(new HttpClientTransportOverHTTP(connector));
    client.setExecutor(threads);
    client.setConnectTimeout(CONNECT.toMillis());
    client.setIdleTimeout(CONNECT.multipliedBy(6).toMillis());
    client.setSocketAddressResolver(resolver(addresses, threads));
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setMaxResponseHeadersSize(HEADERS);
    client.setMaxRequestHeadersSize(HEADERS);
    client.setDestinationIdleTimeout(CONNECT.toMillis());
    try {
      client.start();
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP client does not start", e);
    }
    // what comes is taken as it is: nothing unpacked, nothing asked again
    client.getContentDecoderFactories().clear();
    client.getProtocolHandlers().remove(RedirectProtocolHandler.NAME);
    client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
    client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
    return client;
  }

  private static SocketAddressResolver resolver(Addresses addresses, QueuedThreadPool threads) {
    return new SocketAddressResolver() {
      @Override
      public void resolve(
          String host,
          int port,
          Map<String, Object> context,
          Promise<List<InetSocketAddress>> promise) {
        threads.execute(
            () -> {
              List<InetSocketAddress> found;
              try {
                found =
                    addresses.of(host, port).stream()
                        .map(address -> new InetSocketAddress(address, port))
                        .toList();
              } catch (UnknownHostException | RuntimeException refused) {
                promise.failed(refused);
                return;
              }
              promise.succeeded(found);
            });
      }
    };
  }

  Answer send(Call call, Limits limits) throws IOException, InterruptedException {
    Request request =
        client
            .newRequest(call.address())
            .method(call.method())
            .timeout(limits.whole().toMillis(), TimeUnit.MILLISECONDS)
            .headers(
                headers -> {
                  call.headers().forEach(headers::put);
                  // so each call has its own look-up, and nobody uses another's connection
                  headers.put(HttpHeader.CONNECTION, "close");
                });
    call.body().ifPresent(body -> request.body(new BytesRequestContent(body)));
    CompletableFuture<ContentResponse> pending =
        new CompletableResponseListener(request, limits.bytes()).send();
    try {
      // the client keeps the limit itself; this one is for the case that it is stuck
      ContentResponse answer =
          pending.get(limits.whole().plus(CONNECT).toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(answer.getStatus(), answer.getContent());
    } catch (InterruptedException stopping) {
      CompletableFuture<Boolean> unused = request.abort(new InterruptedIOException("stopping"));
      throw stopping;
    } catch (TimeoutException stuck) {
      CompletableFuture<Boolean> unused = request.abort(stuck);
      throw new HttpTimeoutException("no answer in time");
    } catch (ExecutionException failed) {
      throw failure(failed.getCause() == null ? failed : failed.getCause(), limits);
    }
  }

  private static IOException failure(Throwable cause, Limits limits) {
    if (cause instanceof TimeoutException) {
      return new HttpTimeoutException("no answer in time");
    }
    // this is how the listener says that it holds no more
    if (cause instanceof IllegalArgumentException) {
      return new AnswerTooLarge(limits.bytes());
    }
    return cause instanceof IOException io ? io : new IOException("the call failed", cause);
  }

  void close() {
    try {
      client.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP client does not stop", e);
    }
  }
}
