package id.pendopo.site.internal.http;

import id.pendopo.api.health.HealthCheck;
import id.pendopo.kernel.ModuleManager;
import id.pendopo.site.ServletMount;
import id.pendopo.site.internal.page.ErrorPages.Failure;
import id.pendopo.site.internal.page.Pages;
import id.pendopo.site.internal.rest.Mounts;
import java.io.IOException;
import java.net.BindException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The web server: the public port and the management port, from the first moment of the platform to
 * its last. Until the node is ready, the public port answers 503.
 */
@Component(service = SiteServer.class, immediate = true)
public final class SiteServer {

  private static final Logger LOG = LoggerFactory.getLogger(SiteServer.class);
  private static final String MANAGEMENT = "management";
  private static final int HEADER_BYTES = 16 * 1024;
  private static final long LOOK_MILLIS = 25;

  private final BundleContext context;
  private final SiteConfig config;
  private final Pages pages;
  private final Mounts mounts;
  private final Readiness readiness;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Server server;
  private final ServerConnector publicConnector;
  private final ServerConnector managementConnector;
  private final Collection<HealthCheck> checks = new CopyOnWriteArrayList<>();
  private final Map<ServletMount, MountedServlet> servlets = new LinkedHashMap<>();
  private volatile List<MountedServlet> servletList = List.of();
  private volatile @Nullable PublicSite site;
  private volatile @Nullable ModuleManager manager;
  private volatile boolean ready;
  private volatile boolean closing;
  private final SynchronousBundleListener onStop = this::frameworkChanged;

  /** Whether the node has been ready and does not stop. */
  boolean serving() {
    return ready && !closing;
  }

  /** A servlet context and whether it runs. */
  private static final class MountedServlet {
    private final String path;
    private final ServletMount mount;
    private volatile @Nullable CompressionHandler running;

    MountedServlet(ServletMount mount) {
      this.path = mount.contextPath();
      this.mount = mount;
    }

    boolean answers(String asked) {
      return asked.equals(path) || asked.startsWith(path + "/");
    }
  }

  /**
   * Opens both ports. When one is in use, one line says so and the framework is stopped.
   *
   * @throws IOException when a port cannot be opened
   */
  @Activate
  public SiteServer(BundleContext context, @Reference Pages pages, @Reference Mounts mounts)
      throws Exception {
    this.context = context;
    this.config = SiteConfig.read(context);
    this.pages = pages;
    this.mounts = mounts;
    this.readiness = new Readiness(context);
    QueuedThreadPool threads = new QueuedThreadPool(200, 4);
    threads.setName("http");
    if (Runtime.version().feature() >= 24) {
      // before 24 a virtual thread that waits inside a monitor pins its carrier, and there are two
      threads.setVirtualThreadsExecutor(
          Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory()));
    }
    this.server = new Server(threads);
    this.publicConnector = connector(config.host(), config.port(), "public", true);
    this.managementConnector =
        connector(config.managementHost(), config.managementPort(), MANAGEMENT, false);
    server.addConnector(publicConnector);
    server.addConnector(managementConnector);
    server.setErrorHandler(new ErrorAnswers(pages.errors()));
    server.setHandler(new GracefulHandler(new Front())); // stopping waits for requests in flight
    server.setStopTimeout(5_000);
    Thread thread = Thread.currentThread();
    @Nullable ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Server.class.getClassLoader());
    try {
      open(publicConnector);
      open(managementConnector);
      server.start();
    } catch (Exception e) {
      publicConnector.close();
      managementConnector.close();
      server.stop();
      if (e instanceof PortInUse) {
        giveUp(e.getMessage());
      }
      throw e;
    } finally {
      thread.setContextClassLoader(before);
    }
    LOG.info(
        "Public port {}, management port {}",
        publicConnector.getLocalPort(),
        managementConnector.getLocalPort());
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("pendopo.http.port", publicConnector.getLocalPort());
    properties.put("pendopo.management.port", managementConnector.getLocalPort());
    Thread.ofPlatform().daemon().name("readiness").start(this::becomeReady);
    context.addBundleListener(onStop);
    context.registerService(Ports.class, new Ports(), properties);
  }

  /** Marks the service whose properties name the ports that were opened. */
  public static final class Ports {}

  /** A port that another program holds. */
  static final class PortInUse extends IOException {
    private static final long serialVersionUID = 1L;

    PortInUse(String message) {
      super(message);
    }
  }

  private ServerConnector connector(String host, int port, String name, boolean proxied) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setMinRequestDataRate(
        240); // bytes a second; a phone on a bad network sends ten times that
    http.setOutputBufferSize(32 * 1024);
    if (proxied) {
      http.addCustomizer(new TrustedProxies(config.trustedProxies()));
    }
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setName(name);
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(30_000);
    connector.setAcceptQueueSize(512);
    connector.setShutdownIdleTimeout(1_000);
    return connector;
  }

  private static void open(ServerConnector connector) throws IOException {
    try {
      connector.open();
    } catch (IOException e) {
      if (e instanceof BindException || e.getCause() instanceof BindException) {
        throw new PortInUse(
            "Porta %d sudah dipakai program lain; pilih yang lain dengan --port atau --management-port. (Port %d is in use by another program.)"
                .formatted(connector.getPort(), connector.getPort()));
      }
      throw e;
    }
  }

  /** A platform without its port is of no use: it says why in one line and stops. */
  private void giveUp(@Nullable String why) {
    LOG.error(why);
    System.setProperty("pendopo.start.failure", String.valueOf(why));
    Thread.ofPlatform()
        .name("give-up")
        .start(
            () -> {
              try {
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).stop();
              } catch (BundleException e) {
                LOG.error("The framework does not stop", e);
              }
            });
  }

  /**
   * When the whole platform stops, the server stops first: what is being answered is finished while
   * everything that answers it is still there.
   */
  private void frameworkChanged(BundleEvent event) {
    if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == 0) {
      try {
        stopServer();
      } catch (Exception e) {
        LOG.warn("The web server did not stop cleanly", e);
      }
    }
  }

  @Deactivate
  void close() throws Exception {
    context.removeBundleListener(onStop);
    stopServer();
    server.destroy();
  }

  private synchronized void stopServer() throws Exception {
    if (closing) {
      return;
    }
    closing = true;
    for (MountedServlet servlet : servletList) {
      stop(servlet);
    }
    server.stop();
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bindCheck(HealthCheck check) {
    checks.add(check);
  }

  void unbindCheck(HealthCheck check) {
    checks.remove(check);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindSite(PublicSite now) {
    site = now;
  }

  void unbindSite(PublicSite gone) {
    if (Objects.equals(site, gone)) {
      site = null;
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindManager(ModuleManager now) {
    manager = now;
  }

  void unbindManager(ModuleManager gone) {
    if (Objects.equals(manager, gone)) {
      manager = null;
    }
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bindServlet(ServletMount mount) {
    MountedServlet servlet = new MountedServlet(mount);
    synchronized (servlets) {
      servlets.put(mount, servlet);
      servletList = List.copyOf(servlets.values());
    }
    if (ready) {
      startInBackground(servlet);
    }
  }

  void unbindServlet(ServletMount mount) {
    @Nullable MountedServlet gone;
    synchronized (servlets) {
      gone = servlets.remove(mount);
      servletList = List.copyOf(servlets.values());
    }
    if (gone != null) {
      stop(gone);
    }
  }

  private static CompressionHandler compressed(Handler handler) {
    CompressionHandler compression = new CompressionHandler();
    compression.setHandler(handler);
    return compression;
  }

  private void startInBackground(MountedServlet servlet) {
    Thread.ofPlatform()
        .name("start" + servlet.path.replace('/', '-'))
        .start(
            () -> {
              Thread thread = Thread.currentThread();
              thread.setContextClassLoader(Server.class.getClassLoader());
              synchronized (servlet) {
                if (closing || servlet.running != null) {
                  return;
                }
                try {
                  CompressionHandler handler = compressed(servlet.mount.handler());
                  handler.setServer(server);
                  handler.start();
                  // Jetty gives a session its new id only in the contexts that the server contains
                  server.addBean(handler, true);
                  servlet.running = handler;
                } catch (Exception e) {
                  LOG.error("{} does not start", servlet.path, e);
                }
              }
            });
  }

  private void stop(MountedServlet servlet) {
    synchronized (servlet) {
      @Nullable Handler handler = servlet.running;
      servlet.running = null;
      if (handler == null) {
        return;
      }
      try {
        server.removeBean(handler);
        handler.stop();
      } catch (Exception e) {
        LOG.warn("{} did not stop cleanly", servlet.path, e);
      }
    }
  }

  private List<Readiness.Checked> look() {
    return readiness.look(Optional.ofNullable(site), Optional.ofNullable(manager), checks);
  }

  private void becomeReady() {
    while (!closing && !Readiness.ready(look())) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    if (closing) {
      return;
    }
    ready = true;
    LOG.info("Ready");
    servletList.forEach(this::startInBackground);
    mounts.warmUp();
  }

  /** Where every request begins. */
  private final class Front extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      if (MANAGEMENT.equals(request.getConnectionMetaData().getConnector().getName())) {
        management(request, response, callback);
        return true;
      }
      String path = Optional.ofNullable(request.getHttpURI().getDecodedPath()).orElse("/");
      @Nullable PublicSite now = site;
      for (MountedServlet servlet : servletList) {
        @Nullable CompressionHandler handler = servlet.running;
        if (handler != null && servlet.answers(path)) {
          // a connection that becomes a web socket is nothing to compress
          return request.getHeaders().contains(HttpHeader.UPGRADE)
              ? handler.getHandler().handle(request, response, callback)
              : handler.handle(request, response, callback);
        }
      }
      Exchange exchange =
          new Exchange(request, response, callback, pages.errors(), config.uploadLimit());
      if (!ready || now == null || waits(path)) {
        exchange.fail(
            new Failure(
                503,
                "Layanan sedang disiapkan. Silakan coba lagi sebentar lagi.",
                "The service is being prepared. Please try again in a moment."),
            Map.of("Retry-After", "2"));
        return true;
      }
      if (request.getLength() > config.uploadLimit()) {
        exchange.fail(
            413,
            "Kiriman ini lebih besar daripada yang diterima di sini; kecilkan lalu kirim lagi.",
            "This is larger than what is accepted here; make it smaller and send it again.");
        return true;
      }
      now.handle(exchange);
      return true;
    }

    private boolean waits(String path) {
      return servletList.stream().anyMatch(servlet -> servlet.answers(path));
    }

    private void management(Request request, Response response, Callback callback) {
      String path = Optional.ofNullable(request.getHttpURI().getDecodedPath()).orElse("/");
      Map<String, Object> answer = new LinkedHashMap<>();
      int status;
      switch (path) {
        case "/health/live" -> {
          status = 200;
          answer.put("live", true);
        }
        case "/health/ready" -> {
          List<Readiness.Checked> all = look();
          boolean isReady = ready && Readiness.ready(all);
          status = isReady ? 200 : 503;
          answer.put("ready", isReady);
          answer.put("checks", all.stream().map(SiteServer::shown).toList());
        }
        default -> {
          status = 404;
          answer.put("status", 404);
        }
      }
      byte[] body = json.writeValueAsBytes(answer);
      response.setStatus(status);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      if (status == 503) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
      }
      response.write(true, ByteBuffer.wrap(body), callback);
    }
  }

  private static Map<String, Object> shown(Readiness.Checked checked) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", checked.name());
    shown.put("title", checked.title().id());
    shown.put("status", checked.health().status().name());
    shown.put("message", checked.health().message().id());
    shown.put("gating", checked.gates());
    return shown;
  }
}
