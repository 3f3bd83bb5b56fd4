package id.pendopo.documents.internal.store;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of files below {@code files/<agency>/ab/cd/<sha256>} of the data folder.
 *
 * <p>A file appears under its name complete and on the disk, or not at all. Its time of change says
 * when somebody last asked for it to stay: what no record names may go a day after that, and the
 * removal looks at the time again under the lock that everybody holds who sets it.
 *
 * <p>Thread-safe, for one process: two servers must not share a data folder.
 */
@Component(service = ContentStore.class)
public final class ContentStore {

  /** Uploads are refused below this much free space, so that the database can still write. */
  public static final long RESERVE = 200L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final String INCOMING = "incoming";
  private static final String PREVIEWS = "previews";
  private static final int BUFFER = 64 * 1024;

  private final Path root;
  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

  @Activate
  public ContentStore(BundleContext context) {
    this(Path.of(text(context, "pendopo.data", "data")));
  }

  /** A store below a data folder; nothing is made there before the first file. */
  public ContentStore(Path data) {
    this.root = data.resolve("files").toAbsolutePath();
  }

  /**
   * A new name for an unfinished upload of an agency, on the same disk as its files. Nothing is
   * made there yet; whoever writes it removes it, and the daily clean-up what is left of the dead.
   *
   * @throws Problem 507 when the disk is nearly full
   */
  public Path unfinished(AgencyId agency) throws IOException {
    Path incoming = folders(folder(agency).resolve(INCOMING));
    if (Files.getFileStore(incoming).getUsableSpace() < RESERVE) {
      LOG.error("A file was refused because less than {} MiB are free", RESERVE >> 20);
      throw cannotStore();
    }
    return incoming.resolve(UUID.randomUUID().toString());
  }

  /**
   * Files an upload under its checksum, complete and on the disk.
   *
   * @param upload a name that {@link #unfinished} gave, written out (fsync); gone afterwards
   */
  public void file(AgencyId agency, Path upload, String sha256) throws IOException {
    Path place = path(agency, sha256);
    Path folder = folders(parent(place));
    ReentrantLock lock = lock(sha256);
    lock.lock();
    try {
      // What lies there already has the same bytes, or is damaged and so healed.
      Files.move(upload, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      lock.unlock();
    }
    forceFolder(folder);
  }

  /**
   * Keeps the removal away from content for another day.
   *
   * @return whether the content is there, with this size
   */
  public boolean claim(AgencyId agency, String sha256, long size) {
    Path file = path(agency, sha256);
    ReentrantLock lock = lock(sha256);
    lock.lock();
    try {
      if (Files.size(file) != size) {
        return false;
      }
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw cannotStore().because(e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Opens content.
   *
   * @throws NoSuchFileException when it is not there
   */
  public InputStream open(AgencyId agency, String sha256) throws IOException {
    return Files.newInputStream(path(agency, sha256));
  }

  /** Where content lies, or would lie. */
  public Path path(AgencyId agency, String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in lower case: " + sha256);
    }
    return folder(agency)
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256);
  }

  /** What is wrong with content that should be there. */
  public enum Damage {
    MISSING,
    WRONG_SIZE,
    WRONG_CHECKSUM,
    UNREADABLE
  }

  /**
   * Reads content to its end and compares it with what was recorded.
   *
   * @param pace told the number of bytes after each piece that was read; may wait
   */
  public Optional<Damage> verify(AgencyId agency, String sha256, long size, LongConsumer pace) {
    Path file = path(agency, sha256);
    try {
      if (Files.size(file) != size) {
        return Optional.of(Damage.WRONG_SIZE);
      }
      MessageDigest digest = sha256();
      try (InputStream content = Files.newInputStream(file)) {
        byte[] piece = new byte[BUFFER];
        int length;
        while ((length = content.read(piece)) >= 0) {
          digest.update(piece, 0, length);
          pace.accept(length);
        }
      }
      return HexFormat.of().formatHex(digest.digest()).equals(sha256)
          ? Optional.empty()
          : Optional.of(Damage.WRONG_CHECKSUM);
    } catch (NoSuchFileException e) {
      return Optional.of(Damage.MISSING);
    } catch (IOException e) {
      LOG.warn("A stored file cannot be read", e);
      return Optional.of(Damage.UNREADABLE);
    }
  }

  /**
   * Names the content of an agency that nobody asked to stay since a moment, in groups, and removes
   * unfinished uploads of before that moment.
   *
   * @param group called with at most 500 checksums at a time
   */
  public void untouchedSince(AgencyId agency, Instant moment, Consumer<List<String>> group)
      throws IOException {
    Path folder = folder(agency);
    if (!Files.isDirectory(folder)) {
      return;
    }
    Path incoming = folder.resolve(INCOMING);
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (!isBefore(attributes.lastModifiedTime(), moment)) {
              return FileVisitResult.CONTINUE;
            }
            if (incoming.equals(file.getParent())) {
              delete(file);
            } else if (isPreviewOfNothing(agency, file)) {
              delete(file);
            } else if (SHA256.matcher(name).matches()) {
              found.add(name);
              if (found.size() == 500) {
                group.accept(List.copyOf(found));
                found.clear();
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // an upload that has just ended
            }
            throw failure;
          }
        });
    if (!found.isEmpty()) {
      group.accept(List.copyOf(found));
    }
  }

  /**
   * Removes content that no record names, unless somebody asked for it to stay since the moment.
   *
   * @return whether it was removed
   */
  public boolean removeUntouched(AgencyId agency, String sha256, Instant moment) {
    Path file = path(agency, sha256);
    ReentrantLock lock = lock(sha256);
    lock.lock();
    try {
      // what was made of it goes first, so that nothing of it is left without it
      return isBefore(Files.getLastModifiedTime(file), moment)
          && removePreviews(agency, sha256)
          && Files.deleteIfExists(file);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      LOG.warn("A file that nobody keeps could not be removed", e);
      return false;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Where a small picture made of content lies, or would lie. Such pictures may be lost at any time
   * and are made again.
   *
   * @param kind what it is: digits and small letters
   */
  public Path preview(AgencyId agency, String sha256, String kind) {
    return previewFolder(agency, sha256).resolve(sha256 + "-" + kind);
  }

  /**
   * Puts a small picture in its place, unless its content is gone meanwhile.
   *
   * @param upload a name that {@link #unfinished} gave; gone afterwards
   * @return whether the content is still there
   */
  public boolean filePreview(AgencyId agency, Path upload, String sha256, String kind)
      throws IOException {
    Path place = preview(agency, sha256, kind);
    ReentrantLock lock = lock(sha256);
    lock.lock();
    try {
      if (!Files.exists(path(agency, sha256))) {
        return false;
      }
      folders(parent(place));
      Files.move(upload, place, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private Path previewFolder(AgencyId agency, String sha256) {
    Path content = path(agency, sha256);
    return folder(agency).resolve(PREVIEWS).resolve(folder(agency).relativize(parent(content)));
  }

  private boolean removePreviews(AgencyId agency, String sha256) throws IOException {
    Path folder = previewFolder(agency, sha256);
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> made = Files.newDirectoryStream(folder, sha256 + "-*")) {
        for (Path preview : made) {
          Files.deleteIfExists(preview);
        }
      }
    }
    return true;
  }

  private boolean isPreviewOfNothing(AgencyId agency, Path file) {
    String name = String.valueOf(file.getFileName());
    return file.startsWith(folder(agency).resolve(PREVIEWS))
        && (name.length() < 64
            || !SHA256.matcher(name.substring(0, 64)).matches()
            || !Files.exists(path(agency, name.substring(0, 64))));
  }

  /** Bytes that may still be written where the files lie. */
  public long freeSpace() throws IOException {
    Path existing = root;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return Files.getFileStore(existing).getUsableSpace();
  }

  private static boolean isBefore(FileTime time, Instant moment) {
    return time.toInstant().isBefore(moment);
  }

  private Path folder(AgencyId agency) {
    return root.resolve(agency.toString());
  }

  private ReentrantLock lock(String sha256) {
    return locks[Math.floorMod(sha256.hashCode(), locks.length)];
  }

  private static Path parent(Path below) {
    return Objects.requireNonNull(below.getParent(), "it lies below the root");
  }

  /** Makes a folder below the root and what is missing above it, on the disk for good. */
  private Path folders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    if (!folder.startsWith(root) || folder.equals(root)) {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      return folder;
    }
    Path parent = folders(parent(folder));
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      LOG.trace("Somebody else made the folder first", e);
    }
    forceFolder(parent);
    return folder;
  }

  /** A new name in a folder lasts through a power cut only when the folder is written as well. */
  private static void forceFolder(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
      names.force(true);
    } catch (IOException e) {
      if (File.separatorChar == '/') {
        throw e;
      }
      LOG.trace("This system cannot write a folder out", e);
    }
  }

  /** Removes an unfinished upload; what cannot be removed now goes with the daily clean-up. */
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("An unfinished upload stays until the daily clean-up", e);
    }
  }

  /** The digest that names content. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** 507: the disk does not take it. */
  public static Problem cannotStore() {
    return new Problem(
        507,
        "Berkas tidak dapat disimpan karena ruang penyimpanan server penuh atau terganggu. Beri tahu pengelola sistem, lalu coba lagi nanti.",
        "The file cannot be stored because the server's disk is full or failing. Tell the operator, then try again later.");
  }

  private static String text(BundleContext context, String key, String otherwise) {
    String value = context.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
