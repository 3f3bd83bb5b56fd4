package id.pendopo.site.internal.block;

import id.pendopo.api.portal.HomeBlock;
import id.pendopo.api.text.LocalText;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** What one can do here: a card for each entry of the menu. */
@Component(service = HomeBlock.class)
public final class CardsBlock implements HomeBlock {

  /** Its key. */
  public static final String KEY = "site.cards";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public LocalText title() {
    return new LocalText("Yang dapat Anda lakukan di sini", "What you can do here");
  }

  @Override
  public LocalText hint() {
    return new LocalText(
        "Satu kartu untuk setiap butir menu utama.", "A card for each entry of the main menu.");
  }

  @Override
  public String template() {
    return "site/cards";
  }

  /** The template takes the menu of the frame. */
  @Override
  public Optional<Map<String, Object>> content(Placed placed) {
    return Optional.of(Map.of());
  }
}
