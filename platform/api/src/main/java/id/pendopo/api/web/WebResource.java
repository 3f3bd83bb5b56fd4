package id.pendopo.api.web;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks a Jakarta REST root resource. Register it as a service; all resources of a bundle make one
 * application that comes and goes with the bundle.
 *
 * <p>Its {@code @Path} is {@code api/v1/<module id>} for REST or any other first segment that no
 * other bundle uses for public pages. Every method carries {@link RequiresPermission}, {@link
 * SignedIn} or {@link Anonymous}, directly or by its class: a resource with a bare method is not
 * mounted and its module does not start. Methods are called on many threads at once, with the
 * agency and the account of the request set; a resource of a module that is not enabled for the
 * agency answers 404 before it is called.
 */
@ConsumerType
public interface WebResource {}
