package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayTable;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about the work calendar. */
final class CalendarJson {

  private CalendarJson() {}

  /** A date that was counted. */
  public record DateJson(String date, boolean provisional, List<Reason> why) {}

  /** A number of days that were counted. */
  public record DaysJson(int days, boolean provisional, List<Reason> why) {}

  /** A day off as it is sent. */
  public record DayJson(String date, String kind, LocalText name) {

    static DayJson of(Holiday day) {
      return new DayJson(day.date().toString(), day.kind().name(), day.name());
    }

    static @Nullable DayJson orNull(@Nullable Holiday day) {
      return day == null ? null : of(day);
    }
  }

  /** A version of a table as it is sent. */
  public record TableJson(
      int year, int version, String issued, String decree, String source, List<DayJson> days) {

    static TableJson of(HolidayTable table) {
      return new TableJson(
          table.year(),
          table.version(),
          table.issued().toString(),
          table.decree(),
          table.source(),
          table.days().stream().map(DayJson::of).toList());
    }
  }

  /**
   * A file that is brought in; {@code format} is {@code csv} or {@code ics}. A preview needs no
   * {@code issued}, {@code decree} and {@code source}.
   */
  public record UploadInput(
      @Nullable Integer year,
      @Nullable String issued,
      @Nullable String decree,
      @Nullable String source,
      @Nullable String format,
      @Nullable String content) {}

  /** The report on a file. */
  public record PreviewJson(
      boolean acceptable,
      List<LineJson> rows,
      List<DifferenceJson> differences,
      List<LocalText> warnings) {

    static PreviewJson of(Preview preview) {
      return new PreviewJson(
          preview.acceptable(),
          preview.rows().stream().map(LineJson::of).toList(),
          preview.differences().stream().map(DifferenceJson::of).toList(),
          preview.warnings());
    }
  }

  /** The report on a row. */
  public record LineJson(
      int row,
      @Nullable String date,
      @Nullable String kind,
      String name,
      String state,
      List<LocalText> messages) {

    static LineJson of(Preview.Line line) {
      LocalDate date = line.date();
      return new LineJson(
          line.row(),
          date == null ? null : date.toString(),
          line.kind(),
          line.name(),
          line.state().name(),
          line.messages());
    }
  }

  /** A day that differs from the table that counts. */
  public record DifferenceJson(
      String date, String change, @Nullable DayJson before, @Nullable DayJson after) {

    static DifferenceJson of(Preview.Difference difference) {
      return new DifferenceJson(
          difference.date().toString(),
          difference.change().name(),
          DayJson.orNull(difference.before()),
          DayJson.orNull(difference.after()));
    }
  }

  /** A proposal as it is sent. */
  public record ProposalJson(
      long id,
      String state,
      TableJson table,
      @Nullable String proposer,
      String proposedAt,
      @Nullable String decider,
      @Nullable String decidedAt,
      @Nullable String reason,
      boolean mayConfirm,
      List<DifferenceJson> differences) {

    static ProposalJson of(HolidayProposals.Proposal proposal) {
      return new ProposalJson(
          proposal.id(),
          proposal.state().name(),
          TableJson.of(proposal.table()),
          proposal.proposer().orElse(null),
          proposal.proposedAt().toString(),
          proposal.decider().orElse(null),
          proposal.decidedAt().map(Object::toString).orElse(null),
          proposal.reason().orElse(null),
          proposal.mayConfirm(),
          proposal.differences().stream().map(DifferenceJson::of).toList());
    }
  }

  /** Why a proposal is refused. */
  public record RefusalInput(@Nullable String reason) {}

  /** A local holiday as it is sent. */
  public record LocalJson(
      long id,
      DayJson day,
      @Nullable String unit,
      String decree,
      String issued,
      @Nullable String withdrawn) {

    static LocalJson of(LocalCalendar.LocalHoliday local) {
      return new LocalJson(
          local.id(),
          DayJson.of(local.holiday()),
          local.unit().orElse(null),
          local.decree(),
          local.knownFrom().toString(),
          local.withdrawnOn().map(LocalDate::toString).orElse(null));
    }
  }

  /** A local holiday as it is wanted; {@code kind} is {@code LOCAL} or {@code VOTING}. */
  public record LocalInput(
      @Nullable String date,
      @Nullable String kind,
      @Nullable String name,
      @Nullable String unit,
      @Nullable String decree,
      @Nullable String issued) {}

  /** A work week; without a unit it is that of the agency. */
  public record WeekJson(@Nullable String unit, String validFrom, int days) {}

  /** A work week as it is wanted. */
  public record WeekInput(
      @Nullable String unit, @Nullable String validFrom, @Nullable Integer days) {}
}
