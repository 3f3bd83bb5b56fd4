package id.pendopo.office.internal.casework.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.pendopo.api.casework.Worklist;
import id.pendopo.api.console.DashboardCard;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** How many tasks wait, and the next three. */
@org.osgi.service.component.annotations.Component
public final class TasksCard implements DashboardCard {

  private static final int SHOWN = 3;

  private final Desk desk;

  @Activate
  public TasksCard(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public LocalText title() {
    return new LocalText("Tugas saya", "My tasks");
  }

  @Override
  public String permission() {
    return PlatformPermissions.CONSOLE;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Component create() {
    Worklist.Counts counts = desk.worklist.counts();
    if (counts.total() == 0) {
      return new Paragraph(show("Tidak ada tugas yang menunggu Anda.", "No task waits for you."));
    }
    UnorderedList next = new UnorderedList();
    for (Worklist.Task task :
        desk.worklist.mine(Worklist.Filter.ALL, Worklist.Sort.DUE, 0, SHOWN).tasks()) {
      next.add(
          new ListItem(
              link(CasePage.PATH + "/" + task.of().id(), task.of().title()),
              new Div(desk.due(task.of(), task.workingDays()))));
    }
    return new Div(
        new Paragraph(
            show(
                counts.total() + " tugas, " + counts.overdue() + " lewat tenggat",
                counts.total() + " tasks, " + counts.overdue() + " overdue")),
        next,
        link(WorklistView.PATH, show("Semua tugas saya", "All my tasks")));
  }

  static Anchor link(String path, String words) {
    Anchor link = new Anchor(path, words);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
