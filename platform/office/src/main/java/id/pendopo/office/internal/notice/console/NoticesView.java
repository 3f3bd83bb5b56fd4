package id.pendopo.office.internal.notice.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.notice.NoticeInbox.Item;
import id.pendopo.office.internal.notice.NoticeTexts;
import java.util.List;

/** One's own notices, the newest first; what comes in while it is open appears by itself. */
public final class NoticesView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;

  private final transient NoticesEntry.Desk desk;
  private final Div list = Parts.stack();
  private final Button readAll =
      new Button(show("Tandai semua sudah dibaca", "Mark all as read"), click -> readAll());

  NoticesView(NoticesEntry.Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
    list.getElement().setAttribute("aria-live", "polite");
    add(
        new ViewHeader(
            show("Pemberitahuan", "Notices"),
            show(
                "Yang perlu Anda ketahui, terbaru di atas.",
                "What you need to know, newest first."),
            readAll,
            Parts.quiet(
                show("Atur cara diberi tahu", "How I am told"),
                () -> UI.getCurrent().navigate(PreferencesEntry.PATH))),
        list);
    load();
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    desk.account()
        .ifPresent(
            account ->
                desk.lists()
                    .opened(this, attach.getUI(), desk.agency().get().id(), account, this::load));
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    desk.lists().closed(this);
  }

  private void load() {
    list.removeAll();
    List<Item> items = desk.inbox().latest(MOST);
    readAll.setEnabled(items.stream().anyMatch(item -> !item.read()));
    if (items.isEmpty()) {
      list.add(
          Parts.empty(
              show(
                  "Belum ada pemberitahuan. Yang baru muncul di sini dan pada lonceng di atas.",
                  "No notices yet. New ones appear here and at the bell above.")));
    }
    items.forEach(item -> list.add(card(item)));
  }

  private Component card(Item item) {
    Div words =
        Parts.twoLines(
            show(item.subject()),
            show(item.kind())
                + " · "
                + Moments.written(item.at(), desk.agency().get().zone(), ConsoleLocale.current()));
    Div card = Parts.card(words);
    if (!item.read()) {
      words.addComponentAsFirst(new StateBadge(StateBadge.Mood.WARNING, show("Baru", "New")));
    }
    if (!item.body().equals(item.subject())) {
      for (String paragraph : show(item.body()).split("\\n\\s*\\n")) {
        card.add(Parts.hint(paragraph));
      }
    }
    Div actions = Parts.row();
    item.link()
        .ifPresent(
            link -> actions.add(Parts.primary(show("Buka", "Open"), () -> open(item, link))));
    if (!item.read()) {
      actions.add(Parts.quiet(show("Tandai dibaca", "Mark as read"), () -> read(item)));
    }
    card.add(actions);
    return card;
  }

  private void open(Item item, String link) {
    read(item);
    if (link.startsWith("/admin/")) {
      UI.getCurrent().navigate(link.substring("/admin/".length()));
    } else {
      UI.getCurrent().getPage().open(NoticeTexts.address(desk.agency().get(), link), "_blank");
    }
  }

  private void read(Item item) {
    Problems.attempt(
        () -> {
          desk.inbox().read(item.id());
          load();
        });
  }

  private void readAll() {
    Problems.attempt(
        () -> {
          desk.inbox().readAll();
          load();
        });
  }
}
