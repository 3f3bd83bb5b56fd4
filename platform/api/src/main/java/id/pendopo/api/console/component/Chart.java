package id.pendopo.api.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/**
 * A line, bar or pie chart with its figures as a table below it.
 *
 * <p>The table stands in a {@code details} element, closed at first, and is there for every chart.
 * Colours start with the agency's accent and are told apart by pattern as well. Numbers are written
 * in the language of the UI.
 */
@Tag("pendopo-chart")
@JsModule("./pendopo/chart.js")
@NpmPackage(value = "echarts", version = "6.1.0")
public class Chart extends Component implements HasSize, HasStyle, LocaleChangeObserver {

  private ChartData data;

  /** A chart of the given figures. */
  public Chart(ChartData data) {
    this.data = data;
    send();
  }

  /** The figures shown. */
  public ChartData getData() {
    return data;
  }

  /** Shows other figures in the same place. */
  public void setData(ChartData data) {
    this.data = data;
    send();
  }

  private void send() {
    getElement().setPropertyBean("data", data);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement().setProperty("language", event.getLocale().getLanguage());
  }
}
