package id.pendopo.site.internal.rest;

import id.pendopo.api.identity.Account;
import id.pendopo.api.problem.Problem;
import id.pendopo.site.internal.page.ErrorPages.Body;
import id.pendopo.site.internal.page.Templates;
import id.pendopo.site.internal.rest.Guards.Operation;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.media.multipart.MultiPartProperties;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Jersey application of one bundle. It owns all that remembers the bundle's classes: the
 * handler, the JSON mapper, the template engine; closing it lets go of them.
 */
final class Mount {

  static final String CALL = "id.pendopo.site.call";
  static final String PAGE = "id.pendopo.site.page";

  private static final Logger LOG = LoggerFactory.getLogger(Mount.class);
  private static final int HELD_BYTES = 64 * 1024;

  private final Gate gate = new Gate();
  private final ApplicationHandler handler;
  private final List<Operation> operations;

  /**
   * Builds the application; 16 to 40 ms, the first one of a process near a second.
   *
   * @throws Problem 422 when a resource breaks a rule of the platform
   */
  Mount(
      String module,
      Collection<?> resources,
      Templates templates,
      ClassLoader loader,
      String temporaryFolder) {
    List<Operation> found = new ArrayList<>();
    for (Object resource : resources) {
      found.addAll(Guards.operations(resource.getClass(), module));
    }
    this.operations = List.copyOf(found);
    ResourceConfig config = new ResourceConfig();
    config.setClassLoader(loader);
    // nothing is looked up: what an application has stands here
    config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true);
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(ServerProperties.BV_FEATURE_DISABLE, true);
    config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    config.property(ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true);
    config.register(MultiPartFeature.class);
    config.register(
        new MultiPartProperties()
            .bufferThreshold(HELD_BYTES)
            .maxParts(200)
            .tempDir(temporaryFolder)
            .resolver());
    config.register(new JsonProvider());
    config.register(new ProblemMapper());
    config.register(new RateLimits());
    config.register(new AccessFilters());
    config.register(new AnswerFilter(templates));
    config.registerInstances(List.copyOf(resources).toArray());
    try {
      this.handler = inJersey(() -> new ApplicationHandler(config));
    } catch (LinkageError e) {
      throw new IllegalStateException("A class of the module cannot be loaded: " + e, e);
    }
  }

  /** Runs with the class loader in which Jersey looks its own parts up. */
  static <T> T inJersey(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    @Nullable ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ApplicationHandler.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  List<Operation> operations() {
    return operations;
  }

  /** Whether one more call may begin; it ends with {@link #leave}. */
  boolean enter() {
    return gate.enter();
  }

  void leave() {
    gate.leave();
  }

  /** Takes no more calls and waits for those inside; whether all had ended in time. */
  boolean drain(Duration atMost) {
    return gate.close(atMost);
  }

  /** Lets go of everything. */
  void close() {
    try {
      handler.getInjectionManager().shutdown();
    } catch (RuntimeException e) {
      LOG.warn("A REST application did not close cleanly", e);
    }
  }

  /**
   * Answers a call on this thread.
   *
   * @param body its body, or a reader around it
   * @param hold whether the answer must be held whole, because it is only sent after a commit
   */
  Reply handle(Call call, InputStream body, boolean hold) {
    ContainerRequest request =
        new ContainerRequest(
            call.base(),
            call.target(),
            call.method(),
            new Caller(call),
            new MapPropertiesDelegate(),
            handler.getConfiguration());
    call.eachHeader(request::header);
    request.setEntityStream(body);
    request.setProperty(CALL, call);
    Writer writer = new Writer(call, request, hold);
    request.setWriter(writer);
    handler.handle(request);
    return writer.reply();
  }

  private record Caller(Call call) implements SecurityContext {
    @Override
    public @Nullable Principal getUserPrincipal() {
      Optional<Account> account = call.access().account();
      return account.isEmpty() ? null : account.get()::username;
    }

    @Override
    public boolean isUserInRole(String role) {
      return call.access().may(role);
    }

    @Override
    public boolean isSecure() {
      return "https".equals(call.base().getScheme());
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
      return null;
    }
  }

  /** Holds a small answer, and passes a large one on as it comes. */
  private static final class Writer implements ContainerResponseWriter {

    private final Call call;
    private final ContainerRequest request;
    private final boolean hold;
    private @Nullable ContainerResponse response;
    private Sink sink = new Sink(Map.of(), 200);
    private @Nullable Throwable failure;

    Writer(Call call, ContainerRequest request, boolean hold) {
      this.call = call;
      this.request = request;
      this.hold = hold;
    }

    Reply reply() {
      @Nullable ContainerResponse answered = response;
      if (answered == null || failure != null) {
        if (sink.passedOn != null) {
          throw new IllegalStateException("An answer broke off", failure);
        }
        var failed =
            Incidents.failure(
                failure != null ? failure : new IllegalStateException("No answer was given"));
        Body body = call.errors().write(failed, call.reader());
        return new Reply(
            failed.status(),
            Map.of("Content-Type", List.of(body.mediaType())),
            body.content(),
            false,
            false,
            true);
      }
      return new Reply(
          answered.getStatus(),
          sink.headers,
          sink.held.toByteArray(),
          sink.passedOn != null,
          request.getProperty(PAGE) != null && answered.getStatus() == 200,
          answered.isMappedFromException() || answered.getStatus() >= 500);
    }

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse answered) {
      response = answered;
      Map<String, List<String>> headers = new LinkedHashMap<>(answered.getStringHeaders());
      sink = new Sink(headers, answered.getStatus());
      return sink;
    }

    @Override
    public boolean suspend(long time, TimeUnit unit, @Nullable TimeoutHandler handler) {
      return false; // every call has a thread of its own, so nobody needs to wait elsewhere
    }

    @Override
    public void setSuspendTimeout(long time, TimeUnit unit) {
      throw new IllegalStateException("Calls are not suspended here");
    }

    @Override
    public void commit() {
      // the sink ends with its close
    }

    @Override
    public void failure(Throwable thrown) {
      failure = thrown;
    }

    @Override
    public boolean enableResponseBuffering() {
      return false;
    }

    private final class Sink extends OutputStream {

      private final Map<String, List<String>> headers;
      private final int status;
      private final ByteArrayOutputStream held = new ByteArrayOutputStream(4_096);
      private @Nullable OutputStream passedOn;

      Sink(Map<String, List<String>> headers, int status) {
        this.headers = headers;
        this.status = status;
      }

      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        if (passedOn == null && !hold && held.size() + length > HELD_BYTES) {
          passedOn = call.stream(status, headers);
          held.writeTo(passedOn);
          held.reset();
        }
        if (passedOn != null) {
          passedOn.write(bytes, from, length);
        } else {
          held.write(bytes, from, length);
        }
      }

      @Override
      public void flush() throws IOException {
        if (passedOn != null) {
          passedOn.flush();
        }
      }

      @Override
      public void close() throws IOException {
        if (passedOn != null) {
          passedOn.close();
        }
      }
    }
  }
}
