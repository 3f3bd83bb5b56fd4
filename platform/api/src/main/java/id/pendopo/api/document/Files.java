package id.pendopo.api.document;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The files of the current agency, stored by their content (SHA-256). Any thread. */
@ProviderType
public interface Files {

  /**
   * Takes a file in: streams it to the disk, checks its size and its type by content, and prepares
   * it. Call it <em>outside</em> a transaction: it may take long.
   *
   * @param content read to its end, not closed
   * @param name as the person called it; path parts and control characters are dropped
   * @return a file that lies on the disk but belongs to nobody until {@link #keep}; one that is
   *     never kept is removed after a day
   * @throws id.pendopo.api.problem.Problem 400 when the content breaks off, 413 when it is larger
   *     than the limit of the installation for its kind (100 MiB unless configured) or than the
   *     virus scanner takes, 415 when its type is not accepted or is not what its name says, 422
   *     when it is empty, was cut off, is a picture with too many pixels, or the virus scanner
   *     found something in it, 503 when a virus scanner is configured and does not answer, 507 when
   *     the disk or the agency's share of it is full; then nothing is left of it
   */
  IncomingFile receive(InputStream content, String name);

  /**
   * As {@link #receive}, for a picture whose place and time the caller needs: {@code receive} takes
   * them out of every picture and they are known nowhere afterwards.
   *
   * <p>What is taken out of MP4 videos, with either method: the boxes of metadata (place, device,
   * XMP), tracks that are neither picture nor sound, and the times of making.
   *
   * <p>What is taken out of JPEG, PNG and WebP: EXIF, XMP, IPTC, comments, previews and whatever
   * follows the end of the picture. What stays: the pixels byte for byte, the colour profile, and
   * the orientation where it is not upright.
   *
   * @throws id.pendopo.api.problem.Problem as {@link #receive}; 415 also for what is no picture
   */
  IncomingImage receiveImage(InputStream content, String name);

  /**
   * Records a received file in the caller's transaction. Its text is extracted after the commit;
   * then {@link TextExtracted} is published. Each call makes a file of its own; equal content lies
   * on the disk once in an agency.
   *
   * @throws id.pendopo.api.problem.Problem 410 when it was received so long ago that it was
   *     removed, 507 when the agency's share of the disk is full by now
   * @throws IllegalStateException when no write transaction is open
   */
  StoredFile keep(IncomingFile file);

  /**
   * As {@link #keep}, for a file of somebody who must not be found by it: its record tells the
   * beginning of the day in the agency's time zone instead of the time, and it is called after its
   * type, because cameras and telephones write the time into the name.
   *
   * @throws id.pendopo.api.problem.Problem as {@link #keep}
   * @throws IllegalStateException when no write transaction is open
   */
  StoredFile keepAnonymously(IncomingFile file);

  Optional<StoredFile> find(FileId id);

  /** Several at once, in the order asked for; unknown ones are left out. */
  List<StoredFile> find(List<FileId> ids);

  /**
   * Opens the content.
   *
   * @throws id.pendopo.api.problem.Problem 404 when there is no such file in this agency
   */
  InputStream open(FileId id);

  /**
   * The text by pages, empty while it is not {@link TextState#EXTRACTED}. Pages without text are
   * left out; at most 5 million characters in all.
   */
  List<PageText> text(FileId id);

  /**
   * Asks for the text to be extracted again, in the caller's transaction; until then there is none.
   *
   * @throws id.pendopo.api.problem.Problem 404 when there is no such file in this agency
   * @throws IllegalStateException when no write transaction is open
   */
  void extractAgain(FileId id);

  /**
   * Lets go of a file in the caller's transaction: its record and its text go with the commit, its
   * content a day after it when no other record of the agency has the same content. Whoever kept
   * the file releases it, and nobody else; releasing it twice is the same as once.
   *
   * @return whether there was such a file in this agency
   * @throws IllegalStateException when no write transaction is open
   */
  boolean release(FileId id);

  /**
   * A small picture of a picture, or of the first page of a PDF, upright and never larger than the
   * original. Look first whether the person may see the file: this does not.
   *
   * <p>Made by the worker process when it is first asked for (some hundred milliseconds, at most
   * about 20 s for a bad file, and files wait for each other), then read from the disk. Call it
   * outside a transaction.
   *
   * @param width of the place where it will stand, in pixels; the next larger of 160, 480 and 1200
   *     is made, or 1200
   * @return empty for other kinds of files and for those of which no picture can be made
   * @throws id.pendopo.api.problem.Problem 404 when there is no such file in this agency, 503 when
   *     too many wait already
   */
  Optional<Thumbnail> thumbnail(FileId id, int width);
}
