package id.pendopo.office.internal.notice.rest;

import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.notice.DeliveryLog;
import id.pendopo.office.internal.notice.DeliveryState;
import id.pendopo.office.internal.notice.delivery.TestMail;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What became of deliveries, over REST: recipients masked, contents never. */
@Component(service = WebResource.class)
@Path("api/v1/notice-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission(Notices.MANAGE)
public final class NoticeDeliveriesResource implements WebResource {

  /** One delivery as it is sent. */
  public record DeliveryJson(
      long id,
      LocalText kind,
      String channel,
      String recipient,
      String state,
      int attempts,
      String at,
      @Nullable String next,
      @Nullable String done,
      @Nullable String code,
      @Nullable LocalText problem) {

    static DeliveryJson of(DeliveryLog.Line line) {
      return new DeliveryJson(
          line.id(),
          line.kind(),
          line.channel().code(),
          line.recipient(),
          line.state().name(),
          line.attempts(),
          line.at().toString(),
          line.next().map(Instant::toString).orElse(null),
          line.done().map(Instant::toString).orElse(null),
          line.code().orElse(null),
          line.problem().orElse(null));
    }
  }

  /** Deliveries, and how many there are in each state. */
  public record LogJson(Map<String, Long> counts, List<DeliveryJson> deliveries) {}

  /** How many are tried again. */
  public record RetriedJson(int retried) {}

  /** Where a test goes: an e-mail address or a telephone number. */
  public record TestInput(
      @Nullable String email, @Nullable String phone, @Nullable String language) {}

  /** How a test went. */
  public record TestJson(boolean sent, String code, LocalText words) {}

  private final DeliveryLog log;
  private final TestMail test;

  @Activate
  public NoticeDeliveriesResource(@Reference DeliveryLog log, @Reference TestMail test) {
    this.log = log;
    this.test = test;
  }

  /** Deliveries, the newest first, at most 200 at once. */
  @GET
  public LogJson lines(
      @QueryParam("state") @Nullable String state,
      @QueryParam("channel") @Nullable String channel,
      @QueryParam("offset") @DefaultValue("0") String offset,
      @QueryParam("limit") @DefaultValue("50") String limit) {
    Optional<DeliveryState> wanted = Parameters.given(state).map(NoticeDeliveriesResource::state);
    Optional<NoticeChannel> by =
        Parameters.given(channel).map(code -> NoticesResource.channel("channel", code));
    Map<String, Long> counts = new TreeMap<>();
    log.counts().forEach((one, count) -> counts.put(one.name(), count));
    return new LogJson(
        counts,
        log
            .lines(
                wanted, by, Parameters.number("offset", offset), Parameters.number("limit", limit))
            .stream()
            .map(DeliveryJson::of)
            .toList());
  }

  private static DeliveryState state(String name) {
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "state",
                    "Pilih salah satu: " + Arrays.toString(DeliveryState.values()),
                    "Choose one of: " + Arrays.toString(DeliveryState.values())));
  }

  /** Tries one again. */
  @POST
  @Path("{id}/retry")
  public DeliveryJson retry(@PathParam("id") long id) {
    return DeliveryJson.of(log.retry(id));
  }

  /** Tries all again that failed. */
  @POST
  @Path("retry-all")
  public RetriedJson retryAll() {
    return new RetriedJson(log.retryAll());
  }

  /** Sends a test at once and says how it went. */
  @POST
  @Path("test")
  public TestJson test(@Nullable TestInput body) {
    TestInput input = Parameters.body(body);
    Optional<NoticeAddress> to =
        Parameters.given(input.email())
            .map(NoticeAddress::email)
            .or(() -> Parameters.given(input.phone()).map(NoticeAddress::phone));
    TestMail.Result result =
        test.send(
            to.orElseThrow(
                () ->
                    Problem.invalid(
                        "email",
                        "Isi alamat surel atau nomor telepon.",
                        "Give an e-mail address or a telephone number.")),
            "en".equals(input.language()) ? Locale.ENGLISH : Locale.of("id", "ID"));
    return new TestJson(result.sent(), result.code(), result.words());
  }
}
