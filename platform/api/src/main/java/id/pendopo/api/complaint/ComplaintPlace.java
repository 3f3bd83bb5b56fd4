package id.pendopo.api.complaint;

/**
 * A place on the earth (WGS 84). Rounded to five decimals, about a metre.
 *
 * @param latitude degrees, −90 to 90, north positive
 * @param longitude degrees, −180 to 180, east positive
 */
public record ComplaintPlace(double latitude, double longitude) {

  private static final double EARTH_RADIUS = 6_371_000;
  private static final double FINE = 100_000;

  /**
   * @throws IllegalArgumentException outside the earth
   */
  public ComplaintPlace {
    // written so that NaN fails too
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("No place on the earth");
    }
    latitude = Math.round(latitude * FINE) / FINE;
    longitude = Math.round(longitude * FINE) / FINE;
  }

  /** Whether it lies in the box around Indonesia: 12 south to 7 north, 94 to 142 east. */
  public boolean inIndonesia() {
    return latitude >= -12 && latitude <= 7 && longitude >= 94 && longitude <= 142;
  }

  /** Distance on the sphere in metres (haversine), good to half a percent. */
  public double metresTo(ComplaintPlace other) {
    double north = Math.toRadians(other.latitude - latitude);
    double east = Math.toRadians(other.longitude - longitude);
    double chord =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
