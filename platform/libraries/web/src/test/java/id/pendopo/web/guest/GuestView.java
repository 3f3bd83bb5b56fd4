package id.pendopo.web.guest;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;

/** A view of a module that comes and goes. */
public class GuestView extends Div {

  /** What the view lists; Vaadin reads it by reflection and remembers it. */
  public static class Visitor {
    private String name = "Sari";

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  public GuestView() {
    setId("guest");
    var grid = new Grid<>(Visitor.class);
    grid.setItems(new Visitor());
    var name = new TextField("Nama");
    var binder = new Binder<>(Visitor.class);
    binder.bind(name, "name");
    binder.setBean(new Visitor());
    var dialog = new Dialog("Masih terbuka");
    dialog.setModality(com.vaadin.flow.component.ModalityMode.MODELESS);
    add(grid, name, dialog);
    dialog.open();
  }
}
