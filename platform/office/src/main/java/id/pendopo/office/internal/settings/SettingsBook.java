package id.pendopo.office.internal.settings;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.settings.Settings;
import id.pendopo.identity.key.KeyRing;
import id.pendopo.identity.key.Keys;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the value that counts: the agency's, the installation's, or the one in the software. */
@Component(service = {Settings.class, SettingsBook.class})
public final class SettingsBook implements Settings {

  /** What the keys of secrets are for, as their files are called. */
  static final String PURPOSE = "settings";

  /** Where a value comes from. */
  public enum Origin {
    SOFTWARE,
    INSTALLATION,
    AGENCY
  }

  /** A value that counts; a secret encrypted. */
  record Stored(String value, Origin origin) {}

  private final Store store;
  private final FormCatalogue forms;
  private final CurrentAgency agency;
  private final KeyRing keys;

  @Activate
  public SettingsBook(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference FormCatalogue forms,
      @Reference CurrentAgency agency,
      @Reference Keys keys) {
    this.store = store;
    this.forms = forms;
    this.agency = agency;
    this.keys = keys.ring(PURPOSE);
  }

  @Override
  public <T> T of(Class<T> type) {
    FormDefinition form =
        forms
            .of(type)
            .orElseThrow(
                () -> new IllegalArgumentException("No form of " + type.getName() + " is there"));
    Map<String, Stored> stored = inAgency(form);
    return form.view(type, field -> plain(field, stored));
  }

  /** Whether the agency itself set any of a form. */
  public boolean setByAgency(Class<?> type) {
    return forms.of(type).stream()
        .anyMatch(
            form ->
                inAgency(form).values().stream().anyMatch(one -> one.origin() == Origin.AGENCY));
  }

  /** A value as it is used. */
  String plain(FormField field, Map<String, Stored> stored) {
    Stored found = stored.get(field.name());
    if (found == null || found.origin() == Origin.SOFTWARE) {
      return field.fallback();
    }
    if (!field.secret() || found.value().isEmpty()) {
      return found.value();
    }
    if (field.severalLines() && found.value().indexOf(':') >= 0) {
      // headers from before they were a secret; nothing sealed has a colon, the next change seals
      return found.value();
    }
    return keys.open(found.value(), context(found.origin()));
  }

  /** The values that count in the current agency, by field. */
  Map<String, Stored> inAgency(FormDefinition form) {
    return store.read(
        em -> {
          List<? extends StoredValue> own = form.forAgencies() ? ofAgency(em, form) : List.of();
          if (form.whole() && !own.isEmpty()) {
            return merged(form, List.of(), own);
          }
          return merged(form, ofInstallation(em, form), own);
        });
  }

  /** The values that count for agencies that set none. */
  Map<String, Stored> inInstallation(FormDefinition form) {
    return store.read(em -> merged(form, ofInstallation(em, form), List.of()));
  }

  private static Map<String, Stored> merged(
      FormDefinition form,
      List<? extends StoredValue> installation,
      List<? extends StoredValue> own) {
    Map<String, Stored> merged = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      Stored value =
          find(own, field)
              .map(text -> new Stored(text, Origin.AGENCY))
              .or(
                  () ->
                      find(installation, field).map(text -> new Stored(text, Origin.INSTALLATION)))
              .orElse(new Stored(field.fallback(), Origin.SOFTWARE));
      merged.put(field.name(), value);
    }
    return merged;
  }

  /** A stored value that the field no longer takes counts as none: the software was changed. */
  private static Optional<String> find(List<? extends StoredValue> rows, FormField field) {
    return rows.stream()
        .filter(row -> row.field().equals(field.name()))
        .map(StoredValue::value)
        .filter(value -> field.secret() || field.problem(value).isEmpty())
        .findFirst();
  }

  static List<SettingRow> ofAgency(EntityManager em, FormDefinition form) {
    return em.createQuery("select s from Setting s where s.form = :form", SettingRow.class)
        .setParameter("form", form.name())
        .getResultList();
  }

  static List<InstallationSettingRow> ofInstallation(EntityManager em, FormDefinition form) {
    return em.createQuery(
            "select s from InstallationSetting s where s.form = :form",
            InstallationSettingRow.class)
        .setParameter("form", form.name())
        .getResultList();
  }

  String seal(String secret, Origin where) {
    return secret.isEmpty() ? "" : keys.seal(secret, context(where));
  }

  private String context(Origin where) {
    return where == Origin.AGENCY ? "agency/" + agency.get().id() : "installation";
  }
}
