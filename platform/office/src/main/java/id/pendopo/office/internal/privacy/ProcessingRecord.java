package id.pendopo.office.internal.privacy;

import id.pendopo.api.privacy.ProcessingActivity;
import id.pendopo.api.privacy.ProcessingDeclaration;
import id.pendopo.api.text.LocalText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The record of processing (UU 27/2022 article 31): what the running modules declare. */
@Component(service = ProcessingRecord.class)
public final class ProcessingRecord {

  /** A column of the record. */
  public record Column(LocalText head, Function<ProcessingActivity, LocalText> value) {}

  /** The columns in their order; the name comes first. */
  public static final List<Column> COLUMNS =
      List.of(
          column("Kegiatan", "Activity", ProcessingActivity::name),
          column("Tujuan", "Purpose", ProcessingActivity::purpose),
          column("Dasar pemrosesan", "Lawful basis", activity -> activity.basis().displayName()),
          column("Dasar hukum", "Law", activity -> LocalText.same(activity.law())),
          column("Jenis data", "Kinds of data", ProcessingActivity::data),
          column("Subjek data", "Kinds of persons", ProcessingActivity::persons),
          column("Penerima", "Recipients", ProcessingActivity::recipients),
          column("Retensi", "Retention", ProcessingActivity::retention),
          column("Pelindungan", "Protection", ProcessingActivity::protection));

  private final List<ProcessingDeclaration> declarations = new CopyOnWriteArrayList<>();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addDeclaration(ProcessingDeclaration declaration) {
    declarations.add(declaration);
  }

  void removeDeclaration(ProcessingDeclaration declaration) {
    declarations.remove(declaration);
  }

  /** By code, so that the platform's and each module's stand together. */
  public List<ProcessingActivity> all() {
    return declarations.stream()
        .flatMap(declaration -> declaration.activities().stream())
        .sorted(Comparator.comparing(ProcessingActivity::code))
        .toList();
  }

  /** As CSV for spreadsheets. */
  public String csv(Locale locale) {
    StringBuilder csv = new StringBuilder("\uFEFF");
    csv.append(Cells.line(COLUMNS.stream().map(one -> one.head().in(locale)).toList()));
    for (ProcessingActivity activity : all()) {
      csv.append(
          Cells.line(COLUMNS.stream().map(one -> one.value().apply(activity).in(locale)).toList()));
    }
    return csv.toString();
  }

  private static Column column(
      String id, String en, Function<ProcessingActivity, LocalText> value) {
    return new Column(new LocalText(id, en), value);
  }
}
