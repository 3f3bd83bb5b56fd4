package id.pendopo.api.form;

import id.pendopo.api.text.LocalText;
import java.util.Optional;

/**
 * One field of a form.
 *
 * @param key name of the answer: {@code [a-z][a-z0-9_]{0,39}}, never changed once it is published
 * @param label what is asked, at most 300 characters
 * @param help what helps to answer, at most 1 000 characters
 * @param required whether an answer must be given while the field is shown; a yes-or-no field that
 *     is required must be answered, not be yes
 * @param sensitive whether the answer is encrypted where it is stored and shown masked; always so
 *     for a NIK
 * @param showWhen expression that says when the field is shown, for instance {@code status =
 *     "kawin" and usia >= 19}; empty for always. The answer to a hidden field is not kept
 * @param kind what can be answered
 */
public record FormField(
    String key,
    LocalText label,
    Optional<LocalText> help,
    boolean required,
    boolean sensitive,
    Optional<String> showWhen,
    FieldKind kind) {

  public FormField {
    sensitive = sensitive || kind instanceof FieldKind.Nik;
  }

  /** A field that is always shown, without help. */
  public static FormField of(String key, LocalText label, boolean required, FieldKind kind) {
    return new FormField(key, label, Optional.empty(), required, false, Optional.empty(), kind);
  }
}
