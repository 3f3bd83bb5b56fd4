package id.pendopo.api.document;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a picture said about itself before its metadata was removed. Given once, to whoever received
 * the picture; the platform stores none of it. Place and time are what the camera claims: anybody
 * can write them into a file.
 *
 * @param width pixels as it is shown, its orientation applied; positive
 * @param height pixels as it is shown, its orientation applied; positive
 * @param place where it was taken (EXIF GPSLatitude, GPSLongitude); personal data where it was at
 *     somebody's home
 * @param takenAt when it was taken, by the camera's clock (EXIF DateTimeOriginal)
 * @param offset of that clock from UTC (EXIF OffsetTimeOriginal); most cameras say nothing
 */
public record ImageFacts(
    int width,
    int height,
    Optional<Place> place,
    Optional<LocalDateTime> takenAt,
    Optional<ZoneOffset> offset) {

  /**
   * A place on the earth (WGS 84).
   *
   * @param latitude degrees, −90 to 90, north positive
   * @param longitude degrees, −180 to 180, east positive
   */
  public record Place(double latitude, double longitude) {

    public Place {
      if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("No place on the earth");
      }
    }
  }
}
