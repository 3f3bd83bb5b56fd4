package id.pendopo.documents.internal.type;

import id.pendopo.api.text.LocalText;
import java.util.Locale;

/** Whether a file may be kept, judged by its content and its name. */
public sealed interface UploadCheck {

  /**
   * The file may be kept.
   *
   * @param type what it is, by its content, and what its name says as well
   */
  record Accepted(AllowedType type) implements UploadCheck {}

  /**
   * The file may not be kept.
   *
   * @param problem why
   * @param mediaType what it is, by its content
   * @param message what the person who uploads it should be told; names no file
   */
  record Refused(Problem problem, String mediaType, LocalText message) implements UploadCheck {}

  /** Why a file is refused. */
  enum Problem {
    /** It has no bytes. */
    EMPTY,
    /** Its kind is not one of {@link AllowedType}, by its content or by its name. */
    NOT_ALLOWED,
    /** It is of another kind than its name says. */
    MISMATCH,
    /** It is a PDF or an office document that ends too early. */
    INCOMPLETE,
    /** It is an office document that carries programs. */
    MACROS,
    /** It is an office document locked with a password, so nobody can tell what it is. */
    ENCRYPTED;

    /** The key under which other parts name this problem; stable. */
    public String key() {
      return "documents.upload." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
