package id.pendopo.office.internal.casework.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.casework.Worklist;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.SignedIn;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.casework.CaseWords;
import id.pendopo.office.internal.casework.rest.CaseJson.TaskView;
import id.pendopo.office.internal.casework.rest.CaseJson.TasksView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** "Tugas saya": the tasks of whoever calls, over all modules. */
@Component(service = WebResource.class)
@Path("api/v1/worklist")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn
public final class WorklistResource implements WebResource {

  private final Worklist worklist;
  private final CaseWords words;
  private final CurrentAgency agency;

  @Activate
  public WorklistResource(
      @Reference Worklist worklist, @Reference CaseWords words, @Reference CurrentAgency agency) {
    this.worklist = worklist;
    this.words = words;
    this.agency = agency;
  }

  /**
   * The tasks of the caller today.
   *
   * @param text in the title
   * @param type id of a type of cases
   * @param when {@code OVERDUE}, {@code SOON} (within seven days) or {@code WAITING}
   * @param unit code of a unit, with all below
   * @param why {@code PERSON}, {@code POSITION}, {@code ESCALATED} or {@code UNIT}
   * @param sort {@code DUE} (usual), {@code NEWEST}, {@code OLDEST} or {@code TITLE}
   * @param page counted from 1
   * @param size 1 to 200, usually 50
   */
  @GET
  public TasksView mine(
      @QueryParam("q") @Nullable String text,
      @QueryParam("type") @Nullable String type,
      @QueryParam("when") @Nullable String when,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("why") @Nullable String why,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("page") @Nullable String page,
      @QueryParam("size") @Nullable String size) {
    int number = Pages.number(page, 1, 1_000_000);
    int rows = Pages.number(size, 50, Worklist.LARGEST_PAGE);
    Worklist.Filter filter =
        new Worklist.Filter(
            Parameters.given(text).orElse(""),
            Parameters.given(type),
            choice("when", Worklist.When.class, when),
            Parameters.given(unit),
            choice("why", Worklist.Why.class, why));
    Worklist.Tasks found =
        worklist.mine(
            filter,
            choice("sort", Worklist.Sort.class, sort).orElse(Worklist.Sort.DUE),
            (number - 1) * rows,
            rows);
    Worklist.Counts counts = worklist.counts();
    LocalDate today = LocalDate.now(agency.get().zone());
    return new TasksView(
        found.total(),
        counts.overdue(),
        counts.soon(),
        number,
        rows,
        found.tasks().stream().map(task -> TaskView.of(task, words, today)).toList());
  }

  static <E extends Enum<E>> Optional<E> choice(String name, Class<E> type, @Nullable String text) {
    return Parameters.given(text)
        .map(
            wanted ->
                Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equals(wanted.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new Problem(
                                400,
                                "Isi "
                                    + name
                                    + " dengan salah satu: "
                                    + Arrays.toString(type.getEnumConstants())
                                    + ".",
                                name
                                    + " is one of "
                                    + Arrays.toString(type.getEnumConstants())
                                    + ".")));
  }
}
