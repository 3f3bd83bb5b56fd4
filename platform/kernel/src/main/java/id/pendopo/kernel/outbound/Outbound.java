package id.pendopo.kernel.outbound;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.SocketFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Calls servers that somebody named, and keeps agencies out of the inner network: a server that an
 * agency names must be a public one, or its administrators could make Pendopo knock at machines
 * that only it can reach. What the operator names may be anywhere, and the operator can open hosts
 * inside to agencies ({@code pendopo.outbound.inner-hosts}).
 *
 * <p>A name is looked up once for a call, all its addresses are judged, and the connection goes to
 * one of these: a name that answers otherwise a moment later (DNS rebinding) gains nothing. TLS is
 * verified against the authorities of Java and those of the operator ({@code
 * pendopo.outbound.trusted-authorities}). No redirect is followed, no cookie kept, no connection
 * used twice. Any thread; a call blocks its thread until it ends, at most as long as its limits.
 */
@Component(service = Outbound.class)
public final class Outbound {

  private final InnerNetwork network;
  private final Path authorities;
  private final Map<NamedBy, Exchange> exchanges = new EnumMap<>(NamedBy.class);

  /** Reads {@code pendopo.outbound.inner-hosts} and {@code …trusted-authorities}. */
  @Activate
  public Outbound(BundleContext context) {
    this(
        Optional.ofNullable(context.getProperty("pendopo.outbound.inner-hosts")).orElse(""),
        Optional.ofNullable(context.getProperty("pendopo.outbound.trusted-authorities"))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .orElseGet(
                () ->
                    Path.of(
                        Optional.ofNullable(context.getProperty("pendopo.data")).orElse("data"),
                        "etc",
                        "trusted-servers")));
  }

  /**
   * For use without OSGi.
   *
   * @param innerHosts hosts inside that agencies may name, separated by commas
   * @param authorities folder with certificates of authorities behind servers; it need not be there
   */
  public Outbound(String innerHosts, Path authorities) {
    this.network = new InnerNetwork(innerHosts);
    this.authorities = authorities;
  }

  /** Ends the clients; calls under way fail. */
  @Deactivate
  public void close() {
    synchronized (exchanges) {
      exchanges.values().forEach(Exchange::close);
      exchanges.clear();
    }
  }

  /**
   * Calls a server.
   *
   * @throws InnerAddress when an agency named it and it lies inside
   * @throws UnknownHostException when there is none of this name
   * @throws java.net.http.HttpTimeoutException when the limit of time is reached
   * @throws AnswerTooLarge when the answer is larger than the limit
   * @throws IOException when it cannot be reached or its certificate is not trusted
   * @throws InterruptedException when the thread is to end; the call is broken off
   */
  public Answer send(Call call, NamedBy by, Limits limits)
      throws IOException, InterruptedException {
    Exchange exchange;
    synchronized (exchanges) {
      exchange =
          exchanges.computeIfAbsent(
              by,
              who -> new Exchange((host, port) -> resolve(host, port, who), authorities, "" + who));
    }
    return exchange.send(call, limits);
  }

  /**
   * The addresses of a host.
   *
   * @throws InnerAddress when an agency named it and one of them is inside
   * @throws UnknownHostException when it has none
   */
  List<InetAddress> resolve(String host, int port, NamedBy by) throws UnknownHostException {
    List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
    for (InetAddress address : addresses) {
      permit(host, address, port, by);
    }
    return addresses;
  }

  private void permit(String host, InetAddress address, int port, NamedBy by) throws InnerAddress {
    if (by == NamedBy.AGENCY && InnerNetwork.inside(address) && !network.open(host, port)) {
      throw new InnerAddress();
    }
  }

  /** Sockets for protocols other than HTTP, which judge the address that they connect to. */
  public SocketFactory sockets(NamedBy by) {
    return new SocketFactory() {
      @Override
      public Socket createSocket() {
        return new Socket() {
          @Override
          public void connect(SocketAddress to, int millis) throws IOException {
            if (!(to instanceof InetSocketAddress at) || at.isUnresolved()) {
              throw new UnknownHostException("no address");
            }
            permit(at.getHostString(), at.getAddress(), at.getPort(), by);
            super.connect(to, millis);
          }
        };
      }

      @Override
      public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress local, int localPort)
          throws IOException {
        return createSocket(host, port);
      }

      @Override
      public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
      }

      @Override
      public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
          throws IOException {
        return createSocket(host, port);
      }

      private Socket connected(InetSocketAddress to) throws IOException {
        Socket socket = createSocket();
        try {
          socket.connect(to);
          return socket;
        } catch (IOException failed) {
          socket.close();
          throw failed;
        }
      }
    };
  }

  /** Whether the operator opened this server, though it may lie inside, to agencies. */
  public boolean opened(URI address) {
    return address.getHost() != null && network.open(address.getHost(), port(address));
  }

  /** The port of a web address. */
  public static int port(URI address) {
    int port = address.getPort();
    return port >= 0 ? port : "https".equals(address.getScheme()) ? 443 : 80;
  }

  /**
   * What is wrong with a server that somebody names in a form; one that is unknown now is found out
   * when it is used. Asks the network.
   */
  public Optional<FieldProblem> problem(String field, String host, int port, NamedBy by) {
    try {
      resolve(host, port, by);
      return Optional.empty();
    } catch (InnerAddress inside) {
      return Optional.of(
          new FieldProblem(
              field,
              new LocalText(
                  "Server di jaringan dalam hanya dapat dipakai setelah diizinkan oleh operator"
                      + " instalasi (pendopo.outbound.inner-hosts).",
                  "A server on the inner network can be used only after the operator of the"
                      + " installation allowed it (pendopo.outbound.inner-hosts).")));
    } catch (UnknownHostException later) {
      return Optional.empty();
    }
  }
}
