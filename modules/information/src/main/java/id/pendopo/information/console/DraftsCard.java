package id.pendopo.information.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.DashboardCard;
import id.pendopo.api.text.LocalText;
import id.pendopo.information.DocumentFilter;
import id.pendopo.information.DocumentList;
import id.pendopo.information.DocumentSnapshot;
import id.pendopo.information.DocumentSort;
import id.pendopo.information.DocumentState;
import id.pendopo.information.Documents;
import id.pendopo.information.InformationModule;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The drafts that wait to be finished, those that wait longest first. */
@org.osgi.service.component.annotations.Component
public final class DraftsCard implements DashboardCard {

  private static final int SHOWN = 3;

  private final Documents documents;

  @Activate
  public DraftsCard(@Reference Documents documents) {
    this.documents = documents;
  }

  @Override
  public LocalText title() {
    return new LocalText("Konsep informasi publik", "Drafts of public information");
  }

  @Override
  public String permission() {
    return InformationModule.READ;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Component create() {
    DocumentList drafts =
        documents.list(
            new DocumentFilter(
                "", Optional.of(DocumentState.DRAFT), Optional.empty(), Optional.empty()),
            DocumentSort.CHANGED_FIRST,
            0,
            SHOWN);
    if (drafts.total() == 0) {
      return new Paragraph(
          ConsoleLocale.show("Tidak ada konsep yang menunggu.", "No draft is waiting."));
    }
    var list = new UnorderedList();
    for (DocumentSnapshot draft : drafts.documents()) {
      list.add(new ListItem(link(draft.id(), draft.content().title())));
    }
    return new Div(
        new Paragraph(
            ConsoleLocale.show(
                drafts.total() + " konsep menunggu diselesaikan",
                drafts.total() + " drafts wait to be finished")),
        list);
  }

  static Anchor link(long document, String text) {
    var link = new Anchor(DocumentEditorView.PATH + "/" + document, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
