package id.pendopo.content.internal.media.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.media.MediaLibrary;
import id.pendopo.api.text.LocalText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Puts the media library into the console's menu. */
@org.osgi.service.component.annotations.Component
public final class MediaEntry implements ConsoleView {

  private final Desk desk;

  @Activate
  public MediaEntry(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return MediaView.PATH;
  }

  @Override
  public LocalText title() {
    return new LocalText("Perpustakaan media", "Media library");
  }

  @Override
  public String icon() {
    return "vaadin:picture";
  }

  @Override
  public String permission() {
    return MediaLibrary.READ;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.OFFICE;
  }

  @Override
  public int order() {
    return 25;
  }

  @Override
  public Class<? extends Component> type() {
    return MediaView.class;
  }

  @Override
  public Component create() {
    return new MediaView(desk);
  }
}
