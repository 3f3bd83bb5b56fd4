package id.pendopo.information.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.DashboardCard;
import id.pendopo.api.text.LocalText;
import id.pendopo.information.Documents;
import id.pendopo.information.Documents.Unreadable;
import id.pendopo.information.InformationModule;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Files that the public can download but not find, since their text could not be read. */
@org.osgi.service.component.annotations.Component
public final class UnreadableFilesCard implements DashboardCard {

  private static final int SHOWN = 5;

  private final Documents documents;

  @Activate
  public UnreadableFilesCard(@Reference Documents documents) {
    this.documents = documents;
  }

  @Override
  public LocalText title() {
    return new LocalText("Berkas yang teksnya tidak terbaca", "Files whose text is not readable");
  }

  @Override
  public String permission() {
    return InformationModule.READ;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Component create() {
    List<Unreadable> unreadable = documents.unreadable();
    if (unreadable.isEmpty()) {
      return new Paragraph(ConsoleLocale.show("Semua teks terbaca.", "Every text could be read."));
    }
    var list = new UnorderedList();
    unreadable.stream()
        .limit(SHOWN)
        .forEach(
            one -> {
              var item = new ListItem(DraftsCard.link(one.document(), one.file().name()));
              item.add(" – " + ConsoleLocale.show(FileStatus.of(one.file())));
              list.add(item);
            });
    return new Div(
        new Paragraph(
            ConsoleLocale.show(
                unreadable.size() + " berkas dapat diunduh, tetapi isinya tidak dapat dicari",
                unreadable.size() + " files can be downloaded but not found by their words")),
        list);
  }
}
