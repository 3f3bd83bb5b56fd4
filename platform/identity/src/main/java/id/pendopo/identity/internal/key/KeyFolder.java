package id.pendopo.identity.internal.key;

import id.pendopo.identity.key.KeyRing;
import id.pendopo.identity.key.Keys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of keys: {@code <purpose>.<number>-<8 hex digits>.key} with 64 random bytes in base64,
 * the first half to encrypt and the second to hash. The hex digits make a lost key another one than
 * the key that is made in its place.
 */
@Component(service = Keys.class)
public final class KeyFolder implements Keys {

  private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);
  private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 64;

  private final Path folder;
  private final Map<String, KeyRing> rings = new ConcurrentHashMap<>();

  @Activate
  public KeyFolder(BundleContext context) {
    this(dataFolder(context).resolve("keys"));
  }

  KeyFolder(Path folder) {
    this.folder = folder;
  }

  private static Path dataFolder(BundleContext context) {
    String data = context.getProperty("pendopo.data");
    return Path.of(data == null || data.isBlank() ? "data" : data.strip());
  }

  @Override
  public KeyRing ring(String purpose) {
    if (!PURPOSE.matcher(purpose).matches()) {
      throw new IllegalArgumentException("Not a purpose of keys: " + purpose);
    }
    return rings.computeIfAbsent(purpose, this::open);
  }

  private KeyRing open(String purpose) {
    List<FileKey> keys = new ArrayList<>(read(purpose));
    if (keys.isEmpty()) {
      keys.add(make(purpose, 1));
      LOG.info("Made the first key {} {}; back up the folder of keys", purpose, keys.get(0).id());
    }
    return new FileKeyRing(this, purpose, keys);
  }

  /** The keys of a purpose, the newest first. */
  private List<FileKey> read(String purpose) {
    Pattern name = Pattern.compile(Pattern.quote(purpose) + "\\.(([0-9]{1,9})-[0-9a-f]{8})\\.key");
    try {
      if (!Files.isDirectory(folder)) {
        return List.of();
      }
      List<FileKey> found = new ArrayList<>();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Matcher matcher = name.matcher(file.getFileName().toString());
          if (matcher.matches()) {
            found.add(
                new FileKey(
                    matcher.group(1), Integer.parseInt(matcher.group(2)), bytes(purpose, file)));
          }
        }
      }
      found.sort(Comparator.comparingInt(FileKey::number).thenComparing(FileKey::id).reversed());
      return found;
    } catch (IOException e) {
      throw new IllegalStateException("The folder of keys cannot be read", e);
    }
  }

  private static byte[] bytes(String purpose, Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
    } catch (IllegalArgumentException damaged) {
      throw new IllegalStateException(
          "A key file for " + purpose + " is damaged: " + file.getFileName());
    }
    if (bytes.length != LENGTH) {
      throw new IllegalStateException(
          "A key file for " + purpose + " is damaged: " + file.getFileName());
    }
    return bytes;
  }

  /** Writes a new key; it has its name only once it lies complete on the disk. */
  FileKey make(String purpose, int number) {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    byte[] random = new byte[4];
    RANDOM.nextBytes(random);
    String id = number + "-" + HexFormat.of().formatHex(random);
    Path target = folder.resolve(purpose + "." + id + ".key");
    Path draft = folder.resolve(purpose + "." + id + ".new");
    String text = Base64.getEncoder().encodeToString(bytes) + "\n";
    try {
      boolean posix = prepare();
      FileAttribute<?>[] owner =
          posix
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0];
      try (FileChannel channel =
          FileChannel.open(
              draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
        ByteBuffer buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      if (posix) {
        // the name must be on the disk before anything is encrypted with the key
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("The key for " + purpose + " cannot be written", e);
    }
    return new FileKey(id, number, bytes);
  }

  private boolean prepare() throws IOException {
    boolean there = Files.isDirectory(folder);
    Files.createDirectories(folder);
    boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    if (posix && !there) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return posix;
  }
}
