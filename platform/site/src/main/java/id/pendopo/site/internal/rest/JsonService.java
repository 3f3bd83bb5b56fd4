package id.pendopo.site.internal.rest;

import id.pendopo.api.web.Json;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** JSON for bundles, each with a codec of its own that goes with it. */
@Component(service = Json.class, scope = ServiceScope.BUNDLE)
public final class JsonService implements Json {

  private final JsonCodec codec = new JsonCodec();

  @Override
  public <T> T read(String text, Class<T> type) {
    return type.cast(codec.read(text.getBytes(StandardCharsets.UTF_8), type));
  }

  @Override
  public String write(Object value) {
    return new String(codec.write(value), StandardCharsets.UTF_8);
  }
}
