package id.pendopo.documents.internal.intake;

import id.pendopo.documents.internal.image.ImageCleaner;
import id.pendopo.documents.internal.type.AllowedType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * How large files may be in this installation: {@code pendopo.upload.max-size} for all, {@code
 * pendopo.upload.max-size.<ending>} for a kind of its own ({@code pdf}, {@code jpg}, …), {@code
 * pendopo.upload.max-pixels} for pictures.
 */
@Component(service = UploadLimits.class)
public final class UploadLimits {

  /** Largest file in bytes unless configured. */
  public static final long DEFAULT_MAX_SIZE = 104_857_600;

  private static final String MAX_SIZE = "pendopo.upload.max-size";

  private final long maxSize;
  private final Map<AllowedType, Long> ofTypes = new EnumMap<>(AllowedType.class);
  private final long maxPixels;

  @Activate
  public UploadLimits(BundleContext context) {
    this(
        number(context, MAX_SIZE).orElse(DEFAULT_MAX_SIZE),
        number(context, "pendopo.upload.max-pixels").orElse(ImageCleaner.DEFAULT_MAX_PIXELS));
    for (AllowedType type : AllowedType.values()) {
      number(context, MAX_SIZE + "." + type.endings().getFirst())
          .ifPresent(size -> ofTypes.put(type, size));
    }
  }

  /**
   * Limits without any of a kind's own.
   *
   * @param maxSize bytes
   * @param maxPixels of a picture
   */
  public UploadLimits(long maxSize, long maxPixels) {
    this.maxSize = maxSize;
    this.maxPixels = maxPixels;
  }

  /** The limit in bytes for a file of this name; a kind's own limit may be above that for all. */
  public long maxSize(String name) {
    return AllowedType.ofName(name)
        .map(type -> ofTypes.getOrDefault(type, maxSize))
        .orElse(maxSize);
  }

  /** Most pixels of a picture. */
  public long maxPixels() {
    return maxPixels;
  }

  /**
   * A setting that is a whole number above zero.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Optional<Long> number(BundleContext context, String key) {
    String value = context.getProperty(key);
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      long number = Long.parseLong(value.strip());
      if (number > 0) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " must be a whole number: " + value, e);
    }
    throw new IllegalArgumentException(key + " must be above zero: " + value);
  }
}
