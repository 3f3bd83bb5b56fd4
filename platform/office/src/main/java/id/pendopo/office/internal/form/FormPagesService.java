package id.pendopo.office.internal.form;

import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.Filled;
import id.pendopo.api.form.FormField;
import id.pendopo.api.form.FormInput;
import id.pendopo.api.form.FormLayout;
import id.pendopo.api.form.FormPages;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.form.Forms;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Json;
import id.pendopo.office.internal.vault.Vault;
import jakarta.ws.rs.core.EntityPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Leads through a form page by page; see {@link FormPages}. */
@Component
public final class FormPagesService implements FormPages {

  /** What the keys are for, as their files are called. */
  static final String PURPOSE = "form-pages";

  static final String STATE = "_state";
  private static final String SHOWN = "_shown";
  private static final String ACTION = "_action";

  private final Forms forms;
  private final Files files;
  private final Json json;
  private final Vault vault;

  @Activate
  public FormPagesService(
      @Reference Forms forms,
      @Reference Files files,
      @Reference Json json,
      @Reference Vault vault) {
    this.forms = forms;
    this.files = files;
    this.json = json;
    this.vault = vault;
  }

  /** What travels with a page. */
  record Carried(
      String form,
      int version,
      String step,
      Map<String, Object> values,
      Map<String, List<IncomingFile>> files) {

    @Override
    public String toString() {
      return "Carried[…]";
    }
  }

  @Override
  public View begin(FormVersion form) {
    Map<String, Object> values = new HashMap<>();
    Filled filled = forms.fill(form, FormInput.of(values));
    List<List<FormField>> steps = steps(form, filled.shown());
    return page(form, filled, steps, 0, values, new HashMap<>(), Set.of(), Optional.empty());
  }

  @Override
  public Posted read(FormVersion form, List<EntityPart> parts) {
    return new PostedParts(form, files, state -> carried(form, state)).read(parts);
  }

  @Override
  public View next(FormVersion form, Posted posted) {
    Carried carried = carried(form, one(posted, STATE));
    Map<String, Object> values = new HashMap<>(carried.values());
    Map<String, List<IncomingFile>> kept = new HashMap<>();
    carried.files().forEach((key, list) -> kept.put(key, new ArrayList<>(list)));
    Set<String> shownKeys = new HashSet<>(List.of(one(posted, SHOWN).split(" ")));
    form.definition().fields().stream()
        .filter(field -> shownKeys.contains(field.key()))
        .forEach(field -> PostedValues.take(field, posted, values, kept));
    String action = one(posted, ACTION);
    PostedValues.lists(form, action, values, kept);

    Filled filled = forms.fill(form, new FormInput(values, kept, Map.of()));
    List<List<FormField>> steps = steps(form, filled.shown());
    int at = at(steps, carried.step());
    Set<String> asked = keys(steps.get(at));
    if (action.startsWith("add:") || action.startsWith("remove:") || action.equals("refresh")) {
      return page(form, filled, steps, at, values, kept, Set.of(), Optional.empty());
    }
    if (action.equals("back")) {
      return page(
          form, filled, steps, Math.max(0, at - 1), values, kept, Set.of(), Optional.empty());
    }
    if (!shownKeys.containsAll(asked)) {
      return page(form, filled, steps, at, values, kept, shownKeys, Optional.of(MORE));
    }
    if (filled.problems().stream().anyMatch(wrong -> asked.contains(top(wrong)))) {
      return page(form, filled, steps, at, values, kept, asked, Optional.empty());
    }
    if (at + 1 < steps.size()) {
      return page(form, filled, steps, at + 1, values, kept, Set.of(), Optional.empty());
    }
    if (filled.complete()) {
      return done(form, filled, steps.size(), new FormInput(values, kept, Map.of()));
    }
    Set<String> wrong =
        filled.problems().stream().map(FormPagesService::top).collect(Collectors.toSet());
    for (int i = 0; i < steps.size(); i++) {
      Set<String> there = keys(steps.get(i));
      if (there.stream().anyMatch(wrong::contains)) {
        return page(form, filled, steps, i, values, kept, there, Optional.empty());
      }
    }
    throw Problem.invalid(filled.problems());
  }

  private static final LocalText MORE =
      new LocalText(
          "Ada pertanyaan tambahan sesuai jawaban Anda.",
          "There are further questions that follow from your answers.");

  private static String top(FieldProblem wrong) {
    int dot = wrong.field().indexOf('.');
    return dot < 0 ? wrong.field() : wrong.field().substring(0, dot);
  }

  private static View done(FormVersion form, Filled filled, int steps, FormInput input) {
    return new View(
        form.definition().title(),
        Optional.empty(),
        steps,
        steps,
        false,
        true,
        List.of(),
        List.of(),
        Optional.empty(),
        "",
        "",
        Optional.of(filled),
        Optional.of(input));
  }

  private View page(
      FormVersion form,
      Filled filled,
      List<List<FormField>> steps,
      int at,
      Map<String, Object> values,
      Map<String, List<IncomingFile>> kept,
      Set<String> judged,
      Optional<LocalText> notice) {
    List<FormField> fields = steps.get(at);
    List<FieldProblem> wrong =
        filled.problems().stream().filter(one -> judged.contains(top(one))).toList();
    FieldViews views = new FieldViews(filled, values, kept, wrong);
    String state =
        vault.seal(
            PURPOSE,
            json.write(
                new Carried(form.code(), form.number(), fields.getFirst().key(), values, kept)));
    return new View(
        form.definition().title(),
        at == 0 ? form.definition().intro() : Optional.empty(),
        at + 1,
        steps.size(),
        at == 0,
        at + 1 == steps.size(),
        fields.stream().map(field -> views.of(field)).toList(),
        wrong.stream().map(one -> error(form, one)).toList(),
        notice,
        state,
        String.join(" ", new TreeSet<>(keys(fields))),
        Optional.empty(),
        Optional.empty());
  }

  private static ErrorView error(FormVersion form, FieldProblem wrong) {
    String[] parts = wrong.field().split("\\.");
    LocalText label =
        form.definition()
            .field(parts[0])
            .map(
                field ->
                    field.kind() instanceof FieldKind.Rows rows && parts.length > 2
                        ? rows.fields().stream()
                            .filter(inner -> inner.key().equals(parts[2]))
                            .findFirst()
                            .map(FormField::label)
                            .orElse(field.label())
                        : field.label())
            .orElse(LocalText.same(parts[0]));
    return new ErrorView(wrong.field(), label, wrong.message());
  }

  /** The pages for what is shown now; never empty. */
  private static List<List<FormField>> steps(FormVersion form, Set<String> shown) {
    List<FormField> visible =
        form.definition().fields().stream().filter(field -> shown.contains(field.key())).toList();
    FormLayout layout = form.definition().layout();
    if (layout == FormLayout.ONE_PAGE || visible.isEmpty()) {
      return List.of(visible.isEmpty() ? form.definition().fields() : visible);
    }
    List<List<FormField>> steps = new ArrayList<>();
    List<FormField> step = new ArrayList<>();
    for (FormField field : visible) {
      boolean begins =
          layout == FormLayout.BY_HEADING
              ? field.kind() instanceof FieldKind.Heading
              : step.stream().anyMatch(before -> before.kind().asked()) && field.kind().asked();
      if (begins && step.stream().anyMatch(before -> before.kind().asked())) {
        steps.add(step);
        step = new ArrayList<>();
      }
      step.add(field);
    }
    if (!step.isEmpty()) {
      steps.add(step);
    }
    return steps;
  }

  private static int at(List<List<FormField>> steps, String key) {
    for (int i = 0; i < steps.size(); i++) {
      if (keys(steps.get(i)).contains(key)) {
        return i;
      }
    }
    return 0;
  }

  private static Set<String> keys(List<FormField> fields) {
    return fields.stream().map(FormField::key).collect(Collectors.toSet());
  }

  private Carried carried(FormVersion form, String sealed) {
    try {
      Carried carried = json.read(vault.open(PURPOSE, sealed), Carried.class);
      if (carried.form().equals(form.code()) && carried.version() == form.number()) {
        return carried;
      }
    } catch (IllegalArgumentException | Problem forged) {
      // made up, or sealed under a key that is gone: it cannot be read either way
      throw lost().because(forged);
    }
    throw lost();
  }

  private static Problem lost() {
    return new Problem(
        400,
        "Formulir ini sudah berganti versi atau halamannya rusak. Mulai lagi dari awal.",
        "This form has a new version by now, or the page is damaged. Begin again.");
  }

  private static String one(Posted posted, String name) {
    List<String> values = posted.values().getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
