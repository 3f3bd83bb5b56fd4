package id.pendopo.site.internal.rest;

import id.pendopo.api.web.RateLimit;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Lets no more calls of one client through to a method than its {@link RateLimit} says. */
final class RateLimits implements DynamicFeature {

  /** Before the guard is asked: whoever is turned away costs nothing. */
  private static final int FIRST = 500;

  @Override
  public void configure(ResourceInfo info, FeatureContext context) {
    @Nullable RateLimit limit = info.getResourceMethod().getAnnotation(RateLimit.class);
    if (limit != null) {
      context.register(
          check(
              new CallWindows(
                  limit.calls(), Duration.ofSeconds(limit.seconds()), InstantSource.system())),
          FIRST);
    }
  }

  private static ContainerRequestFilter check(CallWindows windows) {
    return request -> {
      String address = ((Call) request.getProperty(Mount.CALL)).clientAddress();
      Duration rest = windows.enter(CallWindows.client(address));
      if (rest.isPositive()) {
        throw new WebApplicationException(
            Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, rest.plusMillis(999).toSeconds()))
                .build());
      }
    };
  }
}
