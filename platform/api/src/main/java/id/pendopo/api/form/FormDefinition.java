package id.pendopo.api.form;

import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * What a form asks. Immutable; {@link FormRegister} refuses one that does not hold together, before
 * it is published.
 *
 * @param title how the form is called, at most 160 characters
 * @param intro what the person should know before, at most 2 000 characters
 * @param layout how it is spread over pages
 * @param fields in their order, 1 to 200 with those of lists; keys are unique, also across lists
 */
public record FormDefinition(
    LocalText title, Optional<LocalText> intro, FormLayout layout, List<FormField> fields) {

  public FormDefinition {
    fields = List.copyOf(fields);
  }

  /** The field with this key, at the top of the form. */
  public Optional<FormField> field(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }
}
