package id.pendopo.office.internal.settings;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.settings.SettingsForm;
import id.pendopo.office.internal.ModuleGate;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The forms that are there now; they come and go with their modules. */
@Component(service = FormCatalogue.class)
public final class FormCatalogue {

  private static final Logger LOG = LoggerFactory.getLogger(FormCatalogue.class);

  private final Map<SettingsForm<?>, FormDefinition> forms = new ConcurrentHashMap<>();
  private final Map<SettingsForm<?>, ServiceReference<SettingsForm<?>>> origins =
      new ConcurrentHashMap<>();
  private final ModuleGate gate;

  @Activate
  public FormCatalogue(@Reference ModuleGate gate) {
    this.gate = gate;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addForm(SettingsForm<?> form, ServiceReference<SettingsForm<?>> origin) {
    Bundle bundle = origin.getBundle();
    if (bundle == null) {
      return;
    }
    try {
      FormDefinition made = FormReader.read(bundle, form);
      boolean taken =
          forms.values().stream()
              .anyMatch(
                  other -> other.code().equals(made.code()) || other.name().equals(made.name()));
      if (taken) {
        LOG.error("The settings {} are there twice; the first stay", made.name());
      } else {
        origins.put(form, origin);
        forms.put(form, made);
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.error("Settings are not taken: {}", e.getMessage(), e);
    }
  }

  void removeForm(SettingsForm<?> form) {
    forms.remove(form);
    origins.remove(form);
  }

  /** All forms in their places. */
  List<FormDefinition> all() {
    return forms.values().stream()
        .sorted(
            Comparator.comparingInt((FormDefinition one) -> one.form().order())
                .thenComparing(FormDefinition::code))
        .toList();
  }

  /** Whether a form is of the platform, or of a module that the current agency uses. */
  boolean used(FormDefinition form) {
    return Optional.ofNullable(origins.get(form.form())).filter(gate::open).isPresent();
  }

  Optional<FormDefinition> of(Class<?> type) {
    return forms.values().stream().filter(one -> one.form().type().equals(type)).findFirst();
  }

  /**
   * A form by its code.
   *
   * @throws Problem 404
   */
  FormDefinition byCode(String code) {
    return forms.values().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }
}
