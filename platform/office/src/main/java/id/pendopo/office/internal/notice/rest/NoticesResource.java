package id.pendopo.office.internal.notice.rest;

import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeInbox;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.SignedIn;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.notice.KindCatalogue;
import id.pendopo.office.internal.notice.Preferences;
import id.pendopo.office.internal.notice.Preferences.Refusal;
import id.pendopo.office.internal.notice.Preferences.Wishes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One's own notices over REST, and how one wants to be told. */
@Component(service = WebResource.class)
@Path("api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SignedIn
public final class NoticesResource implements WebResource {

  /** One notice as it is sent. */
  public record NoticeJson(
      long id,
      LocalText kind,
      LocalText subject,
      LocalText body,
      @Nullable String link,
      String at,
      boolean read) {

    static NoticeJson of(NoticeInbox.Item item) {
      return new NoticeJson(
          item.id(),
          item.kind(),
          item.subject(),
          item.body(),
          item.link().orElse(null),
          item.at().toString(),
          item.read());
    }
  }

  /** One's own notices. */
  public record ListJson(long unread, List<NoticeJson> notices) {}

  /** A kind that may be switched off, or not. */
  public record KindJson(String kind, LocalText name, boolean optional, List<String> channels) {}

  /** Something switched off on a channel, {@code email} or {@code message}. */
  public record RefusalJson(@Nullable String kind, @Nullable String channel) {}

  /** What one wants; times as {@code 21:00}. */
  public record WishesJson(
      @Nullable String email,
      @Nullable String phone,
      @Nullable String language,
      @Nullable String quietFrom,
      @Nullable String quietUntil,
      @Nullable Boolean digest,
      @Nullable List<RefusalJson> refused) {

    static WishesJson of(Wishes wishes) {
      return new WishesJson(
          wishes.email().orElse(null),
          wishes.phone().orElse(null),
          wishes.language().orElse(null),
          wishes.quietFrom().map(LocalTime::toString).orElse(null),
          wishes.quietUntil().map(LocalTime::toString).orElse(null),
          wishes.digest(),
          wishes.refused().stream()
              .map(one -> new RefusalJson(one.kind(), one.channel().code()))
              .sorted(
                  Comparator.comparing((RefusalJson one) -> String.valueOf(one.kind()))
                      .thenComparing(one -> String.valueOf(one.channel())))
              .toList());
    }
  }

  private final NoticeInbox inbox;
  private final Preferences preferences;
  private final KindCatalogue kinds;

  @Activate
  public NoticesResource(
      @Reference NoticeInbox inbox,
      @Reference Preferences preferences,
      @Reference KindCatalogue kinds) {
    this.inbox = inbox;
    this.preferences = preferences;
    this.kinds = kinds;
  }

  /** The newest of one's own, at most 200. */
  @GET
  public ListJson own(@QueryParam("limit") @DefaultValue("50") String limit) {
    int most = Math.clamp(Parameters.number("limit", limit), 1, 200);
    return new ListJson(inbox.unread(), inbox.latest(most).stream().map(NoticeJson::of).toList());
  }

  /** Marks one as read. */
  @PUT
  @Path("{id}/read")
  public NoticeJson read(@PathParam("id") long id) {
    return NoticeJson.of(inbox.read(id));
  }

  /** Marks all as read. */
  @POST
  @Path("read-all")
  public ListJson readAll() {
    inbox.readAll();
    return own("50");
  }

  /** The kinds of notices there are, and on which channels they come. */
  @GET
  @Path("kinds")
  public List<KindJson> kinds() {
    return kinds.all().stream()
        .map(
            (NoticeKind kind) ->
                new KindJson(
                    kind.id(),
                    kind.name(),
                    kind.optional(),
                    kind.texts().keySet().stream().sorted().map(NoticeChannel::code).toList()))
        .toList();
  }

  /** How one wants to be told. */
  @GET
  @Path("preferences")
  public WishesJson preferences() {
    return WishesJson.of(preferences.own());
  }

  /** Replaces how one wants to be told. */
  @PUT
  @Path("preferences")
  public WishesJson keep(@Nullable WishesJson body) {
    WishesJson input = Parameters.body(body);
    Set<Refusal> refused = new HashSet<>();
    List<RefusalJson> given = input.refused();
    for (RefusalJson one : given == null ? List.<RefusalJson>of() : given) {
      refused.add(
          new Refusal(Parameters.text("refused", one.kind()), channel("refused", one.channel())));
    }
    return WishesJson.of(
        preferences.keep(
            new Wishes(
                Parameters.given(input.email()),
                Parameters.given(input.phone()),
                Parameters.given(input.language()),
                time("quietFrom", input.quietFrom()),
                time("quietUntil", input.quietUntil()),
                Boolean.TRUE.equals(input.digest()),
                refused)));
  }

  private static Optional<LocalTime> time(String field, @Nullable String text) {
    return Parameters.given(text)
        .map(
            plain -> {
              try {
                return LocalTime.parse(plain);
              } catch (DateTimeException notATime) {
                throw Problem.invalid(
                        field, "Tulis jam seperti 21:00.", "Write a time such as 21:00.")
                    .because(notATime);
              }
            });
  }

  /** The channel of a code. */
  static NoticeChannel channel(String field, @Nullable String code) {
    for (NoticeChannel channel : NoticeChannel.values()) {
      if (channel.code().equals(code)) {
        return channel;
      }
    }
    throw Problem.invalid(
        field,
        "Saluran yang ada: console, email, message.",
        "The channels are console, email, message.");
  }
}
