package id.pendopo.content.internal.portal.block;

import id.pendopo.api.portal.HomeBlock;
import id.pendopo.api.text.LocalText;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Words of the agency. */
@Component
public final class TextBlock implements HomeBlock {

  @Override
  public String key() {
    return "content.text";
  }

  @Override
  public LocalText title() {
    return new LocalText("Sambutan", "Welcome");
  }

  @Override
  public LocalText hint() {
    return new LocalText(
        "Teks bebas, misalnya sambutan atau pengantar; paragraf dipisah baris kosong.",
        "Free text, such as a welcome; paragraphs are parted by an empty line.");
  }

  @Override
  public String template() {
    return "content/home-text";
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
