package id.pendopo.site.internal.http;

import id.pendopo.api.health.Health;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.portal.SiteThemes;
import id.pendopo.api.text.LocalText;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the themes are whole; a fault in one never keeps a page from being shown. */
@Component
public final class ThemeHealth implements HealthCheck {

  private final SiteThemes themes;

  @Activate
  public ThemeHealth(@Reference SiteThemes themes) {
    this.themes = themes;
  }

  @Override
  public String name() {
    return "site.themes";
  }

  @Override
  public LocalText title() {
    return new LocalText("Tema situs", "Themes of the sites");
  }

  @Override
  public Health check() {
    if (themes.all().isEmpty()) {
      return Health.of(
          Health.Status.WARN,
          "Tidak ada tema yang terpasang; situs tampil polos. Pasang satu tema.",
          "No theme is installed; the sites are plain. Install one.");
    }
    String id = faults(true);
    String en = faults(false);
    return id.isEmpty()
        ? Health.ok("Semua tema lengkap.", "All themes are whole.")
        : Health.of(Health.Status.WARN, id, en);
  }

  private String faults(boolean indonesian) {
    return themes.all().stream()
        .filter(theme -> !theme.faults().isEmpty())
        .map(
            theme ->
                theme.name()
                    + ": "
                    + theme.faults().stream()
                        .map(fault -> indonesian ? fault.id() : fault.en())
                        .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" "));
  }
}
