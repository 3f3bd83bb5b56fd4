package id.pendopo.office.internal.form;

import id.pendopo.api.form.FieldKind;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of fields as the editor offers them. */
public final class FieldKinds {

  private FieldKinds() {}

  /** How a kind reads. */
  public static LocalText name(FieldKind kind) {
    return FieldWriter.kindName(kind);
  }

  /** One of each kind with usual limits, in the order of the choice; lists only where they fit. */
  public static List<FieldKind> usual(boolean insideList) {
    List<FieldKind> kinds =
        List.of(
            new FieldKind.ShortText(200),
            new FieldKind.LongText(4_000),
            new FieldKind.Amount(Optional.empty(), Optional.empty(), 0, Optional.empty()),
            new FieldKind.Money(Optional.empty(), Optional.empty()),
            new FieldKind.Day(Optional.empty(), Optional.empty()),
            new FieldKind.Choice(List.of(), false, 1, 1),
            new FieldKind.Choice(List.of(), true, 1, 1),
            new FieldKind.YesNo(),
            new FieldKind.Nik(),
            new FieldKind.Phone(),
            new FieldKind.Email(),
            new FieldKind.Place(),
            new FieldKind.Files(
                Set.of(FieldKind.FileType.PDF, FieldKind.FileType.PICTURE),
                1,
                1,
                DefinitionJson.USUAL_FILE),
            new FieldKind.Rows(List.of(), 0, 20),
            new FieldKind.Calculation("", 2),
            new FieldKind.Heading(),
            new FieldKind.Note());
    return insideList
        ? kinds.stream().filter(kind -> !(kind instanceof FieldKind.Rows)).toList()
        : kinds;
  }
}
