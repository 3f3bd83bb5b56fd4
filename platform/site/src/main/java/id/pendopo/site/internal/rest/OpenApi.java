package id.pendopo.site.internal.rest;

import id.pendopo.api.web.Download;
import id.pendopo.api.web.Page;
import id.pendopo.site.Endpoints.Guard;
import id.pendopo.site.internal.page.Visit;
import id.pendopo.site.internal.rest.Guards.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes the REST API of an agency (OpenAPI 3.1) from the resources that are mounted for it: the
 * platform's own and those of the modules it uses. HTML pages are left out.
 *
 * <p>Written from the annotations afresh at each call and kept by nobody, so that no class of a
 * module is held.
 */
public final class OpenApi {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\s*(\\w[\\w.-]*)\\s*(:[^/]*)?}");
  private static final Set<String> CHANGING = Set.of("PUT", "PATCH", "DELETE");

  private final Mounts mounts;
  private final JsonMapper json = JsonMapper.builder().build();

  public OpenApi(Mounts mounts) {
    this.mounts = mounts;
  }

  /** The description as JSON. */
  public byte[] describe(Visit visit, Set<String> modules) {
    Schemas schemas = new Schemas();
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    Set<String> tags = new java.util.TreeSet<>();
    for (Operation operation : mounts.operations(modules::contains)) {
      if (!operation.endpoint().path().startsWith("/api/") || page(operation)) {
        continue;
      }
      String tag =
          operation.endpoint().module().isEmpty() ? "platform" : operation.endpoint().module();
      tags.add(tag);
      String path = VARIABLE.matcher(operation.endpoint().path()).replaceAll("{$1}");
      paths
          .computeIfAbsent(path, p -> new TreeMap<>())
          .merge(
              operation.endpoint().method().toLowerCase(Locale.ROOT),
              operation(operation, tag, schemas),
              OpenApi::withBothBodies);
    }
    schemas
        .components()
        .put(
            "Problem",
            Map.of(
                "type",
                "object",
                "description",
                "RFC 9457",
                "properties",
                Map.of(
                    "type", Map.of("type", "string"),
                    "title", Map.of("type", "string"),
                    "status", Map.of("type", "integer"),
                    "detail", Map.of("type", "string"),
                    "incident", Map.of("type", "string"),
                    "errors",
                        Map.of(
                            "type",
                            "array",
                            "items",
                            Map.of(
                                "type",
                                "object",
                                "properties",
                                Map.of(
                                    "field", Map.of("type", "string"),
                                    "detail", Map.of("type", "string")))))));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("openapi", "3.1.0");
    all.put("info", Map.of("title", visit.agency().name() + ": REST API", "version", "1"));
    all.put("servers", List.of(Map.of("url", visit.agency().baseUrl().toString())));
    all.put("tags", tags.stream().map(tag -> Map.of("name", tag)).toList());
    all.put("paths", paths);
    all.put(
        "components",
        sorted(
            Map.of(
                "securitySchemes",
                Map.of("token", sorted(Map.of("type", "http", "scheme", "bearer"))),
                "schemas",
                schemas.components())));
    return json.writeValueAsBytes(sortedDeep(all));
  }

  /** One address that takes JSON or a form is one operation with two kinds of body. */
  @SuppressWarnings("unchecked")
  private static Object withBothBodies(Object one, Object other) {
    Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) one);
    Map<String, Object> content = new TreeMap<>();
    for (Object operation : List.of(one, other)) {
      Object body = ((Map<String, Object>) operation).get("requestBody");
      if (body != null) {
        content.putAll((Map<String, Object>) ((Map<String, Object>) body).get("content"));
      }
    }
    both.put("requestBody", Map.of("required", true, "content", content));
    return both;
  }

  private static boolean page(Operation operation) {
    return operation.method().getReturnType() == Page.class
        || operation.endpoint().produces().stream().anyMatch(t -> t.startsWith("text/html"));
  }

  private static Map<String, Object> operation(Operation operation, String tag, Schemas schemas) {
    var endpoint = operation.endpoint();
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("operationId", tag + "." + operation.method().getName() + variant(operation));
    described.put("tags", List.of(tag));
    if (endpoint.guard() == Guard.ANONYMOUS) {
      described.put("security", List.of());
    } else {
      described.put("security", List.of(Map.of("token", List.of())));
      described.put(
          "x-permission", endpoint.guard() == Guard.PERMISSION ? endpoint.permission() : "");
    }
    List<Object> parameters = new ArrayList<>();
    Map<String, Object> form = new LinkedHashMap<>();
    Optional<Map<String, Object>> body = Optional.empty();
    for (Parameter parameter : operation.method().getParameters()) {
      @Nullable PathParam path = parameter.getAnnotation(PathParam.class);
      @Nullable QueryParam query = parameter.getAnnotation(QueryParam.class);
      @Nullable HeaderParam header = parameter.getAnnotation(HeaderParam.class);
      @Nullable FormParam field = parameter.getAnnotation(FormParam.class);
      if (path != null) {
        parameters.add(parameter("path", path.value(), true, parameter, schemas));
      } else if (query != null) {
        parameters.add(parameter("query", query.value(), false, parameter, schemas));
      } else if (header != null) {
        parameters.add(parameter("header", header.value(), false, parameter, schemas));
      } else if (field != null) {
        form.put(field.value(), part(parameter, schemas));
      } else if (!parameter.isAnnotationPresent(Context.class)) {
        body = Optional.of(body(parameter, operation, schemas));
      }
    }
    if (endpoint.method().equals("POST")) {
      parameters.add(header("Idempotency-Key"));
    } else if (CHANGING.contains(endpoint.method())) {
      parameters.add(header("If-Match"));
    }
    described.put("parameters", parameters);
    if (!form.isEmpty()) {
      String type =
          endpoint.consumes().isEmpty()
              ? MediaType.MULTIPART_FORM_DATA
              : endpoint.consumes().get(0);
      body =
          Optional.of(
              Map.of(
                  "content",
                  Map.of(type, Map.of("schema", Map.of("type", "object", "properties", form)))));
    }
    body.ifPresent(b -> described.put("requestBody", b));
    described.put("responses", responses(operation, schemas));
    return described;
  }

  private static String variant(Operation operation) {
    String path = operation.endpoint().path().replaceAll("[^A-Za-z0-9]+", "_");
    return "_" + operation.endpoint().method().toLowerCase(Locale.ROOT) + path;
  }

  private static Map<String, Object> parameter(
      String in, String name, boolean required, Parameter parameter, Schemas schemas) {
    Map<String, Object> schema = new LinkedHashMap<>(schemas.of(parameter.getParameterizedType()));
    @Nullable DefaultValue otherwise = parameter.getAnnotation(DefaultValue.class);
    if (otherwise != null) {
      schema.put("default", otherwise.value());
    }
    return Map.of("name", name, "in", in, "required", required, "schema", schema);
  }

  private static Map<String, Object> header(String name) {
    return Map.of(
        "name", name, "in", "header", "required", false, "schema", Map.of("type", "string"));
  }

  private static Map<String, Object> part(Parameter parameter, Schemas schemas) {
    Map<String, Object> file = Map.of("type", "string", "contentMediaType", "*/*");
    if (parameter.getType() == EntityPart.class
        || InputStream.class.isAssignableFrom(parameter.getType())) {
      return file;
    }
    if (parameter.getParameterizedType().getTypeName().contains(EntityPart.class.getName())) {
      return Map.of("type", "array", "items", file);
    }
    return schemas.of(parameter.getParameterizedType());
  }

  private static Map<String, Object> body(
      Parameter parameter, Operation operation, Schemas schemas) {
    List<String> consumes = operation.endpoint().consumes();
    String type =
        !consumes.isEmpty()
            ? consumes.get(0)
            : InputStream.class.isAssignableFrom(parameter.getType())
                ? MediaType.APPLICATION_OCTET_STREAM
                : MediaType.APPLICATION_JSON;
    Map<String, Object> schema =
        InputStream.class.isAssignableFrom(parameter.getType())
            ? Map.of("type", "string", "contentMediaType", type)
            : type.startsWith("multipart/")
                ? Map.of("type", "object")
                : schemas.of(parameter.getParameterizedType());
    return Map.of("required", true, "content", Map.of(type, Map.of("schema", schema)));
  }

  private static Map<String, Object> responses(Operation operation, Schemas schemas) {
    Map<String, Object> responses = new TreeMap<>();
    Class<?> type = operation.method().getReturnType();
    List<String> produces = operation.endpoint().produces();
    String media = produces.isEmpty() ? MediaType.APPLICATION_JSON : produces.get(0);
    if (type == void.class) {
      responses.put("204", Map.of("description", "Done"));
    } else if (type == Response.class) {
      responses.put("2XX", Map.of("description", "Done", "content", Map.of(media, Map.of())));
    } else if (type == Download.class) {
      responses.put(
          "200",
          Map.of(
              "description",
              "The file",
              "content",
              Map.of("*/*", Map.of("schema", Map.of("type", "string")))));
    } else {
      responses.put(
          "200",
          Map.of(
              "description",
              "Done",
              "content",
              Map.of(
                  media, Map.of("schema", schemas.of(operation.method().getGenericReturnType())))));
    }
    if (operation.endpoint().guard() != Guard.ANONYMOUS) {
      responses.put("401", problem("No account"));
      responses.put("403", problem("Not allowed"));
    }
    if (CHANGING.contains(operation.endpoint().method())) {
      responses.put("412", problem("Changed meanwhile"));
    }
    if (operation.method().getParameterCount() > 0) {
      responses.put("422", problem("Input needs to be corrected"));
    }
    responses.put("default", problem("Anything else"));
    return responses;
  }

  private static Map<String, Object> problem(String description) {
    return Map.of(
        "description",
        description,
        "content",
        Map.of(
            "application/problem+json",
            Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
  }

  private static Map<String, Object> sorted(Map<String, ?> map) {
    return new TreeMap<>(map);
  }

  /** The same description is always the same bytes, so that its ETag stays. */
  private static Object sortedDeep(Object value) {
    return switch (value) {
      case LinkedHashMap<?, ?> map -> {
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((k, v) -> copy.put(k, sortedDeep(v)));
        yield copy;
      }
      case Map<?, ?> map -> {
        Map<String, Object> copy = new TreeMap<>();
        map.forEach((k, v) -> copy.put(String.valueOf(k), sortedDeep(v)));
        yield copy;
      }
      case List<?> list -> list.stream().map(OpenApi::sortedDeep).toList();
      default -> value;
    };
  }
}
