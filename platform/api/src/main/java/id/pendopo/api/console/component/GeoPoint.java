package id.pendopo.api.console.component;

/**
 * A place on the earth in WGS 84.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

  public GeoPoint {
    // Written so that NaN fails too.
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("No place on the earth: " + latitude + ", " + longitude);
    }
  }
}
