package id.pendopo.office.internal.privacy.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.privacy.BreachLetter;
import id.pendopo.office.internal.privacy.BreachStep;
import id.pendopo.office.internal.privacy.IncidentDesk;
import id.pendopo.office.internal.privacy.IncidentRow;
import id.pendopo.office.internal.privacy.IncidentStepRow;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Incidents with their clock of 3 × 24 hours. */
@Component(service = WebResource.class)
@Path("api/v1/privacy/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission(PlatformPermissions.PRIVACY_MANAGE)
public final class IncidentsResource implements WebResource {

  /** An incident as it is wanted; {@code discovered} counts only for a new one. */
  public record IncidentBody(
      @Nullable String discovered,
      @Nullable Long version,
      @Nullable String title,
      @Nullable String happened,
      @Nullable String data,
      @Nullable String persons,
      @Nullable Long count,
      @Nullable String handling,
      @Nullable String recovery,
      @Nullable String contact) {

    IncidentRow.Facts facts() {
      return new IncidentRow.Facts(
          orEmpty(title),
          orEmpty(happened),
          orEmpty(data),
          orEmpty(persons),
          Optional.ofNullable(count),
          orEmpty(handling),
          orEmpty(recovery),
          orEmpty(contact));
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** A step that was done. */
  public record StepJson(String step, boolean needed, String note, String at, String by) {

    static StepJson of(IncidentStepRow row) {
      return new StepJson(
          row.step().name(), row.needed(), row.note(), row.doneAt().toString(), row.doneBy());
    }
  }

  /** A step as it is noted; {@code needed} is true unless it says otherwise. */
  public record StepBody(@Nullable String step, @Nullable Boolean needed, @Nullable String note) {}

  /** An incident as it is sent. */
  public record IncidentJson(
      long id,
      long version,
      String title,
      String discovered,
      String deadline,
      List<Map<String, String>> why,
      long hoursLeft,
      boolean notified,
      @Nullable String closed,
      String happened,
      String data,
      String persons,
      @Nullable Long count,
      String handling,
      String recovery,
      String contact,
      List<StepJson> steps) {

    static IncidentJson of(IncidentDesk.Standing standing) {
      IncidentRow row = standing.incident();
      IncidentRow.Facts facts = row.facts();
      return new IncidentJson(
          row.id(),
          row.version(),
          facts.title(),
          row.discovered().toString(),
          standing.deadline().value().toString(),
          standing.deadline().why().stream().map(reason -> both(reason.text())).toList(),
          standing.hoursLeft(),
          standing.notified(),
          row.closed().map(Instant::toString).orElse(null),
          facts.happened(),
          facts.data(),
          facts.persons(),
          facts.count().orElse(null),
          facts.handling(),
          facts.recovery(),
          facts.contact(),
          standing.steps().stream().map(StepJson::of).toList());
    }

    private static Map<String, String> both(LocalText text) {
      return Map.of("id", text.id(), "en", text.en());
    }
  }

  /** A draft of a notice. */
  public record DraftJson(String text) {}

  private final IncidentDesk desk;

  @Activate
  public IncidentsResource(@Reference IncidentDesk desk) {
    this.desk = desk;
  }

  /** Open ones first, then the newest. */
  @GET
  public List<IncidentJson> all() {
    return desk.all().stream().map(IncidentJson::of).toList();
  }

  /** Opens one; the clock runs from {@code discovered}, an instant. */
  @POST
  public IncidentJson open(@Nullable IncidentBody body) {
    IncidentBody wanted = Parameters.body(body);
    return IncidentJson.of(
        desk.open(instant(Parameters.text("discovered", wanted.discovered())), wanted.facts()));
  }

  @GET
  @Path("{id}")
  public IncidentJson get(@PathParam("id") long id) {
    return IncidentJson.of(desk.get(id));
  }

  /** Changes what is known of it; {@code version} is the one that was read. */
  @PUT
  @Path("{id}")
  public IncidentJson change(@PathParam("id") long id, @Nullable IncidentBody body) {
    IncidentBody wanted = Parameters.body(body);
    return IncidentJson.of(
        desk.change(id, Parameters.required("version", wanted.version()), wanted.facts()));
  }

  /** Notes a step of the check-list. */
  @POST
  @Path("{id}/steps")
  public IncidentJson step(@PathParam("id") long id, @Nullable StepBody body) {
    StepBody wanted = Parameters.body(body);
    String note = wanted.note();
    return IncidentJson.of(
        desk.step(
            id,
            step(Parameters.text("step", wanted.step())),
            wanted.needed() == null || wanted.needed(),
            note == null ? "" : note));
  }

  /** Closes it. */
  @POST
  @Path("{id}/closing")
  public IncidentJson close(@PathParam("id") long id) {
    return IncidentJson.of(desk.close(id));
  }

  /** A draft for {@code persons} or the {@code authority}, in {@code id} or {@code en}. */
  @GET
  @Path("{id}/drafts/{recipient}")
  public DraftJson draft(
      @PathParam("id") long id,
      @PathParam("recipient") String recipient,
      @QueryParam("language") @Nullable String language) {
    BreachLetter.Recipient to =
        switch (recipient) {
          case "persons" -> BreachLetter.Recipient.PERSONS;
          case "authority" -> BreachLetter.Recipient.AUTHORITY;
          default -> throw Problem.notFound();
        };
    return new DraftJson(
        desk.draft(id, to, "en".equals(language) ? Locale.ENGLISH : Locale.of("id", "ID")));
  }

  private static BreachStep step(String text) {
    return Arrays.stream(BreachStep.values())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "step",
                    "Langkah ini tidak ada dalam daftar.",
                    "This step is not on the check-list."));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException malformed) {
      throw Problem.invalid(
              "discovered",
              "Tulis waktu seperti 2026-04-01T08:00:00Z.",
              "Write a time such as 2026-04-01T08:00:00Z.")
          .because(malformed);
    }
  }
}
