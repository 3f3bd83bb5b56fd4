package id.pendopo.web.probe;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import id.pendopo.api.console.component.Chart;
import id.pendopo.api.console.component.ChartData;
import id.pendopo.api.console.component.ChartData.Kind;
import id.pendopo.api.console.component.ChartData.Series;
import id.pendopo.api.console.component.FigureData;
import id.pendopo.api.console.component.GeoPoint;
import id.pendopo.api.console.component.LocationMap;
import id.pendopo.api.console.component.RichTextField;
import id.pendopo.api.console.component.TextFinding;
import java.util.List;

/** One of everything that a module's view may need. */
public class ProbeView extends Div {

  private static final FigureData PICTURE =
      FigureData.picture(7, "/admin/probe.png", "Balai desa", "Rapat di balai desa");
  private static final FigureData GALLERY =
      new FigureData(
          List.of(7L, 8L),
          List.of(
              new FigureData.Picture("/admin/probe.png", "Balai desa"),
              new FigureData.Picture("/admin/probe.png", "Pasar")),
          "",
          "",
          "");

  /** What the form edits. */
  public static class Notice {
    String text =
        "<h2>Pengumuman</h2><p>Kantor <strong>tutup</strong>.</p><script>alert(1)</script>";
    GeoPoint place;

    String getText() {
      return text;
    }

    void setText(String text) {
      this.text = text;
    }
  }

  public ProbeView(String origin) {
    addClassName("pendopo-view");
    var told = new Span("-");
    told.setId("told");
    var valued = new Span("-");
    valued.setId("valued");
    var picked = new Span("-");
    picked.setId("picked");

    var text = new RichTextField("Isi pengumuman");
    text.setHelperText("Apa yang perlu diketahui warga?");
    text.setRequiredIndicatorVisible(true);
    text.addValueChangeListener(e -> valued.setText(e.getValue()));
    var autosaved = new Span("-");
    autosaved.setId("autosaved");
    text.setRecoveryKey("probe/1");
    text.setMediaChooser((many, chosen) -> chosen.accept(many ? GALLERY : PICTURE), true);
    text.setLinkChooser(
        (selected, chosen) ->
            chosen.accept(new RichTextField.OwnPage(12, "Jam layanan " + selected)));
    text.addAutosaveListener(
        e -> {
          autosaved.setText("draf: " + text.getValue());
          text.saved(e.number());
        });
    var check =
        new Button(
            "Periksa",
            e ->
                text.setFindings(
                    List.of(
                        new TextFinding("Judul melompati satu tingkat.", false, 0),
                        new TextFinding("Gambar tanpa teks alternatif.", true, 1))));
    var binder = new Binder<Notice>();
    binder
        .forField(text)
        .asRequired("Tulis isi pengumuman.")
        .bind(Notice::getText, Notice::setText);
    binder.setBean(new Notice());

    var map = new LocationMap("Tempat");
    map.setMarkers(
        List.of(
            new LocationMap.Marker(new GeoPoint(-7.2575, 112.7521), "Surabaya"),
            new LocationMap.Marker(new GeoPoint(-6.2, 106.8167), "Jakarta <b>DKI</b>")));
    map.setGeoJson(
        """
        {"type":"Feature","properties":{"name":"Jalan"},"geometry":{"type":"LineString",
         "coordinates":[[106.8167,-6.2],[110.42,-6.99],[112.7521,-7.2575]]}}
        """);
    map.addMapClickListener(e -> picked.setText(e.getPoint() + " = " + map.getValue()));

    var grid = new Grid<Series>();
    grid.addColumn(Series::name).setHeader("Nama");
    grid.addColumn(s -> s.values().size()).setHeader("Jumlah").setClassName("pendopo-number");
    grid.setItems(new Series("Berkala", List.of(1.0)), new Series("Setiap saat", List.of()));
    grid.setAllRowsVisible(true);

    var dialog = new Dialog("Tulis dalam dialog");
    dialog.add(new RichTextField("Catatan"));
    dialog.getFooter().add(new Button("Tutup", e -> dialog.close()));

    var push = new Button("Tunggu kabar", e -> later(UI.getCurrent(), told));
    push.addThemeVariants(ButtonVariant.PRIMARY);
    var script = new Button("Jalankan", e -> script(told));

    add(
        new H2(origin),
        new Div(push, new Button("Buka dialog", e -> dialog.open()), script, told),
        new TextField("Nama"),
        new DatePicker("Tanggal"),
        text,
        valued,
        autosaved,
        check,
        grid,
        chart(Kind.BAR, "Permohonan per bulan"),
        chart(Kind.LINE, "Hari kerja sampai dijawab"),
        new Chart(
            new ChartData(
                Kind.PIE,
                "Putusan (permohonan)",
                List.of("Diberi", "Sebagian", "Ditolak"),
                List.of(new Series("Permohonan", List.of(1250.5, 310.0, 90.0))))),
        map,
        picked);
  }

  private static Chart chart(Kind kind, String title) {
    return new Chart(
        new ChartData(
            kind,
            title,
            List.of("Januari", "Februari", "Maret", "April"),
            List.of(
                new Series("Kota", List.of(1200.0, 900.0, Double.NaN, 1500.0)),
                new Series("Kabupaten", List.of(700.0, 1100.0, 640.0, 820.0)))));
  }

  private static void script(Span told) {
    told.getElement().executeJs("this.textContent = 'dijalankan ' + (1 + 1)");
  }

  private static void later(UI ui, Span told) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(300);
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
              ui.access(() -> told.setText("kabar datang"));
            });
  }
}
