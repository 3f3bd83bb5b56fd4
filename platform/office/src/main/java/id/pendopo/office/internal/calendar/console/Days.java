package id.pendopo.office.internal.calendar.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.office.internal.calendar.Preview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days off and differences between tables as lists. */
final class Days {

  private Days() {}

  static Div list(List<Holiday> days) {
    Div list = Parts.card();
    days.forEach(
        day ->
            list.add(
                Parts.line(
                    Parts.twoLines(Parts.written(day.date()), show(day.name())),
                    badge(day.kind()))));
    return list;
  }

  static StateBadge badge(HolidayKind kind) {
    return new StateBadge(
        kind == HolidayKind.COLLECTIVE ? StateBadge.Mood.NEUTRAL : StateBadge.Mood.GOOD,
        show(kind.title()));
  }

  /** What differs, a sentence a day. */
  static UnorderedList differences(List<Preview.Difference> differences) {
    UnorderedList list = new UnorderedList();
    differences.forEach(difference -> list.add(new ListItem(sentence(difference))));
    return list;
  }

  private static String sentence(Preview.Difference difference) {
    String date = Parts.written(difference.date()) + ": ";
    return switch (difference.change()) {
      case ADDED -> date + show("ditambah, ", "added, ") + words(difference.after());
      case REMOVED -> date + show("dihapus, ", "removed, ") + words(difference.before());
      case KIND ->
          date
              + words(difference.before())
              + show(" menjadi ", " becomes ")
              + words(difference.after());
      case NAME -> date + show("namanya menjadi ", "its name becomes ") + words(difference.after());
    };
  }

  private static String words(@Nullable Holiday day) {
    return day == null ? "" : show(day.kind().title()) + " (" + show(day.name()) + ")";
  }
}
