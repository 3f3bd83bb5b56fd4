package id.pendopo.site.internal.page;

import id.pendopo.site.internal.page.Themes.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * Styles, pictures and fonts of themes and bundles (folder {@code assets}), at addresses that hold
 * a hash of their content and may so be kept for a year.
 */
public final class Assets {

  /** First segment of every asset's address. */
  public static final String ROOT = "/aset/";

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "ico", "image/x-icon",
          "webp", "image/webp",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");

  /**
   * One file.
   *
   * @param address with its hash
   * @param mediaType by its name
   * @param content all of it
   */
  public record Asset(String address, String mediaType, byte[] content) {}

  private final Map<String, Asset> byAddress = new ConcurrentHashMap<>();
  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** What lies at an address; empty when it was never handed out or its theme is gone. */
  public Optional<Asset> find(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /** The address of a file of the bundle, else of the theme; the bare name where none has it. */
  String address(Bundle bundle, Optional<Theme> theme, String name) {
    String key =
        bundle.getBundleId()
            + "|"
            + bundle.getLastModified()
            + "|"
            + theme.map(t -> t.bundle().getBundleId() + "/" + t.bundle().getLastModified())
            + "|"
            + name;
    @Nullable String known = addresses.get(key);
    if (known != null) {
      return known;
    }
    Optional<Asset> asset = load(bundle, name).or(() -> theme.flatMap(t -> load(t.bundle(), name)));
    asset.ifPresent(a -> byAddress.put(a.address(), a));
    String address = asset.map(Asset::address).orElse(ROOT + name);
    addresses.put(key, address);
    return address;
  }

  /** A file of a theme by its name alone, such as the icon at its well-known address. */
  Optional<Asset> ofTheme(Optional<Theme> theme, String name) {
    return theme.flatMap(one -> load(one.bundle(), name));
  }

  /** The first digits of a content's checksum, as they stand in addresses. */
  public static String mark(byte[] content) {
    return HexFormat.of().formatHex(sha256(content), 0, 6);
  }

  /** Forgets everything, after a theme or a bundle changed. */
  public void clear() {
    // addresses already handed out go on working: pages that visitors hold refer to them
    addresses.clear();
    if (byAddress.size() > 500) {
      byAddress.clear();
    }
  }

  private static Optional<Asset> load(Bundle bundle, String name) {
    @Nullable URL file = bundle.getEntry("assets/" + name);
    if (file == null) {
      return Optional.empty();
    }
    try (InputStream in = file.openStream()) {
      byte[] content = in.readAllBytes();
      String address = ROOT + mark(content) + "/" + name;
      return Optional.of(new Asset(address, type(name), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  /** SHA-256, which every JDK has. */
  public static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
