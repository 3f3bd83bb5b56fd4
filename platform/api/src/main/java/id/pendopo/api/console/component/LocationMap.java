package id.pendopo.api.console.component;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map that shows markers and shapes, and a field whose value is the place a person picked.
 *
 * <p>A click on the map or the two number inputs below it set the value, {@code null} while none is
 * picked; {@link #setReadOnly} makes it a picture. The markers stand as a list below the map too.
 * Without {@link #setTiles} the ground is plain and nothing is asked of any other server.
 */
@Tag("pendopo-map")
@JsModule("./pendopo/map.js")
@NpmPackage(value = "leaflet", version = "1.9.4")
public class LocationMap extends AbstractSinglePropertyField<LocationMap, @Nullable GeoPoint>
    implements HasAriaLabel,
        HasHelper,
        HasLabel,
        HasSize,
        HasStyle,
        HasValidationProperties,
        HasValidator<@Nullable GeoPoint>,
        LocaleChangeObserver {

  /** A map of the archipelago without markers or value. */
  public LocationMap() {
    super("value", null, String.class, LocationMap::read, LocationMap::write);
  }

  /** A map of the archipelago without markers or value. */
  public LocationMap(String label) {
    this();
    setLabel(label);
  }

  /**
   * Moves the map; without this it fits what is drawn on it.
   *
   * @param center the middle of the map
   * @param zoom from 0 (the world) to 19 (a house)
   */
  public void setView(GeoPoint center, int zoom) {
    if (zoom < 0 || zoom > 19) {
      throw new IllegalArgumentException("Zoom is 0 to 19, not " + zoom);
    }
    getElement().setPropertyBean("view", new View(center.latitude(), center.longitude(), zoom));
  }

  /** Shows these markers instead of those before. */
  public void setMarkers(List<Marker> markers) {
    getElement()
        .setPropertyList(
            "markers",
            markers.stream()
                .map(m -> new Spot(m.point().latitude(), m.point().longitude(), m.label()))
                .toList());
  }

  /**
   * Draws lines and areas.
   *
   * @param geoJson a GeoJSON object (RFC 7946), whose features show their property {@code name};
   *     the empty string draws none. What the browser cannot read is left out.
   */
  public void setGeoJson(String geoJson) {
    getElement().setProperty("geoJson", geoJson);
  }

  /**
   * Puts map tiles under the drawing; the browser fetches them from that server, which the
   * console's Content-Security-Policy must allow.
   *
   * @param urlTemplate with {@code {z}}, {@code {x}} and {@code {y}}; the empty string for none
   * @param attribution plain text the licence of the tiles asks for
   */
  public void setTiles(String urlTemplate, String attribution) {
    getElement().setPropertyBean("tiles", new Tiles(urlTemplate, attribution));
  }

  /** Calls the listener for every click on the map, read-only or not. */
  public Registration addMapClickListener(ComponentEventListener<MapClickEvent> listener) {
    return addListener(MapClickEvent.class, listener);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement().setProperty("language", event.getLocale().getLanguage());
  }

  /** A browser may send anything: what is no point counts as none. */
  private static @Nullable GeoPoint read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int comma = text.indexOf(',');
    if (comma < 0) {
      return null;
    }
    try {
      return new GeoPoint(
          Double.parseDouble(text.substring(0, comma)),
          Double.parseDouble(text.substring(comma + 1)));
    } catch (IllegalArgumentException noPoint) {
      return null;
    }
  }

  private static String write(@Nullable GeoPoint point) {
    return point == null ? "" : point.latitude() + "," + point.longitude();
  }

  private record View(double latitude, double longitude, int zoom) {}

  private record Spot(double latitude, double longitude, String label) {}

  private record Tiles(String url, String attribution) {}

  /**
   * A named place.
   *
   * @param point where it is
   * @param label plain text, shown at the marker and in the list
   */
  public record Marker(GeoPoint point, String label) {}

  /** A click on the map, with the place that was clicked. */
  @DomEvent("map-click")
  public static class MapClickEvent extends ComponentEvent<LocationMap> {
    private final GeoPoint point;

    /** Called by Vaadin; the browser sends the coordinates. */
    public MapClickEvent(
        LocationMap source,
        boolean fromClient,
        @EventData("event.detail.latitude") double latitude,
        @EventData("event.detail.longitude") double longitude) {
      super(source, fromClient);
      this.point = new GeoPoint(latitude, longitude);
    }

    /** The place that was clicked. */
    public GeoPoint getPoint() {
      return point;
    }
  }
}
