package id.pendopo.office.internal.settings.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.settings.SettingsForm.Scope;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.settings.FormDefinition;
import id.pendopo.office.internal.settings.FormField;
import id.pendopo.office.internal.settings.SettingsDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms and values as they are sent. */
public final class SettingsJson {

  /** A form in a list. */
  public record FormName(String form, LocalText title, @Nullable LocalText description) {

    static FormName of(FormDefinition form) {
      return new FormName(form.code(), form.title(), form.description().orElse(null));
    }
  }

  /** A value that may be chosen. */
  public record OptionJson(String code, LocalText label) {}

  /**
   * One field with its value.
   *
   * @param value as JSON text, number or boolean; null for a secret
   * @param given whether there is a value, a secret too
   * @param origin {@code SOFTWARE}, {@code INSTALLATION} or {@code AGENCY}
   */
  public record FieldJson(
      String name,
      String type,
      LocalText label,
      @Nullable LocalText help,
      @Nullable String least,
      @Nullable String most,
      List<OptionJson> options,
      @Nullable Object value,
      boolean given,
      String origin) {}

  /** A form with its fields. */
  public record FormJson(
      String form, LocalText title, @Nullable LocalText description, List<FieldJson> fields) {}

  private SettingsJson() {}

  static FormJson read(SettingsDesk desk, String code, Scope scope) {
    FormDefinition form = desk.form(code, scope);
    return new FormJson(
        form.code(),
        form.title(),
        form.description().orElse(null),
        desk.values(form, scope).stream().map(SettingsJson::field).toList());
  }

  private static FieldJson field(SettingsDesk.Shown shown) {
    FormField field = shown.field();
    return new FieldJson(
        field.name(),
        field.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        field.label(),
        field.help().orElse(null),
        field.least().orElse(null),
        field.most().orElse(null),
        field.options().stream()
            .map(option -> new OptionJson(option.code(), option.label()))
            .toList(),
        value(shown),
        shown.given(),
        shown.origin().name());
  }

  private static @Nullable Object value(SettingsDesk.Shown shown) {
    return switch (shown.field().type()) {
      case SECRET -> null;
      case WHOLE -> Long.parseLong(shown.value());
      case YES_NO -> Boolean.parseBoolean(shown.value());
      default -> shown.value();
    };
  }

  static FormJson change(
      SettingsDesk desk, String code, Scope scope, @Nullable Map<String, @Nullable Object> body) {
    FormDefinition form = desk.form(code, scope);
    Map<String, String> given = new LinkedHashMap<>();
    Parameters.body(body)
        .forEach(
            (name, value) -> {
              boolean simple =
                  value instanceof String || value instanceof Number || value instanceof Boolean;
              if (value != null && !simple) {
                throw Problem.invalid(
                    name,
                    "Tulis teks, bilangan, atau true/false.",
                    "Give a text, number or boolean.");
              }
              given.put(name, value == null ? "" : value.toString());
            });
    desk.change(form, scope, given);
    return read(desk, code, scope);
  }

  static FormJson reset(SettingsDesk desk, String code, Scope scope, @Nullable String field) {
    FormDefinition form = desk.form(code, scope);
    List<String> fields =
        Parameters.given(field)
            .map(
                name -> {
                  if (form.fields().stream().noneMatch(one -> one.name().equals(name))) {
                    throw Problem.invalid(
                        name, "Isian ini tidak dikenal.", "There is no such field.");
                  }
                  return List.of(name);
                })
            .orElse(List.of());
    desk.reset(form, scope, fields);
    return read(desk, code, scope);
  }
}
