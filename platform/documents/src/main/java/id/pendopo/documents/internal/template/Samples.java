package id.pendopo.documents.internal.template;

import id.pendopo.api.print.TemplateData;
import id.pendopo.api.print.TemplateField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Data for a preview. */
public final class Samples {

  private Samples() {}

  public static TemplateData of(List<TemplateField> fields) {
    TemplateData data = TemplateData.of();
    for (TemplateField field : fields) {
      String sample = field.sample();
      switch (field.type()) {
        case TEXT -> data.text(field.name(), sample.isBlank() ? field.label().id() : sample);
        case NUMBER, MONEY ->
            data.number(field.name(), new BigDecimal(sample.isBlank() ? "1" : sample));
        case DATE ->
            data.date(field.name(), LocalDate.parse(sample.isBlank() ? "2026-04-01" : sample));
        case YES_NO -> data.yes(field.name(), !sample.equals("false"));
        case LIST ->
            data.rows(
                field.name(),
                Stream.generate(() -> of(field.columns())).limit(field.samples()).toList());
        case IMAGE -> {
          // there is none to show
        }
      }
    }
    return data;
  }
}
