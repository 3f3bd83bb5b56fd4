package id.pendopo.persistence.internal;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/**
 * Lets a bundle with entities see the packages that Hibernate's generated proxies need, so that no
 * author has to know them.
 */
final class EntityWeaving implements WeavingHook {

  private static final byte[] ENTITY =
      "Ljakarta/persistence/Entity;".getBytes(StandardCharsets.US_ASCII);
  private static final List<String> NEEDED =
      List.of(
          "org.hibernate.proxy",
          "org.hibernate.bytecode.spi",
          "org.hibernate.bytecode.enhance.spi",
          "org.hibernate.engine.spi");

  // asked for every class that is loaded: only bundles that import the annotation are looked into
  private final Map<Bundle, Boolean> mayHoldEntities =
      Collections.synchronizedMap(new WeakHashMap<>());

  @Override
  public void weave(WovenClass woven) {
    Bundle bundle = woven.getBundleWiring().getBundle();
    if (mayHoldEntities.computeIfAbsent(bundle, EntityWeaving::importsPersistence)
        && contains(woven.getBytes())) {
      woven.getDynamicImports().addAll(NEEDED);
    }
  }

  private static boolean importsPersistence(Bundle bundle) {
    String imports = bundle.getHeaders("").get("Import-Package");
    return imports != null && imports.contains("jakarta.persistence");
  }

  private static boolean contains(byte[] code) {
    outer:
    for (int i = 0; i <= code.length - ENTITY.length; i++) {
      for (int j = 0; j < ENTITY.length; j++) {
        if (code[i + j] != ENTITY[j]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }
}
