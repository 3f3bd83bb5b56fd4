package id.pendopo.office.internal.notice.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.notice.DeliveryLog;
import id.pendopo.office.internal.notice.DeliveryLog.Line;
import id.pendopo.office.internal.notice.DeliveryState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deliveries with what became of them; a recipient is never shown in full. */
final class DeliveriesPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private final transient DeliveryLog log;
  private final transient CurrentAgency agency;
  private final Select<DeliveryState> state = new Select<>();
  private final Div lines = Parts.stack();
  private transient Map<DeliveryState, Long> counts = Map.of();

  DeliveriesPanel(ManageEntry.Desk desk) {
    this.log = desk.log();
    this.agency = desk.agency();
    addClassName("pendopo-stack");
    state.setLabel(show("Keadaan", "State"));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(show("Semua", "All"));
    counts = log.counts();
    state.setItems(DeliveryState.values());
    state.setItemLabelGenerator(
        one ->
            one == null
                ? show("Semua", "All")
                : show(one.word()) + " (" + counts.getOrDefault(one, 0L) + ")");
    state.addValueChangeListener(change -> load());
    add(
        Parts.toolbar(
            state,
            Parts.quiet(show("Muat ulang", "Load again"), this::refresh),
            Parts.quiet(
                show("Coba lagi semua yang gagal", "Try all failed again"), this::retryAll)),
        lines);
    load();
  }

  private void refresh() {
    counts = log.counts();
    state.getDataProvider().refreshAll();
    load();
  }

  private void load() {
    lines.removeAll();
    List<Line> page = page(0);
    if (page.isEmpty()) {
      lines.add(
          Parts.empty(
              show(
                  "Tidak ada kiriman di sini. Surel dan pesan singkat tampil begitu dikirim.",
                  "No deliveries here. E-mails and short messages show when they are sent.")));
    }
    append(page, 0);
  }

  private List<Line> page(int offset) {
    return log.lines(Optional.ofNullable(state.getValue()), Optional.empty(), offset, PAGE);
  }

  private void append(List<Line> page, int offset) {
    page.forEach(line -> lines.add(card(line)));
    if (page.size() == PAGE) {
      Div more = Parts.row();
      more.add(
          Parts.quiet(
              show("Lebih lama", "Older"),
              () -> {
                lines.remove(more);
                append(page(offset + PAGE), offset + PAGE);
              }));
      lines.add(more);
    }
  }

  private Div card(Line line) {
    List<String> facts = new ArrayList<>();
    facts.add(show(line.channel().title()));
    facts.add(line.recipient());
    facts.add(moment(line.at()));
    line.next().ifPresent(next -> facts.add(show("dicoba ", "tried ") + moment(next)));
    Div actions = Parts.row(badge(line.state()));
    if (line.state() != DeliveryState.SENT) {
      actions.add(
          Parts.quiet(
              show("Coba lagi", "Try again"),
              () ->
                  Problems.attempt(
                      () -> {
                        log.retry(line.id());
                        refresh();
                        Notices.done(new LocalText("Dicoba lagi.", "It is tried again."));
                      })));
    }
    Div card =
        Parts.card(
            Parts.line(Parts.twoLines(show(line.kind()), String.join(" · ", facts)), actions));
    line.problem()
        .ifPresent(
            problem ->
                card.add(
                    Parts.hint(
                        show(problem) + line.code().map(code -> " (" + code + ")").orElse(""))));
    return card;
  }

  private String moment(Instant at) {
    return Moments.written(at, agency.get().zone(), ConsoleLocale.current());
  }

  private static StateBadge badge(DeliveryState state) {
    Mood mood =
        switch (state) {
          case WAITING -> Mood.BUSY;
          case SENT -> Mood.GOOD;
          case FAILED -> Mood.BAD;
          case LIMITED -> Mood.WARNING;
          case DROPPED -> Mood.NEUTRAL;
        };
    return new StateBadge(mood, show(state.word()));
  }

  private void retryAll() {
    Problems.attempt(
        () -> {
          int count = log.retryAll();
          refresh();
          Notices.done(
              new LocalText(
                  count + " kiriman dicoba lagi.", count + " deliveries are tried again."));
        });
  }
}
