package id.pendopo.frontend;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The page that the console lives in: push, the Lumo styles and ours, in Indonesian until a person
 * chooses English.
 *
 * <p>It stands here and not in the console because the front-end build has to find it.
 */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("pendopo/pendopo-console.css")
@Viewport("width=device-width, initial-scale=1")
public class PendopoAppShell implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addMetaTag("color-scheme", "light");
    settings.addMetaTag("robots", "noindex");
  }
}
