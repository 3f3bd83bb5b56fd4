package id.pendopo.content.internal.media.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import id.pendopo.api.console.Parts;
import id.pendopo.api.media.MediaDetails.Focus;
import java.util.List;

/**
 * What matters in a picture: by a click on it, or as percentages with the keyboard; beside it how
 * cards and squares will look.
 */
final class FocusField extends Div {

  private static final long serialVersionUID = 1L;
  private static final String X = "event.offsetX / event.target.clientWidth";
  private static final String Y = "event.offsetY / event.target.clientHeight";

  private final Span mark = new Span();
  private final List<Image> cuts;
  private final IntegerField across = percent(show("Dari kiri (%)", "From the left (%)"));
  private final IntegerField down = percent(show("Dari atas (%)", "From above (%)"));
  private transient Focus focus;

  FocusField(String address, String alt, Focus focus, boolean editable) {
    this.focus = focus;
    addClassName("pendopo-stack");
    Image picture = new Image(address, alt);
    mark.addClassName("pendopo-media-mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    Div ground = new Div(picture, mark);
    ground.addClassName("pendopo-media-focus");
    cuts = List.of(new Image(address, ""), new Image(address, ""));
    cuts.get(0).addClassName("wide");
    cuts.get(1).addClassName("square");
    Div looks = Parts.row(cuts.get(0), cuts.get(1));
    looks.addClassName("pendopo-media-cuts");
    add(ground);
    if (editable) {
      picture
          .getElement()
          .addEventListener(
              "click",
              event ->
                  set(
                      (int) Math.round(event.getEventData().get(X).asDouble(0.5) * 1000),
                      (int) Math.round(event.getEventData().get(Y).asDouble(0.5) * 1000)))
          .addEventData(X)
          .addEventData(Y);
      across.addValueChangeListener(
          change -> {
            if (change.isFromClient() && change.getValue() != null) {
              set(change.getValue() * 10, this.focus.y());
            }
          });
      down.addValueChangeListener(
          change -> {
            if (change.isFromClient() && change.getValue() != null) {
              set(this.focus.x(), change.getValue() * 10);
            }
          });
      add(
          Parts.hint(
              show(
                  "Klik bagian yang penting; potongan untuk kartu dan kotak mengikutinya.",
                  "Click what matters; the cuts for cards and squares follow it.")),
          Parts.row(across, down));
    }
    add(looks);
    set(focus.x(), focus.y());
  }

  Focus focus() {
    return focus;
  }

  private void set(int x, int y) {
    focus = new Focus(Math.clamp(x, 0, 1000), Math.clamp(y, 0, 1000));
    String left = focus.x() / 10.0 + "%";
    String top = focus.y() / 10.0 + "%";
    mark.getStyle().set("left", left).set("top", top);
    cuts.forEach(cut -> cut.getStyle().set("object-position", left + " " + top));
    across.setValue(focus.x() / 10);
    down.setValue(focus.y() / 10);
  }

  private static IntegerField percent(String label) {
    IntegerField field = new IntegerField(label);
    field.setMin(0);
    field.setMax(100);
    field.setStepButtonsVisible(true);
    return field;
  }
}
