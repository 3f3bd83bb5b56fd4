package id.pendopo.api.media;

import id.pendopo.api.problem.Problem;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The media library of the current agency, with the rights of the thread's account. Any thread.
 *
 * <p>What belongs to the agency as a whole is seen by everybody who may read in any unit, so that a
 * village may use the emblem; it is changed only by those who may write for the whole agency. What
 * belongs to a unit is seen and changed from that unit and from those above.
 *
 * <p>Everything in the library is public by its address, which nobody can guess: what must not be
 * seen has no business in it. Every change is in the audit.
 */
@ProviderType
public interface MediaLibrary {

  /** Permission: see the library and use what is in it. */
  String READ = "content.media.read";

  /** Permission: upload, describe and replace. */
  String WRITE = "content.media.write";

  /** Permission: keep folders and remove media. */
  String MANAGE = "content.media.manage";

  /**
   * Takes a file in. Call it outside a transaction: it may take long.
   *
   * @param content read to its end, not closed
   * @param name as the person called it; its ending says what it has to be
   * @param details where it lies and what it shows; a picture without alternative text is taken and
   *     is not {@link MediaItem#complete} until somebody writes it
   * @throws Problem 403 without the right for the unit; 413 when it is too large, 415 for an SVG
   *     and for what is no picture, document or MP4 video, 422 when it is damaged, has 100 million
   *     pixels or more, or a detail is wrong; nothing is left of it then
   */
  MediaItem upload(InputStream content, String name, MediaDetails details);

  /**
   * Takes the address of a video in that stands elsewhere.
   *
   * @param address {@code https://…}, at most 500 characters
   * @throws Problem 403; 422 when the address or a detail is wrong
   */
  MediaItem addLink(String address, MediaDetails details);

  /**
   * Looks for media that the account may see.
   *
   * @throws Problem 401, 403 without {@link #READ} for any unit
   */
  MediaPage find(MediaQuery query);

  /**
   * One medium.
   *
   * @throws Problem 404 when there is none, or none that the account may see
   */
  MediaItem get(MediaId id);

  /**
   * Changes what is said about a medium.
   *
   * @param revision that was seen; empty for any
   * @throws Problem 403, 404; 412 when somebody changed it meanwhile; 422 when a detail is wrong,
   *     or a picture that is used somewhere would lose its alternative text
   */
  MediaItem update(MediaId id, OptionalLong revision, MediaDetails details);

  /**
   * Replaces the content and keeps the address: whoever uses the medium shows the new one.
   *
   * @param name ending of the same kind: a picture for a picture, a PDF for a PDF
   * @throws Problem as {@link #upload}; 404; 409 when the kind is another one; 412
   */
  MediaItem replace(MediaId id, OptionalLong revision, InputStream content, String name);

  /**
   * Removes a medium.
   *
   * @throws Problem 403, 404; 409 when it is used, which names the first places; 412
   */
  void remove(MediaId id, OptionalLong revision);

  /** Where a medium is used, those places first that the public sees. */
  List<MediaUse.Place> uses(MediaId id);

  // ---- folders

  /** All folders, each after the one it lies in, by name. */
  List<MediaFolder> folders();

  /**
   * Makes a folder.
   *
   * @throws Problem 403; 404 when there is no such parent; 409 when the name is taken in it; 422
   *     when the name is wrong or it would lie more than six deep
   */
  MediaFolder createFolder(String name, OptionalLong parent);

  /**
   * Renames or moves a folder.
   *
   * @throws Problem as {@link #createFolder}; 412; 422 also when it would lie in itself
   */
  MediaFolder changeFolder(long id, OptionalLong revision, String name, OptionalLong parent);

  /**
   * Removes an empty folder.
   *
   * @throws Problem 403, 404; 409 while something lies in it; 412
   */
  void removeFolder(long id, OptionalLong revision);

  /** Whether the account may change media of this unit; empty for the agency as a whole. */
  boolean mayWrite(Optional<String> unit);

  /** Whether the account may remove media of this unit; empty for the agency as a whole. */
  boolean mayManage(Optional<String> unit);
}
