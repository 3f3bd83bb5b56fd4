package org.example.guestbook;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.problem.Problem;

/** The greetings in the console: read, write, take out. */
public final class GuestbookView extends VerticalLayout {

  private final Greetings greetings;
  private final Grid<Greeting> grid = new Grid<>();
  private final Dialog dialog = new Dialog();

  GuestbookView(Greetings greetings) {
    this.greetings = greetings;
    grid.addColumn(Greeting::visitor).setHeader(ConsoleLocale.show("Nama", "Name"));
    grid.addColumn(Greeting::message).setHeader(ConsoleLocale.show("Sambutan", "Greeting"));
    grid.addComponentColumn(
        greeting ->
            new Button(
                ConsoleLocale.show("Keluarkan", "Take out"),
                event -> {
                  greetings.remove(greeting.id());
                  show();
                }));
    prepareDialog();
    setSizeFull();
    add(
        new Button(
            ConsoleLocale.show("Tulis sambutan …", "Write a greeting …"), event -> dialog.open()),
        grid);
    show();
  }

  private void prepareDialog() {
    var visitor = new TextField(ConsoleLocale.show("Nama", "Name"));
    var message = new TextArea(ConsoleLocale.show("Sambutan", "Greeting"));
    dialog.setHeaderTitle(ConsoleLocale.show("Sambutan baru", "New greeting"));
    dialog.add(new VerticalLayout(visitor, message));
    dialog
        .getFooter()
        .add(
            new Button(
                ConsoleLocale.show("Simpan", "Save"),
                event -> {
                  try {
                    greetings.write(visitor.getValue(), message.getValue());
                    dialog.close();
                    show();
                  } catch (Problem problem) {
                    message.setErrorMessage(
                        ConsoleLocale.show(problem.fields().getFirst().message()));
                    message.setInvalid(true);
                  }
                }));
  }

  private void show() {
    grid.setItems(greetings.latest(200));
  }

  /** A dialog lies outside the view; it goes with it. */
  @Override
  protected void onDetach(DetachEvent detachEvent) {
    dialog.close();
    super.onDetach(detachEvent);
  }
}
