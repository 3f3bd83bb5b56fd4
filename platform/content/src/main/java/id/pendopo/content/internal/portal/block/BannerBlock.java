package id.pendopo.content.internal.portal.block;

import id.pendopo.api.portal.HomeBlock;
import id.pendopo.api.text.LocalText;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Something that everybody must know now. */
@Component
public final class BannerBlock implements HomeBlock {

  @Override
  public String key() {
    return "content.banner";
  }

  @Override
  public LocalText title() {
    return new LocalText("Pengumuman penting", "Important announcement");
  }

  @Override
  public LocalText hint() {
    return new LocalText(
        "Satu pengumuman yang menonjol, misalnya kantor tutup atau peringatan bencana.",
        "One announcement that stands out, such as a closed office or a warning.");
  }

  @Override
  public String template() {
    return "content/home-banner";
  }

  @Override
  public boolean takesText() {
    return true;
  }

  @Override
  public Optional<Map<String, Object>> content(Placed placed) {
    return placed.text().map(text -> Map.of("text", text));
  }
}
