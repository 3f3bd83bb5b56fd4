package id.pendopo.identity.internal.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendopo.identity.key.KeyLostException;
import id.pendopo.identity.key.KeyRing;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys of one purpose that were read from their folder. */
final class FileKeyRing implements KeyRing {

  private final KeyFolder folder;
  private final String purpose;

  /** The newest first; never empty. */
  private volatile List<FileKey> keys;

  FileKeyRing(KeyFolder folder, String purpose, List<FileKey> keys) {
    this.folder = folder;
    this.purpose = purpose;
    this.keys = List.copyOf(keys);
  }

  @Override
  public String seal(String plain, String context) {
    FileKey key = keys.getFirst();
    byte[] sealed = key.seal(plain.getBytes(UTF_8), context.getBytes(UTF_8));
    return key.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  @Override
  public String open(String sealed, String context) {
    String id = KeyRing.keyOf(sealed);
    FileKey key =
        keys.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new KeyLostException(purpose, id));
    byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(id.length() + 1));
    return new String(key.open(bytes, context.getBytes(UTF_8)), UTF_8);
  }

  @Override
  public List<String> marks(String value, String context) {
    return keys.stream()
        .map(
            key ->
                key.id()
                    + "."
                    + HexFormat.of()
                        .formatHex(key.mark(value.getBytes(UTF_8), context.getBytes(UTF_8))))
        .toList();
  }

  @Override
  public Set<String> ids() {
    return keys.stream().map(FileKey::id).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public synchronized String rotate() {
    FileKey made = folder.make(purpose, keys.getFirst().number() + 1);
    List<FileKey> more = new ArrayList<>(List.of(made));
    more.addAll(keys);
    keys = List.copyOf(more);
    return made.id();
  }
}
