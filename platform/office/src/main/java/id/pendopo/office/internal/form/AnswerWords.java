package id.pendopo.office.internal.form;

import id.pendopo.api.form.Answer;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.Filled;
import id.pendopo.api.form.FormField;
import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes answers out, in the order of the form, for a page or a sheet of paper. */
public final class AnswerWords {

  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private AnswerWords() {}

  /**
   * One line.
   *
   * @param label what was asked
   * @param value the answer; empty for a heading
   * @param heading whether it is a heading
   */
  public record Line(LocalText label, LocalText value, boolean heading) {}

  private static final LocalText NOTHING = new LocalText("–", "–");

  /** All answers in full. */
  public static List<Line> lines(Filled filled) {
    List<Line> lines = new ArrayList<>();
    for (FormField field : filled.form().definition().fields()) {
      if (!filled.shown().contains(field.key()) || field.kind() instanceof FieldKind.Note) {
        continue;
      }
      if (field.kind() instanceof FieldKind.Heading) {
        lines.add(new Line(field.label(), NOTHING, true));
      } else if (field.kind() instanceof FieldKind.Rows rows) {
        rows(field, rows, filled.answers().get(field.key()), lines);
      } else {
        lines.add(line(field, filled.answers()));
      }
    }
    return List.copyOf(lines);
  }

  private static void rows(
      FormField field, FieldKind.Rows kind, @Nullable Answer answer, List<Line> lines) {
    if (!(answer instanceof Answer.Rows given)) {
      lines.add(new Line(field.label(), NOTHING, false));
      return;
    }
    for (int i = 0; i < given.rows().size(); i++) {
      Map<String, Answer> row = given.rows().get(i);
      lines.add(
          new Line(
              new LocalText(field.label().id() + " " + (i + 1), field.label().en() + " " + (i + 1)),
              NOTHING,
              true));
      kind.fields().stream()
          .filter(cell -> row.containsKey(cell.key()))
          .forEach(cell -> lines.add(line(cell, row)));
    }
  }

  private static Line line(FormField field, Map<String, Answer> answers) {
    Answer answer = answers.get(field.key());
    return new Line(field.label(), answer == null ? NOTHING : words(field.kind(), answer), false);
  }

  private static LocalText words(FieldKind kind, Answer answer) {
    return switch (answer) {
      case Answer.Text text -> LocalText.same(text.value());
      case Answer.Amount amount -> {
        NumberFormat format = NumberFormat.getInstance(INDONESIAN);
        format.setMaximumFractionDigits(6);
        String number = format.format(amount.value());
        yield LocalText.same(kind instanceof FieldKind.Money ? "Rp " + number : number);
      }
      case Answer.Day day ->
          new LocalText(
              Dates.written(day.value(), INDONESIAN), Dates.written(day.value(), Locale.ENGLISH));
      case Answer.Truth truth ->
          truth.value() ? new LocalText("Ya", "Yes") : new LocalText("Tidak", "No");
      case Answer.Chosen chosen ->
          kind instanceof FieldKind.Choice choice
              ? new LocalText(
                  joined(choice, chosen, LocalText::id), joined(choice, chosen, LocalText::en))
              : LocalText.same(String.join(", ", chosen.values()));
      case Answer.Place place ->
          LocalText.same(
              Stream.of(
                      place.value().street(),
                      place.value().areaName(),
                      place.value().areaCode(),
                      place.value().postcode())
                  .filter(part -> !part.isEmpty())
                  .collect(Collectors.joining(", ")));
      case Answer.Attached attached ->
          LocalText.same(
              attached.files().stream()
                  .map(Answer.AttachedFile::name)
                  .collect(Collectors.joining(", ")));
      case Answer.Rows ignored -> NOTHING;
    };
  }

  private static String joined(
      FieldKind.Choice choice,
      Answer.Chosen chosen,
      java.util.function.Function<LocalText, String> language) {
    return choice.options().stream()
        .filter(option -> chosen.values().contains(option.value()))
        .map(option -> language.apply(option.label()))
        .collect(Collectors.joining(", "));
  }
}
