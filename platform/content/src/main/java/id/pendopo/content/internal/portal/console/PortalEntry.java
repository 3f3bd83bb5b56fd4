package id.pendopo.content.internal.portal.console;

import com.vaadin.flow.component.Component;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.portal.SiteDesign;
import id.pendopo.api.text.LocalText;
import java.util.function.Supplier;

/** A view of the public site in the console's menu. */
abstract class PortalEntry implements ConsoleView {

  private final String path;
  private final LocalText title;
  private final String icon;
  private final int order;
  private final Class<? extends Component> type;
  private final Supplier<? extends Component> maker;

  PortalEntry(
      String path,
      LocalText title,
      String icon,
      int order,
      Class<? extends Component> type,
      Supplier<? extends Component> maker) {
    this.path = path;
    this.title = title;
    this.icon = icon;
    this.order = order;
    this.type = type;
    this.maker = maker;
  }

  @Override
  public final String path() {
    return path;
  }

  @Override
  public final LocalText title() {
    return title;
  }

  @Override
  public final String icon() {
    return icon;
  }

  @Override
  public final String permission() {
    return SiteDesign.MANAGE;
  }

  @Override
  public final MenuGroup group() {
    return MenuGroup.SITE;
  }

  @Override
  public final int order() {
    return order;
  }

  @Override
  public final Class<? extends Component> type() {
    return type;
  }

  @Override
  public final Component create() {
    return maker.get();
  }
}
