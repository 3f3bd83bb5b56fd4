package id.pendopo.site.internal.rest;

import id.pendopo.api.identity.Access;
import id.pendopo.api.problem.Problem;
import id.pendopo.site.Endpoints.Guard;
import id.pendopo.site.internal.rest.Guards.Rule;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;

/** Checks the declared guard of each method before its body is read; without one nobody gets in. */
final class AccessFilters implements DynamicFeature {

  @Override
  public void configure(ResourceInfo info, FeatureContext context) {
    Optional<Rule> rule = Guards.rule(info.getResourceClass(), info.getResourceMethod());
    if (rule.isEmpty() || rule.get().guard() != Guard.ANONYMOUS) {
      context.register(check(rule), Priorities.AUTHORIZATION);
    }
  }

  private static ContainerRequestFilter check(Optional<Rule> rule) {
    return request -> {
      Access access = ((Call) request.getProperty(Mount.CALL)).access();
      if (access.account().isEmpty()) {
        throw new Problem(
            401,
            "Alamat ini hanya untuk pengguna yang masuk: kirim token API.",
            "This address is for signed-in users: send an API token.");
      }
      if (rule.isEmpty()
          || rule.get().guard() == Guard.PERMISSION && !access.may(rule.get().permission())) {
        throw new Problem(
            403,
            "Akun Anda tidak berhak melakukan ini; mintalah hak kepada administrator instansi.",
            "Your account may not do this; ask the agency's administrator for the right.");
      }
    };
  }
}
