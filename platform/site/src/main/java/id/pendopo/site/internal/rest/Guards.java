package id.pendopo.site.internal.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Page;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.SignedIn;
import id.pendopo.site.Endpoints.Endpoint;
import id.pendopo.site.Endpoints.Guard;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from a resource's annotations what it answers and who may call it. */
final class Guards {

  private Guards() {}

  /**
   * Who may call something.
   *
   * @param guard how it is guarded
   * @param permission the permission asked for; empty unless that is the guard
   */
  record Rule(Guard guard, String permission) {}

  /**
   * One method of a resource that answers an address.
   *
   * @param endpoint what it answers and who may call it
   * @param resource class of the resource
   * @param method of the class
   */
  record Operation(Endpoint endpoint, Class<?> resource, Method method) {}

  /** The rule of a method, else of its class; empty when neither has one. */
  static Optional<Rule> rule(Class<?> resource, Method method) {
    return rule(method::getAnnotation).or(() -> rule(resource::getAnnotation));
  }

  /** Looks up an annotation, typed. */
  private interface Annotations {
    <A extends Annotation> @Nullable A find(Class<A> type);
  }

  private static Optional<Rule> rule(Annotations on) {
    @Nullable RequiresPermission permission = on.find(RequiresPermission.class);
    if (permission != null) {
      return Optional.of(new Rule(Guard.PERMISSION, permission.value()));
    }
    if (on.find(SignedIn.class) != null) {
      return Optional.of(new Rule(Guard.SIGNED_IN, ""));
    }
    return on.find(Anonymous.class) != null
        ? Optional.of(new Rule(Guard.ANONYMOUS, ""))
        : Optional.empty();
  }

  /**
   * Everything that a resource answers.
   *
   * @throws Problem 422 that names the method when a rule of the platform is broken
   */
  static List<Operation> operations(Class<?> resource, String module) {
    @Nullable Path root = resource.getAnnotation(Path.class);
    if (root == null) {
      throw refused(resource, "", "tidak memiliki @Path", "has no @Path");
    }
    List<Operation> operations = new ArrayList<>();
    for (Method method : resource.getMethods()) {
      Optional<String> verb =
          Arrays.stream(method.getAnnotations())
              .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
              .filter(a -> a != null)
              .map(HttpMethod::value)
              .findFirst();
      @Nullable Path path = method.getAnnotation(Path.class);
      if (verb.isEmpty()) {
        if (path != null && !method.isBridge()) {
          throw refused(
              resource,
              method.getName(),
              "adalah sub-resource locator, yang hak aksesnya tidak dapat diperiksa",
              "is a sub-resource locator, whose guard cannot be checked");
        }
        continue;
      }
      Rule rule =
          rule(resource, method)
              .orElseThrow(
                  () ->
                      refused(
                          resource,
                          method.getName(),
                          "tidak menyatakan siapa yang boleh memanggilnya:"
                              + " @RequiresPermission, @SignedIn, atau @Anonymous",
                          "does not say who may call it: @RequiresPermission, @SignedIn or"
                              + " @Anonymous"));
      List<String> produces = types(resource, method, Produces.class);
      if (method.getReturnType() == Page.class && produces.isEmpty()) {
        throw refused(
            resource,
            method.getName(),
            "memberi sebuah Page tanpa @Produces(\"text/html\")",
            "gives a Page without @Produces(\"text/html\")");
      }
      Endpoint endpoint =
          new Endpoint(
              verb.get(),
              join(root.value(), path == null ? "" : path.value()),
              rule.guard(),
              rule.permission(),
              module,
              types(resource, method, Consumes.class),
              produces);
      operations.add(new Operation(endpoint, resource, method));
    }
    return operations;
  }

  private static List<String> types(
      Class<?> resource, Method method, Class<? extends Annotation> kind) {
    @Nullable Annotation found = method.getAnnotation(kind);
    if (found == null) {
      found = resource.getAnnotation(kind);
    }
    return switch (found) {
      case Produces produces -> List.of(produces.value());
      case Consumes consumes -> List.of(consumes.value());
      case null, default -> List.of();
    };
  }

  static String join(String root, String below) {
    StringBuilder path = new StringBuilder();
    for (String part : List.of(root, below)) {
      String bare = part.replaceAll("^/+|/+$", "");
      if (!bare.isEmpty()) {
        path.append('/').append(bare);
      }
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  private static Problem refused(Class<?> resource, String method, String id, String en) {
    String name = resource.getName() + (method.isEmpty() ? "" : "#" + method);
    return new Problem(422, name + " " + id + ".", name + " " + en + ".");
  }
}
