package id.pendopo.search.internal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.search.SearchHit;
import java.util.List;

/** Why hits stand in their order: for each, which words it has, where, and what that adds. */
final class WhyPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final transient Desks desks;
  private final TextField query = Parts.text(show("Kata yang dicari", "Words searched for"), 1_000);
  private final Div result = Parts.stack();

  WhyPanel(Desks desks) {
    this.desks = desks;
    addClassName("pendopo-stack");
    result.getElement().setAttribute("aria-live", "polite");
    add(
        Parts.card(
            Parts.hint(
                show(
                    "Tulis pencarian seperti warga menulisnya; sepuluh hasil pertama dijelaskan.",
                    "Write a query as people do; its first ten hits are explained.")),
            Parts.form(query),
            Parts.row(Parts.primary(show("Jelaskan", "Explain"), this::explain))),
        result);
  }

  private void explain() {
    Problems.attempt(
        () -> {
          result.removeAll();
          List<SearchHit> hits = desks.index.hits(query.getValue(), SHOWN);
          if (hits.isEmpty()) {
            result.add(
                Parts.empty(show("Tidak ada hasil untuk kata ini.", "No hits for these words.")));
          }
          int place = 1;
          for (SearchHit hit : hits) {
            Explained<Double> why = desks.index.why(query.getValue(), hit.type(), hit.id());
            result.add(
                Parts.card(
                    new H3(place + ". " + hit.title()),
                    Parts.small(
                        show(desks.index.typeName(hit.type()))
                            + " · "
                            + show("nilai ", "points ")
                            + String.format(ConsoleLocale.current(), "%.2f", why.value())),
                    Parts.why(why.why())));
            place++;
          }
        });
  }
}
