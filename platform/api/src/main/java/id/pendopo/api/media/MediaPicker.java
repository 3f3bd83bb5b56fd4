package id.pendopo.api.media;

import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Lets somebody at the console choose from the media library, or upload into it. */
@ProviderType
public interface MediaPicker {

  /**
   * Opens the dialog in the window of the caller. A picture without alternative text is given only
   * after the person has written it or said that the picture is a decoration.
   *
   * @param kinds what may be chosen; not empty
   * @param chosen called once, under the session's lock, when something was chosen
   */
  void open(Set<MediaKind> kinds, Consumer<MediaItem> chosen);

  /**
   * As {@link #open}, for several at once, in the order in which they were chosen.
   *
   * @param most how many at most, 2 to 100
   */
  void openMany(Set<MediaKind> kinds, int most, Consumer<java.util.List<MediaItem>> chosen);
}
