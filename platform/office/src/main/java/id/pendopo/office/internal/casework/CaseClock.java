package id.pendopo.office.internal.casework;

import id.pendopo.api.calendar.CollectiveLeave;
import id.pendopo.api.casework.DueRule.Counted;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The clock of a case: from when how many days are counted, and when it stood. What date that gives
 * is the calendar's answer; see {@link Deadlines}.
 *
 * @param start the day from which it counts; for an extension the due date of {@code before} holds
 * @param days how many
 * @param counted in what days
 * @param leave how collective leave counts
 * @param unit whose week and local holidays hold
 * @param rule what it rests on, in words
 * @param pauses when it stood
 * @param standsSince since when it stands
 * @param before the clock that it extends
 */
record CaseClock(
    LocalDate start,
    int days,
    Counted counted,
    CollectiveLeave leave,
    Optional<String> unit,
    Optional<LocalText> rule,
    List<Pause> pauses,
    Optional<LocalDate> standsSince,
    Optional<CaseClock> before) {

  /** Stood from the end of one day to the end of another. */
  record Pause(LocalDate from, LocalDate to) {}

  CaseClock {
    pauses = List.copyOf(pauses);
  }

  boolean stands() {
    return standsSince.isPresent();
  }

  /** The day itself still counted. */
  CaseClock stand(LocalDate on) {
    return stands() ? this : with(pauses, Optional.of(on));
  }

  /** Counts again from the day after. */
  CaseClock go(LocalDate on) {
    return standsSince
        .map(
            since -> {
              List<Pause> more = new ArrayList<>(pauses);
              if (on.isAfter(since)) {
                more.add(new Pause(since, on));
              }
              return with(more, Optional.empty());
            })
        .orElse(this);
  }

  private CaseClock with(List<Pause> stood, Optional<LocalDate> since) {
    return new CaseClock(start, days, counted, leave, unit, rule, stood, since, before);
  }

  /** The day on which the first of its clocks began. */
  LocalDate begin() {
    return before.map(CaseClock::begin).orElse(start);
  }

  String write() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("start", start.toString());
    values.put("days", Integer.toString(days));
    values.put("counted", counted.name());
    values.put("leave", leave.name());
    unit.ifPresent(code -> values.put("unit", code));
    rule.ifPresent(
        text -> {
          values.put("rule.id", text.id());
          values.put("rule.en", text.en());
        });
    if (!pauses.isEmpty()) {
      values.put(
          "pauses",
          pauses.stream()
              .map(pause -> pause.from() + ".." + pause.to())
              .collect(Collectors.joining(",")));
    }
    standsSince.ifPresent(day -> values.put("stands", day.toString()));
    before.ifPresent(clock -> values.put("before", clock.write()));
    return FormText.write(values);
  }

  static Optional<CaseClock> read(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> values = FormText.read(text);
    List<Pause> pauses = new ArrayList<>();
    for (String pause : values.getOrDefault("pauses", "").split(",", -1)) {
      if (!pause.isEmpty()) {
        String[] ends = pause.split("\\.\\.", 2);
        pauses.add(new Pause(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])));
      }
    }
    return Optional.of(
        new CaseClock(
            LocalDate.parse(needed(values, "start")),
            Integer.parseInt(needed(values, "days")),
            Counted.valueOf(needed(values, "counted")),
            CollectiveLeave.valueOf(needed(values, "leave")),
            Optional.ofNullable(values.get("unit")),
            Optional.ofNullable(values.get("rule.id"))
                .map(id -> new LocalText(id, needed(values, "rule.en"))),
            pauses,
            Optional.ofNullable(values.get("stands")).map(LocalDate::parse),
            read(values.getOrDefault("before", ""))));
  }

  private static String needed(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("A clock without " + name);
    }
    return value;
  }
}
