package id.pendopo.office.internal.form;

import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormRegister;
import id.pendopo.api.form.FormState;
import id.pendopo.api.form.FormUse;
import id.pendopo.api.form.FormUser;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.form.FormsService.FormRows;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Builds forms with the rights of the thread's account; see {@link FormRegister}. */
@Component
public final class FormDesk implements FormRegister {

  private final Store store;
  private final FormsService forms;
  private final Access access;
  private final Audit audit;

  private final List<FormUser> users = new CopyOnWriteArrayList<>();

  @Activate
  public FormDesk(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference FormsService forms,
      @Reference Access access,
      @Reference Audit audit) {
    this.store = store;
    this.forms = forms;
    this.access = access;
    this.audit = audit;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addUser(FormUser user) {
    users.add(user);
  }

  void removeUser(FormUser user) {
    users.remove(user);
  }

  @Override
  public List<Summary> forms() {
    look();
    return store.read(
        em ->
            em.createQuery("from OfficeForm f order by f.code", FormRow.class)
                .getResultStream()
                .map(row -> summary(em, row))
                .toList());
  }

  private Summary summary(EntityManager em, FormRow form) {
    List<FormVersionRow> versions = FormRows.versions(em, form);
    return new Summary(
        form.code(),
        forms.read(versions.getFirst().definition()).title(),
        number(versions, FormState.PUBLISHED),
        number(versions, FormState.DRAFT),
        form.changedAt());
  }

  private static Optional<Integer> number(List<FormVersionRow> versions, FormState state) {
    return versions.stream()
        .filter(row -> row.state() == state)
        .map(FormVersionRow::number)
        .findFirst();
  }

  @Override
  public List<Detail> versions(String code) {
    look();
    return store.read(
        em ->
            FormRows.versions(em, form(em, code)).stream().map(row -> detail(code, row)).toList());
  }

  @Override
  public Detail version(String code, int number) {
    look();
    return store.read(
        em ->
            FormRows.version(em, form(em, code), number)
                .map(row -> detail(code, row))
                .orElseThrow(Problem::notFound));
  }

  @Override
  public Detail create(String code, FormDefinition definition) {
    manage();
    FormsService.checkedCode(code);
    try {
      return store.write(
          em -> {
            FormRow form = new FormRow(code, FormsService.now());
            em.persist(form);
            em.flush();
            FormVersionRow row = new FormVersionRow(form.id(), 1, forms.written(definition));
            em.persist(row);
            em.flush();
            audit.record("forms.created", subject(code), Map.of(), described(definition, 1));
            return detail(code, row);
          });
    } catch (RuntimeException taken) {
      if (UniqueKey.violated(taken, "office_form_code")) {
        throw new Problem(
                409,
                "Sudah ada formulir dengan kode " + code + ".",
                "There is a form with the code " + code + " already.")
            .because(taken);
      }
      throw taken;
    }
  }

  @Override
  public Detail saveDraft(String code, OptionalLong revision, FormDefinition definition) {
    manage();
    return store.write(
        em -> {
          FormRow form = FormRows.locked(em, code).orElseThrow(Problem::notFound);
          List<FormVersionRow> versions = FormRows.versions(em, form);
          FormVersionRow newest = versions.getFirst();
          FormVersionRow draft;
          Map<String, String> before = Map.of();
          if (newest.state() == FormState.DRAFT) {
            draft = newest;
            seen(draft, revision);
            before = described(forms.read(draft.definition()), draft.number());
            draft.redraft(forms.written(definition));
          } else {
            draft = new FormVersionRow(form.id(), newest.number() + 1, forms.written(definition));
            em.persist(draft);
          }
          form.changed(FormsService.now());
          em.flush();
          audit.record(
              "forms.draft-saved", subject(code), before, described(definition, draft.number()));
          return detail(code, draft);
        });
  }

  @Override
  public void discardDraft(String code, OptionalLong revision) {
    manage();
    store.change(
        em -> {
          FormRow form = FormRows.locked(em, code).orElseThrow(Problem::notFound);
          FormVersionRow draft = draft(em, form, revision);
          em.remove(draft);
          if (draft.number() == 1) {
            em.remove(form);
          } else {
            form.changed(FormsService.now());
          }
          audit.record(
              "forms.draft-discarded",
              subject(code),
              Map.of("version", Integer.toString(draft.number())),
              Map.of());
        });
  }

  @Override
  public Detail publish(String code, OptionalLong revision) {
    manage();
    return store.write(
        em -> {
          FormRow form = FormRows.locked(em, code).orElseThrow(Problem::notFound);
          FormVersionRow draft = draft(em, form, revision);
          List<FieldProblem> faults = DefinitionCheck.faults(forms.read(draft.definition()));
          if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
          }
          FormRows.inState(em, form, FormState.PUBLISHED).ifPresent(FormVersionRow::replaced);
          draft.publish(FormsService.now());
          form.changed(FormsService.now());
          em.flush();
          audit.record(
              "forms.published",
              subject(code),
              Map.of(),
              Map.of("version", Integer.toString(draft.number())));
          return detail(code, draft);
        });
  }

  @Override
  public List<FieldProblem> faults(FormDefinition definition) {
    look();
    return DefinitionCheck.faults(definition);
  }

  @Override
  public List<FormUse> uses(String code) {
    look();
    return users.stream().flatMap(user -> user.uses(code).stream()).toList();
  }

  private static FormRow form(EntityManager em, String code) {
    return FormRows.form(em, code).orElseThrow(Problem::notFound);
  }

  private static FormVersionRow draft(EntityManager em, FormRow form, OptionalLong revision) {
    FormVersionRow draft =
        FormRows.inState(em, form, FormState.DRAFT)
            .orElseThrow(
                () ->
                    new Problem(
                        404, "Formulir ini tidak memiliki draf.", "This form has no draft."));
    seen(draft, revision);
    return draft;
  }

  private static void seen(FormVersionRow draft, OptionalLong revision) {
    if (revision.isPresent() && revision.getAsLong() != draft.revision()) {
      throw new Problem(
          412,
          "Draf ini sudah diubah orang lain. Muat ulang lalu coba lagi.",
          "Somebody else has changed this draft. Load it again and retry.");
    }
  }

  private Detail detail(String code, FormVersionRow row) {
    FormVersion version = forms.version(code, row);
    return new Detail(version, row.revision());
  }

  private static Map<String, String> described(FormDefinition definition, int number) {
    return Map.of(
        "version",
        Integer.toString(number),
        "title",
        definition.title().id(),
        "fields",
        Integer.toString(definition.fields().size()));
  }

  private static String subject(String code) {
    return "form/" + code;
  }

  private void look() {
    if (!access.may(READ)) {
      access.require(READ, Optional.empty());
    }
  }

  private void manage() {
    access.require(MANAGE, Optional.empty());
  }
}
