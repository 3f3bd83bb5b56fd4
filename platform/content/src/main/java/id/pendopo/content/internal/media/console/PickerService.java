package id.pendopo.content.internal.media.console;

import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.media.MediaPicker;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens the dialog that chooses; see {@link MediaPicker}. */
@Component
public final class PickerService implements MediaPicker {

  private static final int MOST = 100;

  private final Desk desk;

  @Activate
  public PickerService(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public void open(Set<MediaKind> kinds, Consumer<MediaItem> chosen) {
    new PickerDialog(desk, wanted(kinds), 1, items -> chosen.accept(items.getFirst())).open();
  }

  @Override
  public void openMany(Set<MediaKind> kinds, int most, Consumer<List<MediaItem>> chosen) {
    if (most < 2 || most > MOST) {
      throw new IllegalArgumentException("most: " + most);
    }
    new PickerDialog(desk, wanted(kinds), most, chosen).open();
  }

  private static Set<MediaKind> wanted(Set<MediaKind> kinds) {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("Nothing could be chosen");
    }
    return Set.copyOf(kinds);
  }
}
