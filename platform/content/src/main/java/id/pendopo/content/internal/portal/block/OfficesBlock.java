package id.pendopo.content.internal.portal.block;

import id.pendopo.api.portal.HomeBlock;
import id.pendopo.api.text.LocalText;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/**
 * Where the offices are and when they are open. A public page has no script, so each office leads
 * to a map elsewhere instead of standing on one here.
 */
@Component
public final class OfficesBlock implements HomeBlock {

  @Override
  public String key() {
    return "content.offices";
  }

  @Override
  public LocalText title() {
    return new LocalText("Kantor dan jam layanan", "Offices and hours");
  }

  @Override
  public LocalText hint() {
    return new LocalText(
        "Kantor dari Kontak situs: alamat, telepon, jam layanan, dan tautan peta.",
        "The offices of the site's contact: address, telephone, hours and a link to a map.");
  }

  @Override
  public String template() {
    return "content/home-offices";
  }

  /** The template takes the offices of the frame, and shows nothing where there are none. */
  @Override
  public Optional<Map<String, Object>> content(Placed placed) {
    return Optional.of(Map.of());
  }
}
