package id.pendopo.documents.internal.intake;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.document.ImageFacts;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.image.BadImageException;
import id.pendopo.documents.internal.image.ImageCleaner;
import id.pendopo.documents.internal.scan.ScanResult;
import id.pendopo.documents.internal.scan.VirusScanner;
import id.pendopo.documents.internal.store.ContentStore;
import id.pendopo.documents.internal.type.AllowedType;
import id.pendopo.documents.internal.type.MediaTypes;
import id.pendopo.documents.internal.video.BadVideoException;
import id.pendopo.documents.internal.video.Mp4Cleaner;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a file from the wire into the store: counts and hashes it, looks at its content, has it
 * scanned as it came, takes the metadata out of a picture or video, and files what is left under
 * its checksum. Any thread.
 */
@Component(service = Intake.class)
public final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int BUFFER = 64 * 1024;

  private final ContentStore contents;
  private final UploadLimits limits;
  private final VirusScanner scanner;
  private final Share share;
  private final MediaTypes types = new MediaTypes();
  private final ImageCleaner cleaner;

  @Activate
  public Intake(
      @Reference ContentStore contents,
      @Reference UploadLimits limits,
      @Reference VirusScanner scanner,
      @Reference Share share) {
    this.contents = contents;
    this.limits = limits;
    this.scanner = scanner;
    this.share = share;
    this.cleaner = new ImageCleaner(limits.maxPixels());
  }

  /**
   * Streams content to the disk, checks it and files it.
   *
   * @param content read to its end unless it is too large, not closed
   * @param name cleaned; what the content has to be
   * @throws Problem as in {@link id.pendopo.api.document.Files#receive}; nothing is left behind
   */
  public Received receive(AgencyId agency, InputStream content, String name) {
    share.require(agency, 1);
    try {
      Path temporary = contents.unfinished(agency);
      try {
        return receive(agency, content, name, temporary);
      } finally {
        ContentStore.delete(temporary);
      }
    } catch (IOException e) {
      LOG.error("A file could not be stored", e);
      throw ContentStore.cannotStore().because(e);
    }
  }

  /**
   * What a picture told about itself.
   *
   * @throws Problem 415 when it is none
   */
  public static ImageFacts facts(Received received) {
    return Refusals.facts(received);
  }

  private Received receive(AgencyId agency, InputStream content, String name, Path temporary)
      throws IOException {
    long limit = limits.maxSize(name);
    MessageDigest digest = ContentStore.sha256();
    AllowedType type;
    try (FileChannel file = create(temporary);
        OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest)) {
      byte[] piece = new byte[BUFFER];
      long size = 0;
      int length;
      while ((length = read(content, piece)) >= 0) {
        size += length;
        if (size > limit) {
          throw Refusals.tooLarge(limit);
        }
        out.write(piece, 0, length);
      }
      type = Refusals.accepted(types.check(temporary, name));
      file.force(true);
    }
    scan(agency, temporary);
    return ImageCleaner.isImage(type) || type == AllowedType.MP4
        ? withoutMetadata(agency, temporary, type)
        : file(agency, temporary, type, digest, Optional.empty());
  }

  /** As it came, because what is about to be left out of a picture may be the harmful part. */
  private void scan(AgencyId agency, Path file) throws IOException {
    switch (scanner.scan(file)) {
      case ScanResult.Clean clean -> LOG.trace("Nothing was found in a file");
      case ScanResult.NotConfigured none -> LOG.trace("A file was not scanned");
      case ScanResult.Found found -> {
        LOG.warn("A file was refused: {} was found in it", found.signature());
        share.infected(agency, found.signature());
        throw Refusals.infected();
      }
      case ScanResult.TooLarge large -> throw Refusals.tooLargeForScanner();
      case ScanResult.Unavailable failed -> {
        LOG.error("A file was refused: the virus scanner does not answer ({})", failed.reason());
        throw Refusals.notScanned();
      }
    }
  }

  private Received withoutMetadata(AgencyId agency, Path picture, AllowedType type)
      throws IOException {
    Path temporary = contents.unfinished(agency);
    try {
      MessageDigest digest = ContentStore.sha256();
      Optional<ImageFacts> facts = Optional.empty();
      try (FileChannel file = create(temporary);
          OutputStream out =
              new BufferedOutputStream(
                  new DigestOutputStream(Channels.newOutputStream(file), digest), BUFFER)) {
        if (type == AllowedType.MP4) {
          Mp4Cleaner.clean(picture, out);
        } else {
          facts = Optional.of(cleaner.clean(type, picture, out));
        }
        out.flush();
        file.force(true);
      }
      return file(agency, temporary, type, digest, facts);
    } catch (BadImageException bad) {
      throw Refusals.badImage(bad, type, limits.maxPixels());
    } catch (BadVideoException bad) {
      throw Refusals.badVideo(bad);
    } finally {
      ContentStore.delete(temporary);
    }
  }

  private Received file(
      AgencyId agency,
      Path temporary,
      AllowedType type,
      MessageDigest digest,
      Optional<ImageFacts> facts)
      throws IOException {
    String sha256 = HexFormat.of().formatHex(digest.digest());
    long size = Files.size(temporary);
    share.require(agency, size);
    contents.file(agency, temporary, sha256);
    return new Received(type.mediaType(), size, sha256, facts);
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static int read(InputStream content, byte[] piece) {
    try {
      return content.read(piece);
    } catch (IOException e) {
      throw Refusals.brokeOff(e);
    }
  }
}
