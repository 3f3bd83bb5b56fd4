package id.pendopo.office.internal.settings;

import id.pendopo.api.settings.Lines;
import id.pendopo.api.settings.SentTo;
import id.pendopo.api.settings.SettingsForm;
import id.pendopo.api.text.LocalText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.felix.metatype.AD;
import org.apache.felix.metatype.MetaData;
import org.apache.felix.metatype.MetaDataReader;
import org.apache.felix.metatype.OCD;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Makes a form of an interface and of the metatype file that the build wrote for it. */
final class FormReader {

  /** Type PASSWORD of the Metatype Service. */
  private static final int PASSWORD = 12;

  private final Bundle bundle;
  private final SettingsForm<?> form;
  private final Class<?> type;
  private Properties indonesian = new Properties();
  private Properties english = new Properties();

  private FormReader(Bundle bundle, SettingsForm<?> form) {
    this.bundle = bundle;
    this.form = form;
    this.type = form.type();
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException saying which rule the interface breaks
   */
  static FormDefinition read(Bundle bundle, SettingsForm<?> form) throws IOException {
    return new FormReader(bundle, form).read();
  }

  private FormDefinition read() throws IOException {
    if (!type.isInterface()) {
      throw broken("is no interface");
    }
    OCD definition = definition();
    List<FormField> fields = new ArrayList<>();
    Map<?, ?> attributes = definition.getAttributeDefinitions();
    for (Object attribute : attributes.values()) {
      fields.add(field((AD) attribute));
    }
    long methods =
        Arrays.stream(type.getMethods())
            .filter(method -> !method.isDefault() && method.getParameterCount() == 0)
            .count();
    if (fields.isEmpty() || fields.size() != methods) {
      throw broken("has methods without an attribute");
    }
    FormDefinition made =
        new FormDefinition(
            type.getName(),
            code(type.getSimpleName()),
            text(definition.getName()),
            optional(definition.getDescription()),
            fields,
            form);
    for (FormField field : fields) {
      Optional<LocalText> wrong = field.problem(field.fallback());
      if (wrong.isPresent()) {
        throw broken("the default of " + field.name() + ": " + wrong.get().en());
      }
    }
    return made;
  }

  private IllegalArgumentException broken(String why) {
    return new IllegalArgumentException(type.getName() + ": " + why);
  }

  /** {@code MailServerSettings} is {@code mail-server}. */
  static String code(String simpleName) {
    String base =
        simpleName.endsWith("Settings")
            ? simpleName.substring(0, simpleName.length() - "Settings".length())
            : simpleName;
    return base.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private OCD definition() throws IOException {
    var files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
    for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
      MetaData data = new MetaDataReader().parse(file);
      if (data != null
          && data.getObjectClassDefinitions() != null
          && data.getObjectClassDefinitions().get(type.getName()) instanceof OCD found) {
        String prefix = data.getLocalePrefix();
        if (prefix != null) {
          indonesian = texts(prefix + "_id.properties");
          english = texts(prefix + "_en.properties");
        }
        return found;
      }
    }
    throw broken("has no metatype file: is it annotated with @ObjectClassDefinition?");
  }

  private Properties texts(String path) throws IOException {
    Properties texts = new Properties();
    URL file = bundle.getEntry(path);
    if (file == null) {
      throw broken("the texts " + path + " are missing");
    }
    try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private LocalText text(@Nullable String key) {
    return optional(key).orElseThrow(() -> broken("a name is missing"));
  }

  private Optional<LocalText> optional(@Nullable String key) {
    if (key == null || key.isBlank()) {
      return Optional.empty();
    }
    if (!key.startsWith("%")) {
      return Optional.of(LocalText.same(key));
    }
    String id = indonesian.getProperty(key.substring(1));
    String en = english.getProperty(key.substring(1));
    if (id == null || en == null) {
      throw broken("the text " + key + " is missing in a language");
    }
    return Optional.of(new LocalText(id, en));
  }

  private FormField field(AD attribute) {
    Method method;
    try {
      method = type.getMethod(attribute.getID());
    } catch (NoSuchMethodException e) {
      throw broken("has no method " + attribute.getID());
    }
    FieldType kind = kind(attribute, method);
    String[] defaults = attribute.getDefaultValue();
    String fallback = defaults == null || defaults.length == 0 ? "" : defaults[0];
    if (kind == FieldType.YES_NO && fallback.isEmpty()) {
      fallback = "false";
    }
    boolean required = attribute.isRequired() && !isText(kind);
    return new FormField(
        attribute.getID(),
        kind,
        text(attribute.getName()),
        optional(attribute.getDescription()),
        given(attribute.getMin()),
        given(attribute.getMax()),
        required,
        kind == FieldType.CHOICE ? options(attribute) : List.of(),
        fallback,
        method.getReturnType(),
        sentTo(method, kind),
        method.isAnnotationPresent(Lines.class));
  }

  private Optional<String> sentTo(Method method, FieldType kind) {
    Optional<String> address =
        Optional.ofNullable(method.getAnnotation(SentTo.class)).map(SentTo::value);
    if (address.isPresent()
        && (kind != FieldType.SECRET
            || Arrays.stream(type.getMethods())
                .noneMatch(one -> one.getName().equals(address.get())))) {
      throw broken("sends " + method.getName() + " to no address");
    }
    return address;
  }

  /** A text that the software leaves empty may stay so. */
  private static boolean isText(FieldType kind) {
    return kind == FieldType.TEXT || kind == FieldType.LINES || kind == FieldType.SECRET;
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(plain -> !plain.isBlank());
  }

  private FieldType kind(AD attribute, Method method) {
    Class<?> result = method.getReturnType();
    if (result == String.class) {
      if (attribute.getType() == PASSWORD) {
        return FieldType.SECRET;
      }
      return method.isAnnotationPresent(Lines.class) ? FieldType.LINES : FieldType.TEXT;
    }
    if (result == int.class || result == long.class) {
      return FieldType.WHOLE;
    }
    if (result == boolean.class) {
      return FieldType.YES_NO;
    }
    if (result.isEnum()) {
      return FieldType.CHOICE;
    }
    if (result == Duration.class) {
      return FieldType.DURATION;
    }
    if (result == LocalTime.class) {
      return FieldType.TIME;
    }
    throw broken("the type of " + method.getName() + " is none a form knows");
  }

  private List<FormField.Option> options(AD attribute) {
    String[] values = attribute.getOptionValues();
    String[] labels = attribute.getOptionLabels();
    if (values == null || labels == null) {
      throw broken("the choice " + attribute.getID() + " has no options");
    }
    List<FormField.Option> options = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      options.add(new FormField.Option(values[i], text(labels[i])));
    }
    return options;
  }
}
