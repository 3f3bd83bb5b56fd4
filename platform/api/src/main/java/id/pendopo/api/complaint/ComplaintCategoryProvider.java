package id.pendopo.api.complaint;

import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Categories that a module brings, and what it knows of the things that complaints are about.
 * Register one as a service; its categories are offered while it runs, and an agency may give them
 * a unit and a desk of its own.
 */
@ConsumerType
public interface ComplaintCategoryProvider {

  /** Id of the module; its categories begin with it and a point. */
  String module();

  /** Its categories; constants. */
  List<ComplaintCategory> categories();

  /**
   * What a complaint is about, for pages and lists. Called in the name of the public: give nothing
   * that is not public. A query or two.
   *
   * @return empty when there is no such thing, which refuses the complaint
   */
  Optional<Subject> subject(ComplaintSubject subject);

  /**
   * A thing that complaints can be about.
   *
   * @param name one line of at most 160 characters without personal data
   * @param unit code of its unit, before that of the category
   * @param path public page, below the agency's root; empty for none
   */
  record Subject(LocalText name, Optional<String> unit, Optional<String> path) {}
}
