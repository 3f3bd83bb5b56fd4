package id.pendopo.console.internal.view;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.text.LocalText;
import java.util.function.Supplier;

/** A view that the platform itself brings. */
record PlatformView(
    String path,
    LocalText title,
    String icon,
    String permission,
    int order,
    Class<? extends Component> type,
    Supplier<Component> maker)
    implements ConsoleView {

  @Override
  public Component create() {
    return maker.get();
  }
}
