package id.pendopo.api.portal;

import id.pendopo.api.text.LocalText;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The themes that are installed. Answers come from memory; any thread. */
@ProviderType
public interface SiteThemes {

  /** All of them, by id. */
  List<Theme> all();

  /** Id of the theme of agencies that chose none. */
  String byDefault();

  /**
   * A theme.
   *
   * @param id as in its bundle
   * @param name for people
   * @param description how it looks, one sentence
   * @param faults what it lacks or what failed in it since it came, and what is shown instead
   */
  record Theme(String id, String name, LocalText description, List<LocalText> faults) {

    public Theme {
      faults = List.copyOf(faults);
    }
  }
}
