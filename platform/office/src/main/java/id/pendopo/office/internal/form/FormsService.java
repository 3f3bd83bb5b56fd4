package id.pendopo.office.internal.form;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.form.Filled;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormInput;
import id.pendopo.api.form.FormState;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.form.Forms;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Json;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forms for modules; see {@link Forms}. */
@Component(service = {Forms.class, FormsService.class})
public final class FormsService implements Forms {

  static final String CODE = "[a-z][a-z0-9-]{1,39}";
  private static final int REMEMBERED = 200;

  private final Store store;
  private final Json json;
  private final Audit audit;
  private final CurrentAgency agency;
  private final Map<FormDefinition, FormModel> models =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<FormDefinition, FormModel> eldest) {
              return size() > REMEMBERED;
            }
          });

  @Activate
  public FormsService(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Json json,
      @Reference Audit audit,
      @Reference CurrentAgency agency) {
    this.store = store;
    this.json = json;
    this.audit = audit;
    this.agency = agency;
  }

  @Override
  public Optional<FormVersion> published(String code) {
    return store.read(
        em ->
            FormRows.form(em, code)
                .flatMap(form -> FormRows.inState(em, form, FormState.PUBLISHED))
                .map(row -> version(code, row)));
  }

  @Override
  public Optional<FormVersion> version(String code, int number) {
    return store.read(
        em ->
            FormRows.form(em, code)
                .flatMap(form -> FormRows.version(em, form, number))
                .filter(row -> row.state() != FormState.DRAFT)
                .map(row -> version(code, row)));
  }

  @Override
  public FormVersion provide(String code, FormDefinition definition) {
    Optional<FormVersion> there = published(code);
    if (there.isPresent()) {
      return there.get();
    }
    List<FieldProblem> faults = DefinitionCheck.faults(definition);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    try {
      return store.write(
          em -> {
            Optional<FormRow> known = FormRows.form(em, code);
            if (known.isPresent()) {
              // the agency has begun one of its own: theirs comes first, once it is published
              throw new Problem(
                  409,
                  "Formulir " + code + " masih berupa draf. Terbitkan dahulu.",
                  "The form " + code + " is a draft still. Publish it first.");
            }
            FormRow form = new FormRow(checkedCode(code), now());
            em.persist(form);
            em.flush();
            FormVersionRow row = new FormVersionRow(form.id(), 1, written(definition));
            row.publish(now());
            em.persist(row);
            em.flush();
            audit.record("forms.provided", "form/" + code, Map.of(), Map.of("version", "1"));
            return version(code, row);
          });
    } catch (RuntimeException overtaken) {
      if (UniqueKey.violated(overtaken, "office_form_code")) {
        return published(code).orElseThrow(() -> overtaken);
      }
      throw overtaken;
    }
  }

  @Override
  public Filled fill(FormVersion form, FormInput input) {
    return Filler.fill(form, model(form.definition()), input, LocalDate.now(agency.get().zone()));
  }

  FormModel model(FormDefinition definition) {
    FormModel known = models.get(definition);
    if (known == null) {
      known = FormModel.of(definition);
      models.put(definition, known);
    }
    return known;
  }

  static String checkedCode(String code) {
    if (!code.matches(CODE)) {
      throw Problem.invalid(
          "code",
          "Kode terdiri atas 2 sampai 40 huruf kecil, angka, dan tanda hubung.",
          "A code consists of 2 to 40 small letters, digits and hyphens.");
    }
    return code;
  }

  FormVersion version(String code, FormVersionRow row) {
    return new FormVersion(
        code, row.number(), row.state(), read(row.definition()), row.publishedAt());
  }

  String written(FormDefinition definition) {
    return json.write(DefinitionJson.of(definition));
  }

  FormDefinition read(String definition) {
    return json.read(definition, DefinitionJson.class).definition();
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** The questions that forms are asked for in the database. */
  static final class FormRows {

    private FormRows() {}

    static Optional<FormRow> form(EntityManager em, String code) {
      return em.createQuery("from OfficeForm f where f.code = :code", FormRow.class)
          .setParameter("code", code)
          .getResultStream()
          .findFirst();
    }

    /** A form that nobody else changes before the end of the transaction. */
    static Optional<FormRow> locked(EntityManager em, String code) {
      return em.createQuery("from OfficeForm f where f.code = :code", FormRow.class)
          .setParameter("code", code)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultStream()
          .findFirst();
    }

    static List<FormVersionRow> versions(EntityManager em, FormRow form) {
      return em.createQuery(
              "from OfficeFormVersion v where v.form = :form order by v.number desc",
              FormVersionRow.class)
          .setParameter("form", form.id())
          .getResultList();
    }

    static Optional<FormVersionRow> version(EntityManager em, FormRow form, int number) {
      return em.createQuery(
              "from OfficeFormVersion v where v.form = :form and v.number = :number",
              FormVersionRow.class)
          .setParameter("form", form.id())
          .setParameter("number", number)
          .getResultStream()
          .findFirst();
    }

    static Optional<FormVersionRow> inState(EntityManager em, FormRow form, FormState state) {
      return em.createQuery(
              "from OfficeFormVersion v where v.form = :form and v.state = :state",
              FormVersionRow.class)
          .setParameter("form", form.id())
          .setParameter("state", state)
          .getResultStream()
          .findFirst();
    }
  }
}
