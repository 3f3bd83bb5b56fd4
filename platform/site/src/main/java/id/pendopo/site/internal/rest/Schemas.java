package id.pendopo.site.internal.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

/** Describes Java types as JSON Schema; records become named components. */
final class Schemas {

  private final Map<String, Object> components = new TreeMap<>();
  private final Map<Class<?>, String> names = new LinkedHashMap<>();

  /** The named components so far. */
  Map<String, Object> components() {
    return components;
  }

  /** The schema of a type. */
  Map<String, Object> of(Type type) {
    return switch (type) {
      case Class<?> plain -> ofClass(plain);
      case ParameterizedType generic -> ofGeneric(generic);
      case WildcardType wildcard -> of(wildcard.getUpperBounds()[0]);
      default -> Map.of();
    };
  }

  private Map<String, Object> ofGeneric(ParameterizedType generic) {
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] arguments = generic.getActualTypeArguments();
    if (raw == Optional.class) {
      return of(arguments[0]);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return Map.of("type", "array", "items", of(arguments[0]));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return Map.of("type", "object", "additionalProperties", of(arguments[1]));
    }
    return ofClass(raw);
  }

  private Map<String, Object> ofClass(Class<?> type) {
    if (type == String.class || type == char.class || CharSequence.class.isAssignableFrom(type)) {
      return Map.of("type", "string");
    }
    if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type == int.class
        || type == Integer.class
        || type == short.class
        || type == OptionalInt.class) {
      return Map.of("type", "integer", "format", "int32");
    }
    if (type == long.class || type == Long.class || type == OptionalLong.class) {
      return Map.of("type", "integer", "format", "int64");
    }
    if (type == double.class
        || type == Double.class
        || type == float.class
        || type == BigDecimal.class
        || type == Number.class) {
      return Map.of("type", "number");
    }
    if (type == LocalDate.class) {
      return Map.of("type", "string", "format", "date");
    }
    if (type == LocalTime.class) {
      return Map.of("type", "string", "format", "time");
    }
    if (type == Instant.class || type == OffsetDateTime.class || type == LocalDateTime.class) {
      return Map.of("type", "string", "format", "date-time");
    }
    if (type == UUID.class) {
      return Map.of("type", "string", "format", "uuid");
    }
    if (type == URI.class) {
      return Map.of("type", "string", "format", "uri");
    }
    if (type == byte[].class) {
      return Map.of("type", "string", "contentEncoding", "base64");
    }
    if (type.isArray()) {
      return Map.of("type", "array", "items", of(type.getComponentType()));
    }
    if (type.isEnum()) {
      return Map.of(
          "type",
          "string",
          "enum",
          Arrays.stream(type.getEnumConstants()).map(v -> ((Enum<?>) v).name()).toList());
    }
    return type.isRecord()
        ? Map.of("$ref", "#/components/schemas/" + named(type))
        : Map.of("type", "object");
  }

  private String named(Class<?> type) {
    return Optional.ofNullable(names.get(type)).orElseGet(() -> describe(type));
  }

  private String describe(Class<?> type) {
    String simple = type.getSimpleName();
    String name = simple;
    for (int i = 2; names.containsValue(name); i++) {
      name = simple + i; // two modules may use one word for two things
    }
    names.put(type, name);
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), of(component.getGenericType()));
      if (component.getType() != Optional.class
          && component.getType() != OptionalInt.class
          && component.getType() != OptionalLong.class) {
        required.add(component.getName());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    components.put(name, schema);
    return name;
  }
}
