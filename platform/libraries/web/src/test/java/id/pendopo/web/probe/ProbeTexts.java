package id.pendopo.web.probe;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;

/** Says which languages there are, as the console's own provider does. */
public class ProbeTexts implements I18NProvider {
  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(Locale.of("id"), Locale.ENGLISH);
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... params) {
    return key;
  }
}
