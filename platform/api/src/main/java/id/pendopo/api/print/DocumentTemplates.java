package id.pendopo.api.print;

import id.pendopo.api.document.FileId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The templates and letterheads of the current agency, as people keep them. Reading asks for {@link
 * #READ}, every change and every check of an unsaved text for {@link #MANAGE}; operators who fill
 * in forms need neither, so that the format is locked against them. Every change is audited. Any
 * thread.
 *
 * <p>All methods throw a {@link id.pendopo.api.problem.Problem}: 401 and 403 without the right, 404
 * without the kind, version or unit, 422 for wrong input. Then nothing was changed.
 */
@ProviderType
public interface DocumentTemplates {

  /** Permission: see templates, their versions and letterheads. */
  String READ = "office.templates.read";

  /** Permission: write templates, put them in force, change letterheads. */
  String MANAGE = "office.templates.manage";

  /** Role: looks after templates and letterheads. */
  String EDITOR = "office.template-editor";

  /** A template has at most so many characters. */
  int LONGEST = 100_000;

  /** A line of two texts side by side. */
  record Line(Change change, String text) {

    /** Whether a line stands in both texts. */
    public enum Change {
      SAME,
      REMOVED,
      ADDED
    }
  }

  /** The kinds that running modules bring, by name. */
  List<TemplateKind> kinds();

  /** The version that is used on a day: the agency's, else the shipped one. */
  TemplateVersion inForce(String kind, LocalDate on);

  /** All versions of the agency, the newest first, and the shipped one last. */
  List<TemplateVersion> versions(String kind);

  /**
   * One version.
   *
   * @param number 0 for what the module ships today
   */
  TemplateVersion version(String kind, int number);

  /** What is wrong with a text, by place; empty when it can be used. At most 20. */
  List<TemplateProblem> check(String kind, String text);

  /**
   * A document of a text that need not be saved, with the sample values of its fields, a made-up
   * signature and a mark across it that says it is a preview.
   *
   * @throws id.pendopo.api.problem.Problem 422 with {@code text} when the text is wrong
   */
  PrintedDocument preview(String kind, String text, PaperSize paper, Optional<String> unit);

  /** The same as HTML for a browser: only allowed elements, no pictures, no style. */
  String previewHtml(String kind, String text);

  /**
   * Saves a new version as a draft.
   *
   * @param note why, at most 500 characters; may be empty
   * @throws id.pendopo.api.problem.Problem 422 with {@code text} when the text is wrong; then
   *     nothing is saved
   */
  TemplateVersion save(String kind, String text, PaperSize paper, String note);

  /**
   * Uses a version from a day on, until a later one begins. Documents keep the version they were
   * printed with.
   *
   * @param from today or later, at most two years ahead
   */
  TemplateVersion putInForce(String kind, int number, LocalDate from);

  /** Two versions line by line. */
  List<Line> compare(String kind, int before, int after);

  /** The letterhead that a unit prints: its own, that of a unit above, or the agency's. */
  Letterhead letterhead(Optional<String> unit);

  /** Whether the unit (or the agency) has a letterhead of its own. */
  boolean ownLetterhead(Optional<String> unit);

  /**
   * Sets the letterhead of the agency or of a unit and all below it.
   *
   * @throws id.pendopo.api.problem.Problem 422 with {@code above}, {@code name}, {@code below} or
   *     {@code logo}
   */
  Letterhead changeLetterhead(Optional<String> unit, Letterhead letterhead);

  /** Takes the letterhead of a unit away, so that the one above it is used. */
  void removeLetterhead(Optional<String> unit);

  /**
   * Keeps a picture for letterheads and templates, which name it {@code berkas:<id>}. They may name
   * pictures that were kept here and no other file of the agency.
   *
   * @param png a PNG or JPEG of at most 12 megapixels; what has more than 4.5 is printed coarser
   */
  FileId keepImage(id.pendopo.api.document.IncomingFile png);
}
