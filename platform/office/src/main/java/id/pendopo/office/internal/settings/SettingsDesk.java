package id.pendopo.office.internal.settings;

import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.settings.SettingsChanged;
import id.pendopo.api.settings.SettingsForm.Scope;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.settings.SettingsBook.Origin;
import id.pendopo.office.internal.settings.SettingsBook.Stored;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How people see and change settings. */
@Component(service = SettingsDesk.class)
public final class SettingsDesk {

  /**
   * A field as it may be shown.
   *
   * @param field which
   * @param value as text; always empty for a secret
   * @param given whether a secret is there
   * @param origin where it comes from
   */
  public record Shown(FormField field, String value, boolean given, Origin origin) {}

  private final Store store;
  private final SettingsBook book;
  private final FormCatalogue forms;
  private final Access access;
  private final Audit audit;
  private final Events events;

  @Activate
  public SettingsDesk(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference SettingsBook book,
      @Reference FormCatalogue forms,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Events events) {
    this.store = store;
    this.book = book;
    this.forms = forms;
    this.access = access;
    this.audit = audit;
    this.events = events;
  }

  /**
   * The forms that may be set there.
   *
   * @throws Problem 401, 403
   */
  public List<FormDefinition> forms(Scope scope) {
    permitted(scope);
    return forms.all().stream()
        .filter(form -> scope == Scope.INSTALLATION || offered(form))
        .toList();
  }

  /**
   * A form by its code.
   *
   * @throws Problem 401, 403, 404
   */
  public FormDefinition form(String code, Scope scope) {
    permitted(scope);
    FormDefinition form = forms.byCode(code);
    if (scope == Scope.AGENCY && !offered(form)) {
      throw Problem.notFound();
    }
    return form;
  }

  private boolean offered(FormDefinition form) {
    return form.forAgencies() && forms.used(form);
  }

  /** What counts there, field by field. */
  public List<Shown> values(FormDefinition form, Scope scope) {
    permitted(scope);
    Map<String, Stored> stored = stored(form, scope);
    return form.fields().stream()
        .map(
            field -> {
              Stored value = stored.getOrDefault(field.name(), new Stored("", Origin.SOFTWARE));
              boolean hidden =
                  field.secret()
                      || (scope == Scope.AGENCY
                          && value.origin() == Origin.INSTALLATION
                          && form.confidential(field));
              return new Shown(
                  field, hidden ? "" : value.value(), !value.value().isEmpty(), value.origin());
            })
        .toList();
  }

  private Map<String, Stored> stored(FormDefinition form, Scope scope) {
    return scope == Scope.AGENCY ? book.inAgency(form) : book.inInstallation(form);
  }

  /**
   * Sets fields; those that are left out stay as they are. A secret that is given as empty is taken
   * away, one that is left out stays.
   *
   * @throws Problem 401, 403, 409 when somebody else changed them at the same time, 422 with the
   *     fields
   */
  public void change(FormDefinition form, Scope scope, Map<String, String> given) {
    permitted(scope);
    Problem.Collector unknown = new Problem.Collector();
    given
        .keySet()
        .forEach(
            name ->
                unknown.check(
                    form.byName().containsKey(name),
                    name,
                    "Isian ini tidak dikenal.",
                    "There is no such field."));
    unknown.throwIfAny();
    try {
      store.change(em -> change(em, form, scope, given));
    } catch (RuntimeException failure) {
      if (UniqueKey.violated(failure, "office_setting_field")
          || UniqueKey.violated(failure, "office_installation_setting_field")) {
        throw new Problem(
                409,
                "Orang lain baru saja mengubah pengaturan ini. Muat ulang lalu coba lagi.",
                "Somebody else has just changed these settings. Load them again, then retry.")
            .because(failure);
      }
      throw failure;
    }
  }

  private void change(
      EntityManager em, FormDefinition form, Scope scope, Map<String, String> given) {
    Map<String, Stored> stored = stored(form, scope);
    Origin here = scope == Scope.AGENCY ? Origin.AGENCY : Origin.INSTALLATION;
    boolean begins =
        scope == Scope.AGENCY
            && form.whole()
            && stored.values().stream().noneMatch(one -> one.origin() == Origin.AGENCY);
    Map<String, String> values = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      // what the installation keeps to itself is not an agency's to see or to send elsewhere
      boolean foreign = begins && form.confidential(field);
      String now = foreign ? field.fallback() : book.plain(field, stored);
      values.put(field.name(), clean(field, given.getOrDefault(field.name(), now)));
    }
    dropSecrets(form, stored, given, values);
    form.check(values, scope);
    Map<String, String> before = new TreeMap<>();
    Map<String, String> after = new TreeMap<>();
    List<? extends StoredValue> rows =
        scope == Scope.AGENCY
            ? SettingsBook.ofAgency(em, form)
            : SettingsBook.ofInstallation(em, form);
    for (FormField field : form.fields()) {
      String old =
          begins && form.confidential(field) ? field.fallback() : book.plain(field, stored);
      String value = values.getOrDefault(field.name(), "");
      boolean differs = !old.equals(value);
      if (differs) {
        before.put(field.name(), audited(form, field, old));
        after.put(field.name(), audited(form, field, value));
      }
      if (differs || (form.whole() && scope == Scope.AGENCY)) {
        put(em, form, scope, rows, field, field.secret() ? book.seal(value, here) : value);
      }
    }
    if (!after.isEmpty() || begins) {
      audit.record("platform.settings.change", subject(form, scope), before, after);
      events.publish(new SettingsChanged(form.name(), scope == Scope.INSTALLATION));
    }
  }

  /** A secret stays only for the server that it was given for. */
  private void dropSecrets(
      FormDefinition form,
      Map<String, Stored> stored,
      Map<String, String> given,
      Map<String, String> values) {
    for (FormField field : form.fields()) {
      if (field.sentTo().isEmpty() || given.containsKey(field.name())) {
        continue;
      }
      FormField address = form.field(field.sentTo().get());
      String before = server(book.plain(address, stored));
      if (!before.equals(server(values.getOrDefault(address.name(), "")))) {
        values.put(field.name(), "");
      }
    }
  }

  /** The server of an address: what stands before the path. */
  private static String server(String address) {
    return address
        .strip()
        .replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://[^/?#]*).*$", "$1")
        .toLowerCase(Locale.ROOT);
  }

  private static String clean(FormField field, String value) {
    return switch (field.type()) {
      case LINES -> value.replace("\r\n", "\n").strip();
      case SECRET -> field.severalLines() ? value.replace("\r\n", "\n").strip() : value;
      default -> value.strip();
    };
  }

  private static String audited(FormDefinition form, FormField field, String value) {
    if (!form.confidential(field)) {
      return value;
    }
    // of an address the server is told; people write keys behind it
    String told = field.type() == FieldType.TEXT ? server(value) : "";
    return value.isEmpty() || !told.isEmpty() ? told : "••••••";
  }

  private static void put(
      EntityManager em,
      FormDefinition form,
      Scope scope,
      List<? extends StoredValue> rows,
      FormField field,
      String value) {
    Optional<? extends StoredValue> row =
        rows.stream().filter(one -> one.field().equals(field.name())).findFirst();
    if (row.isPresent()) {
      row.get().value(value);
    } else if (scope == Scope.AGENCY) {
      em.persist(new SettingRow(form.name(), field.name(), value));
    } else {
      em.persist(new InstallationSettingRow(form.name(), field.name(), value));
    }
  }

  /**
   * Takes back what was set there: then the installation's value counts, or that of the software.
   *
   * @param fields names; empty means all. A form with a secret goes back as a whole
   * @throws Problem 401, 403
   */
  public void reset(FormDefinition form, Scope scope, List<String> fields) {
    permitted(scope);
    store.change(
        em -> {
          Map<String, String> before = new TreeMap<>();
          Map<String, Stored> stored = stored(form, scope);
          List<? extends StoredValue> rows =
              scope == Scope.AGENCY
                  ? SettingsBook.ofAgency(em, form)
                  : SettingsBook.ofInstallation(em, form);
          for (StoredValue row : rows) {
            if (fields.isEmpty() || form.whole() || fields.contains(row.field())) {
              FormField field = form.byName().get(row.field());
              if (field != null) {
                before.put(field.name(), audited(form, field, book.plain(field, stored)));
              }
              em.remove(row);
            }
          }
          if (!before.isEmpty()) {
            audit.record("platform.settings.reset", subject(form, scope), before, Map.of());
            events.publish(new SettingsChanged(form.name(), scope == Scope.INSTALLATION));
          }
        });
  }

  private static String subject(FormDefinition form, Scope scope) {
    return (scope == Scope.AGENCY ? "settings/" : "installation-settings/") + form.code();
  }

  private void permitted(Scope scope) {
    access.require(PlatformPermissions.AGENCY_MANAGE, Optional.empty());
    if (scope == Scope.INSTALLATION && !access.account().map(Account::operator).orElse(false)) {
      throw new Problem(
          403,
          "Pengaturan instalasi hanya untuk operator instalasi.",
          "The settings of the installation are for its operators alone.");
    }
  }
}
