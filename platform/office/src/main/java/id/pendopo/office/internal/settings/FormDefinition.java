package id.pendopo.office.internal.settings;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.settings.SettingsForm;
import id.pendopo.api.settings.SettingsForm.Scope;
import id.pendopo.api.text.LocalText;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is drawn and stored.
 *
 * @param name of the interface: how values are kept
 * @param code of the form in addresses, made of the interface's simple name: {@code mail-server}
 * @param title how it reads
 * @param description one or two sentences
 * @param fields in the order of the interface
 * @param form who brought it
 */
public record FormDefinition(
    String name,
    String code,
    LocalText title,
    Optional<LocalText> description,
    List<FormField> fields,
    SettingsForm<?> form) {

  public FormDefinition {
    fields = List.copyOf(fields);
  }

  /** Whether an agency's values are never mixed with those of the installation. */
  public boolean whole() {
    return fields.stream().anyMatch(FormField::secret);
  }

  /**
   * Whether a value may be or hold a secret: secrets, the addresses they are sent to, and the
   * patterns of several lines beside them, into which people write keys as well.
   */
  public boolean confidential(FormField field) {
    return field.secret()
        || (whole() && field.type() == FieldType.LINES)
        || fields.stream().anyMatch(one -> one.sentTo().filter(field.name()::equals).isPresent());
  }

  public boolean forAgencies() {
    return form.scope() == Scope.AGENCY;
  }

  FormField field(String wanted) {
    return fields.stream()
        .filter(field -> field.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no field " + wanted));
  }

  Map<String, FormField> byName() {
    return fields.stream().collect(Collectors.toMap(FormField::name, Function.identity()));
  }

  /** The interface over values, which are read when they are asked for. */
  <T> T view(Class<T> type, Function<FormField, String> values) {
    Map<String, FormField> byName = byName();
    InvocationHandler handler =
        (proxy, method, arguments) -> answer(type, byName, values, proxy, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object answer(
      Class<?> type,
      Map<String, FormField> fields,
      Function<FormField, String> values,
      Object proxy,
      Method method,
      @Nullable Object @Nullable [] arguments)
      throws Throwable {
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    FormField field = fields.get(method.getName());
    if (field != null && method.getParameterCount() == 0) {
      return field.typed(values.apply(field));
    }
    return switch (method.getName()) {
      case "toString" -> type.getSimpleName();
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> arguments != null && sameObject(proxy, arguments[0]);
      default -> throw new UnsupportedOperationException(method.toString());
    };
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean sameObject(Object one, @Nullable Object other) {
    return one == other;
  }

  /**
   * Refuses values that are wrong.
   *
   * @param values of every field
   * @throws Problem 422 with the fields
   */
  void check(Map<String, String> values, Scope scope) {
    List<FieldProblem> wrong = new ArrayList<>();
    for (FormField field : fields) {
      field
          .problem(values.getOrDefault(field.name(), ""))
          .ifPresent(why -> wrong.add(new FieldProblem(field.name(), why)));
    }
    if (wrong.isEmpty()) {
      wrong.addAll(checked(form, values, scope));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
  }

  private <T> List<FieldProblem> checked(
      SettingsForm<T> of, Map<String, String> values, Scope scope) {
    T view = view(of.type(), field -> values.getOrDefault(field.name(), ""));
    return of.check(view, scope);
  }
}
