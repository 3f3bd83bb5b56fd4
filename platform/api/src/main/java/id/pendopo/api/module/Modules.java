package id.pendopo.api.module;

import id.pendopo.api.agency.AgencyId;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Which modules run and for whom. Answers come from memory; any thread. */
@ProviderType
public interface Modules {

  /** The modules that run now, in order of their ids. */
  List<Module> running();

  /** Ids of the modules that run now <em>and</em> are enabled for the agency. */
  Set<String> active(AgencyId agency);

  /** Whether the agency has switched the module on, whether it runs or not. */
  boolean enabled(AgencyId agency, String moduleId);
}
