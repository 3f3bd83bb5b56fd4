package id.pendopo.api.problem;

import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that the person who asked can understand and mend. Over REST it becomes {@code
 * application/problem+json} (RFC 9457), on a public page the error page, in the console a message.
 *
 * <p>The text says what to do; it never holds personal data, paths or internals.
 */
public class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient LocalText title;
  private final transient List<FieldProblem> fields;

  /**
   * @param status HTTP status, 400 to 599
   * @param title what is wrong and what to do, one or two sentences
   * @param fields the parts of the input that are wrong; may be empty
   */
  public Problem(int status, LocalText title, List<FieldProblem> fields) {
    super(title.en());
    this.status = status;
    this.title = title;
    this.fields = List.copyOf(fields);
  }

  public Problem(int status, String id, String en) {
    this(status, new LocalText(id, en), List.of());
  }

  /** Adds the cause, for the log alone. */
  public Problem because(Throwable cause) {
    initCause(cause);
    return this;
  }

  public int status() {
    return status;
  }

  public LocalText title() {
    return title;
  }

  public List<FieldProblem> fields() {
    return fields;
  }

  /** 404: there is nothing (or nothing that may be seen) at this address. */
  public static Problem notFound() {
    return new Problem(
        404, "Yang Anda cari tidak ada di alamat ini.", "There is nothing at this address.");
  }

  /** 410: it was public once and was withdrawn. */
  public static Problem gone() {
    return new Problem(
        410,
        "Informasi ini pernah diumumkan dan telah ditarik.",
        "This information was public and has been withdrawn.");
  }

  /** 422 with the fields that are wrong. */
  public static Problem invalid(List<FieldProblem> fields) {
    return new Problem(
        422,
        new LocalText(
            "Ada isian yang perlu diperbaiki.", "Some of the input needs to be corrected."),
        fields);
  }

  /** 422 with one field that is wrong. */
  public static Problem invalid(String field, String id, String en) {
    return invalid(List.of(new FieldProblem(field, new LocalText(id, en))));
  }

  /** Collects what is wrong with several fields and throws once. */
  public static final class Collector {
    private final List<FieldProblem> found = new ArrayList<>();

    /** Notes a wrong field unless the condition holds. */
    public Collector check(boolean holds, String field, String id, String en) {
      if (!holds) {
        found.add(new FieldProblem(field, new LocalText(id, en)));
      }
      return this;
    }

    /**
     * Ends the collection.
     *
     * @throws Problem 422 when any field was wrong
     */
    public void throwIfAny() {
      if (!found.isEmpty()) {
        throw invalid(found);
      }
    }
  }
}
