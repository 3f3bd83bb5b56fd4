package id.pendopo.api.form;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Says where forms are used. Register it as a service if your part refers to forms. */
@ConsumerType
public interface FormUser {

  /** Where the current agency uses a form; a query or two, called on any thread. */
  List<FormUse> uses(String code);
}
