package id.pendopo.information.console;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.RouteConfiguration;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.identity.Access;
import id.pendopo.api.problem.Problem;
import id.pendopo.information.DocumentSnapshot;
import id.pendopo.information.Documents;
import id.pendopo.information.InformationModule;
import id.pendopo.information.console.EditorState.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One document: what it says, its files, and the step to the public. Nothing is stored until
 * somebody saves; uploads wait beside the form until then.
 */
public final class DocumentEditorView extends VerticalLayout
    implements HasUrlParameter<String>, BeforeLeaveObserver, FilePanel.Actions {

  /** Path below the console; with {@code /<id>} behind it for a document that is stored. */
  static final String PATH = "information/document";

  private final Documents documents;
  private final Access access;
  private final LocalDate today;

  private final FlexLayout heading = new FlexLayout();
  private final Div errors = new Div();
  private final DocumentForm form;
  private final FilePanel files;
  private final FlexLayout buttons = new FlexLayout();

  private EditorState state = new EditorState(Optional.empty(), false, false);
  private @Nullable Runnable closeQuestion;

  DocumentEditorView(
      Documents documents, Units units, Files store, Access access, CurrentAgency agency) {
    this.documents = documents;
    this.access = access;
    this.today = LocalDate.now(agency.get().zone());
    this.form = new DocumentForm(units, access);
    this.files = new FilePanel(store, new Visit(agency, access), this);

    setMaxWidth("60rem");
    errors.getElement().setAttribute("role", "alert");
    heading.setFlexWrap(FlexLayout.FlexWrap.WRAP);
    heading.setAlignItems(FlexComponent.Alignment.CENTER);
    heading.getStyle().set("gap", "var(--lumo-space-m, 1rem)");
    buttons.setFlexWrap(FlexLayout.FlexWrap.WRAP);
    buttons.setWidthFull();
    // under the thumb on a phone, however long the form is
    buttons
        .getStyle()
        .set("gap", "var(--lumo-space-s, 0.5rem)")
        .set("position", "sticky")
        .set("bottom", "0")
        .set("padding-block", "var(--lumo-space-s, 0.5rem)")
        .set("background", "var(--lumo-base-color, #fff)");
    add(back(), heading, errors, form, files, buttons);
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
    try {
      if (parameter == null || parameter.isBlank()) {
        access.require(InformationModule.WRITE, firstUnit());
        show(Optional.empty());
      } else if (parameter.matches("[0-9]{1,18}")) {
        show(Optional.of(documents.get(Long.parseLong(parameter))));
      } else {
        throw Problem.notFound();
      }
    } catch (Problem problem) {
      removeAll();
      add(back(), new Paragraph(ConsoleLocale.show(problem.title())));
    }
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    // When the module stops, its routes are gone and nobody may be kept here.
    boolean runs = RouteConfiguration.forSessionScope().getUrlBase(getClass()).isPresent();
    if (!runs || !dirty()) {
      return;
    }
    BeforeLeaveEvent.ContinueNavigationAction go = event.postpone();
    var question =
        Confirmation.ask(
            ConsoleLocale.show("Perubahan belum disimpan", "Changes are not saved"),
            ConsoleLocale.show(
                "Bila Anda meninggalkan halaman ini, perubahan Anda hilang.",
                "If you leave this page, your changes are lost."),
            ConsoleLocale.show("Buang perubahan", "Discard the changes"),
            true,
            () -> {
              forgetChanges();
              go.proceed();
            });
    question.setCancelText(ConsoleLocale.show("Tetap di sini", "Stay here"));
    question.addCancelListener(cancelled -> go.cancel());
    closeQuestion = question::close;
  }

  @Override
  protected void onDetach(DetachEvent detachEvent) {
    if (closeQuestion != null) {
      closeQuestion.run();
      closeQuestion = null;
    }
    super.onDetach(detachEvent);
  }

  // --- showing --------------------------------------------------------------------------------

  private static Anchor back() {
    var link =
        new Anchor("information", "← " + ConsoleLocale.show("Semua dokumen", "All documents"));
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private void show(Optional<DocumentSnapshot> document) {
    Optional<String> unit = document.isPresent() ? document.get().content().unit() : firstUnit();
    state =
        new EditorState(
            document,
            access.may(InformationModule.WRITE, unit),
            access.may(InformationModule.PUBLISH, unit));
    form.fill(state.form(today), document.isPresent());
    showAround();
  }

  /** A unit for which the visitor may write; the agency where none is named. */
  private Optional<String> firstUnit() {
    Set<Optional<String>> scopes = access.scopes(InformationModule.WRITE);
    return scopes.contains(Optional.<String>empty())
        ? Optional.empty()
        : scopes.stream().findFirst().orElse(Optional.empty());
  }

  /** Shows what a step changed and leaves alone what is typed in the form. */
  private void showStored(DocumentSnapshot document) {
    state = new EditorState(Optional.of(document), state.mayWrite(), state.mayPublish());
    showAround();
  }

  private void showAround() {
    showHeading();
    boolean editable = state.actions().contains(Action.SAVE);
    form.setEditable(editable);
    files.show(state.stored().map(DocumentSnapshot::files).orElseGet(List::of), editable);
    showButtons();
  }

  private void showHeading() {
    heading.removeAll();
    Optional<DocumentSnapshot> document = state.stored();
    if (document.isEmpty()) {
      heading.add(new H2(ConsoleLocale.show("Dokumen baru", "New document")));
      return;
    }
    DocumentSnapshot stored = document.get();
    heading.add(new H2(stored.content().title()), StateBadge.of(stored.state()));
    if (stored.isPublic()) {
      var link =
          new Anchor(
              documents.publicAddress(stored.id()),
              ConsoleLocale.show("Lihat di situs", "See it on the site"));
      link.setRouterIgnore(true);
      link.setTarget("_blank");
      heading.add(link);
    }
    stored
        .withdrawalReason()
        .ifPresent(
            reason ->
                heading.add(
                    new Span(
                        ConsoleLocale.show("Alasan penarikan: ", "Reason for the withdrawal: ")
                            + reason)));
  }

  private void showButtons() {
    buttons.removeAll();
    Set<Action> actions = state.actions();
    if (actions.contains(Action.SAVE)) {
      var save =
          new Button(
              state.stored().map(DocumentSnapshot::isPublic).orElse(false)
                  ? ConsoleLocale.show("Simpan, langsung tampil", "Save, shown at once")
                  : ConsoleLocale.show("Simpan", "Save"),
              event -> attempt(this::save));
      save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      save.setDisableOnClick(true);
      buttons.add(save);
    }
    if (actions.contains(Action.PUBLISH)) {
      buttons.add(
          new Button(
              ConsoleLocale.show("Umumkan …", "Publish …"),
              VaadinIcon.GLOBE.create(),
              event -> askToPublish()));
    }
    if (actions.contains(Action.WITHDRAW)) {
      buttons.add(
          new Button(
              ConsoleLocale.show("Tarik …", "Withdraw …"),
              VaadinIcon.ARCHIVE.create(),
              event -> askToWithdraw()));
    }
    if (actions.contains(Action.DELETE)) {
      var delete =
          new Button(
              ConsoleLocale.show("Hapus konsep …", "Delete the draft …"), event -> askToDelete());
      delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
      buttons.add(delete);
    }
  }

  private void show(Problem problem) {
    FieldErrors sorted = FieldErrors.of(problem, form.names(), ConsoleLocale.current());
    form.complain(sorted.beside());
    sorted.above().forEach(message -> errors.add(new Paragraph(message)));
    errors.getElement().callJsFunction("scrollIntoView", false);
  }

  // --- acting ---------------------------------------------------------------------------------

  private boolean dirty() {
    return !files.waiting().isEmpty() || form.dirty();
  }

  private void forgetChanges() {
    files.forgetWaiting();
    form.forget();
  }

  private void save() {
    Optional<DocumentSnapshot> before = state.stored();
    DocumentSnapshot saved =
        before.isPresent()
            ? documents.change(
                before.get().id(), version(before.get()), form.typed(), files.waiting())
            : documents.create(form.typed(), files.waiting());
    files.forgetWaiting();
    show(Optional.of(saved));
    if (before.isEmpty()) {
      // the address now names the document, so that a reload finds it
      getUI().ifPresent(ui -> ui.navigate(PATH + "/" + saved.id()));
    }
    Messages.done(ConsoleLocale.show("Tersimpan.", "Saved."));
  }

  private void askToPublish() {
    ask(
        ConsoleLocale.show("Umumkan dokumen ini?", "Publish this document?"),
        ConsoleLocale.show(
            "Setiap orang langsung dapat membaca, mengunduh, dan menemukannya. Perubahan yang"
                + " belum disimpan ikut disimpan.",
            "Everybody can read, download and find it at once. Changes that are not saved are"
                + " saved with it."),
        ConsoleLocale.show("Umumkan", "Publish"),
        false,
        () -> {
          if (dirty()) {
            save();
          }
          DocumentSnapshot current = state.stored().orElseThrow();
          show(Optional.of(documents.publish(current.id(), version(current))));
          Messages.done(ConsoleLocale.show("Diumumkan.", "Published."));
        });
  }

  private void askToWithdraw() {
    var dialog =
        new WithdrawalDialog(
            reason -> {
              DocumentSnapshot current = state.stored().orElseThrow();
              showStored(documents.withdraw(current.id(), version(current), reason));
              Messages.done(
                  ConsoleLocale.show(
                      "Ditarik dari situs dan pencarian.",
                      "Withdrawn from the site and the search."));
            });
    closeQuestion = dialog::close;
    dialog.open();
  }

  private void askToDelete() {
    ask(
        ConsoleLocale.show("Hapus konsep ini?", "Delete this draft?"),
        ConsoleLocale.show(
            "Konsep yang dihapus tidak dapat dikembalikan.", "A deleted draft does not come back."),
        ConsoleLocale.show("Hapus", "Delete"),
        true,
        () -> {
          DocumentSnapshot current = state.stored().orElseThrow();
          documents.delete(current.id(), version(current));
          forgetChanges();
          getUI().ifPresent(ui -> ui.navigate(InformationModule.ID));
        });
  }

  @Override
  public void remove(StoredFile file) {
    ask(
        ConsoleLocale.show("Keluarkan berkas ini?", "Take out this file?"),
        file.name(),
        ConsoleLocale.show("Keluarkan", "Take out"),
        true,
        () -> {
          DocumentSnapshot current = state.stored().orElseThrow();
          showStored(documents.removeFile(current.id(), version(current), file.id()));
        });
  }

  @Override
  public void readAgain(StoredFile file) {
    attempt(
        () -> {
          DocumentSnapshot current = state.stored().orElseThrow();
          documents.readTextAgain(current.id(), file.id());
          showStored(documents.get(current.id()));
        });
  }

  private void ask(
      String question, String consequence, String does, boolean dangerous, Runnable action) {
    closeQuestion =
        Confirmation.ask(question, consequence, does, dangerous, () -> attempt(action))::close;
  }

  private void attempt(Runnable action) {
    errors.removeAll();
    form.clearErrors();
    try {
      action.run();
    } catch (Problem problem) {
      show(problem);
    } finally {
      // a button that was clicked comes back, also after a problem
      showButtons();
    }
  }

  private static OptionalLong version(DocumentSnapshot document) {
    return OptionalLong.of(document.version());
  }
}
