package id.pendopo.identity.internal.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendopo.identity.internal.audit.Signet.Fit;
import id.pendopo.identity.internal.data.HeadFileRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The file {@code DATA/audit/heads.log}: where each chain ended at which time, one line a time,
 * fields divided by tabs, only ever appended. Each line carries a keyed hash over itself and the
 * line before; the database keeps how long the file was. So neither can be cut or changed without
 * the other showing it.
 */
@Component(service = HeadFile.class)
public final class HeadFile {

  /**
   * A line.
   *
   * @param number counted from 1; the first names the file
   * @param at when it was written
   * @param chain name of the chain, or {@code file}
   * @param sequence its newest link
   * @param hash the hash of that link, or the id of the file
   * @param link the keyed hash over this line and the one before
   */
  public record Line(
      long number, Instant at, String chain, long sequence, String hash, String link) {

    String content() {
      return number + "\t" + at + "\t" + chain + "\t" + sequence + "\t" + hash;
    }

    static @Nullable Line of(String text) {
      String[] parts = text.split("\t", -1);
      if (parts.length != 6) {
        return null;
      }
      try {
        return new Line(
            Long.parseLong(parts[0]),
            Instant.parse(parts[1]),
            parts[2],
            Long.parseLong(parts[3]),
            parts[4],
            parts[5]);
      } catch (RuntimeException damaged) {
        return null;
      }
    }
  }

  /**
   * What stands in the file.
   *
   * @param lines those up to the first that is wrong
   * @param wrong number of the first line that is wrong; empty when none is
   * @param keyMissing whether that line could not be checked for want of its key
   * @param cutTo how many lines are left of a file that was longer; empty when it was not
   */
  record Content(
      List<Line> lines, Optional<Long> wrong, boolean keyMissing, Optional<Long> cutTo) {}

  private static final String FILE = "file";

  private final Path file;
  private final String node;
  private final Signet signet;
  private final ChainStore store;
  private @Nullable Line last;
  private long length = -1;

  @Activate
  public HeadFile(BundleContext context, @Reference Signet signet, @Reference ChainStore store) {
    String data = context.getProperty("pendopo.data");
    this.file =
        Path.of(data == null || data.isBlank() ? "data" : data.strip())
            .resolve("audit")
            .resolve("heads.log");
    this.node = node(context.getProperty("pendopo.node"), file);
    this.signet = signet;
    this.store = store;
  }

  private static String node(@Nullable String configured, Path file) {
    String name = configured;
    if (name == null || name.isBlank()) {
      try {
        name = InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        name = "node";
      }
      name += file.toAbsolutePath().normalize();
    }
    return String.format("%08x-", name.hashCode());
  }

  public Path path() {
    return file;
  }

  /** Writes where a chain ends: first to the disk, then its length into the database. */
  synchronized void append(Chain chain, long sequence, String hash) throws IOException {
    open();
    Line before = last;
    if (before == null) {
      before = write(FILE, 0, newId(), null);
    }
    String id = id();
    Line written = write(chain.name(), sequence, hash, before);
    store.write(
        Chain.INSTALLATION,
        em -> {
          em.createQuery("from AuditHeadFile f where f.file = :file", HeadFileRow.class)
              .setParameter("file", id)
              .getResultStream()
              .findFirst()
              .ifPresentOrElse(
                  row -> row.written(written.number(), written.link(), written.at()),
                  () ->
                      em.persist(
                          new HeadFileRow(id, written.number(), written.link(), written.at())));
          return true;
        });
  }

  /** Takes note of the last line, and takes away half a line that a crash has left. */
  private void open() throws IOException {
    if (Files.exists(file) && Files.size(file) == length) {
      return;
    }
    last = null;
    length = 0;
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      return;
    }
    String text = Files.readString(file, UTF_8);
    int end = text.lastIndexOf('\n') + 1;
    if (end < text.length()) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(text.substring(0, end).getBytes(UTF_8).length);
      }
    }
    length = Files.size(file);
    for (String line : text.substring(0, end).split("\n")) {
      Line read = Line.of(line);
      last = read == null ? last : read;
    }
  }

  /** Names the node too, so that a file that was put in the place of another shows. */
  private String newId() {
    return node + UUID.randomUUID().toString().substring(0, 18);
  }

  private String id() throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
      Line first = Line.of(String.valueOf(reader.readLine()));
      return first == null ? "" : first.hash();
    }
  }

  private Line write(String chain, long sequence, String hash, @Nullable Line before)
      throws IOException {
    long number = before == null ? 1 : before.number() + 1;
    String id = before == null ? hash : id();
    Line bare = new Line(number, Sealer.now(), chain, sequence, hash, "");
    Line line =
        new Line(number, bare.at(), chain, sequence, hash, signet.line(id, linked(before, bare)));
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes =
          ByteBuffer.wrap((line.content() + "\t" + line.link() + "\n").getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      length = channel.size();
    }
    last = line;
    return line;
  }

  private static String linked(@Nullable Line before, Line line) {
    return (before == null ? "" : before.link()) + "\n" + line.content();
  }

  /** Reads and checks the whole file; empty when there is none. */
  synchronized Content read() {
    List<Line> lines = new ArrayList<>();
    Line before = null;
    String id = "";
    if (Files.exists(file)) {
      try {
        String text = Files.readString(file, UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        for (String one : whole.lines().toList()) {
          Line line = Line.of(one);
          if (before == null && line != null) {
            id = line.hash();
          }
          Fit fit = line == null ? Fit.DIFFERS : signet.line(id, linked(before, line), line.link());
          if (line == null || fit != Fit.FITS || line.number() != lines.size() + 1L) {
            return new Content(
                lines, Optional.of(lines.size() + 1L), fit == Fit.KEY_MISSING, Optional.empty());
          }
          lines.add(line);
          before = line;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Content(lines, Optional.empty(), false, cut(lines, id));
  }

  /** Compares with the length that the database knows. */
  private Optional<Long> cut(List<Line> lines, String id) {
    List<HeadFileRow> known =
        store.read(
            Chain.INSTALLATION,
            em -> em.createQuery("from AuditHeadFile f", HeadFileRow.class).getResultList());
    for (HeadFileRow row : known) {
      boolean here = row.file().equals(id);
      boolean replaced = !here && row.file().startsWith(node);
      boolean shorter =
          here
              && (lines.size() < row.lines()
                  || !lines.get((int) row.lines() - 1).link().equals(row.link()));
      if (replaced || shorter) {
        return Optional.of(here ? (long) lines.size() : 0);
      }
    }
    return Optional.empty();
  }
}
