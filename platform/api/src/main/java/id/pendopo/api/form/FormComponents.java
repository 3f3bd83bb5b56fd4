package id.pendopo.api.form;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ProviderType;

/** Forms as components of the console, for operators, with the same rules as the public page. */
@ProviderType
public interface FormComponents {

  /** A form on the screen. Call it under the session's lock. */
  @ProviderType
  interface Panel {

    /** What to put into a view or dialog. */
    Component component();

    /** What is entered now, not checked. */
    FormInput input();

    /** Checks everything and marks what is wrong beside its field; the first takes the focus. */
    Filled check();
  }

  /**
   * Makes a panel for one visitor. Fields come and go with their conditions and calculations follow
   * while one types; files are received at once and kept only with the answers.
   *
   * @param start what stands in the fields at first
   */
  Panel panel(FormVersion form, FormInput start);
}
