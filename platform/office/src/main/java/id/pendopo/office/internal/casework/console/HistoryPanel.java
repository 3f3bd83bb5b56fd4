package id.pendopo.office.internal.casework.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.document.StoredFile;
import java.util.List;
import java.util.Optional;

/** What happened to a case, the newest first: who, when, from where to where, words and files. */
final class HistoryPanel extends OrderedList {

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final transient Case of;

  HistoryPanel(Desk desk, Case of, List<CaseEntry> history) {
    this.desk = desk;
    this.of = of;
    addClassName("pendopo-history");
    getElement().setAttribute("reversed", true);
    history.reversed().forEach(entry -> add(new ListItem(line(entry))));
  }

  private Component line(CaseEntry entry) {
    Div line = new Div();
    Span what = new Span(what(entry));
    what.addClassName("pendopo-first");
    line.add(
        Parts.twoLines(
            what, Parts.small(Parts.written(desk.day(entry.at())) + " · " + who(entry))));
    if (!entry.reason().isEmpty()) {
      line.add(new Paragraph(show("Alasan: ", "Reason: ") + entry.reason()));
    }
    entry.fields().forEach((name, value) -> line.add(Parts.hint(label(name) + ": " + value)));
    if (!entry.comment().isEmpty()) {
      Paragraph words = new Paragraph(entry.comment());
      words.getStyle().set("white-space", "pre-line");
      line.add(words);
    }
    if (!entry.files().isEmpty()) {
      Div files = Parts.row();
      desk.files.find(entry.files()).forEach(file -> files.add(link(file)));
      line.add(files);
    }
    if (entry.forApplicant() && entry.actor() == CaseActor.OFFICER) {
      line.add(
          new StateBadge(
              StateBadge.Mood.NEUTRAL, show("Dibaca pemohon", "The applicant reads it")));
    }
    return line;
  }

  private String what(CaseEntry entry) {
    String kind = show(entry.kind().displayName());
    return switch (entry.kind()) {
      case OPENED -> kind + " · " + show(desk.words.state(of.type(), of.typeVersion(), entry.to()));
      case MOVED ->
          entry.transition().map(this::way).orElse(kind)
              + " → "
              + show(desk.words.state(of.type(), of.typeVersion(), entry.to()));
      case ASSIGNED -> kind + " → " + desk.desk(entry.desk());
      default -> kind;
    };
  }

  private Optional<CaseType> type() {
    return desk.office.type(of);
  }

  private String way(String code) {
    return type()
        .flatMap(
            known -> known.transitions().stream().filter(w -> w.code().equals(code)).findFirst())
        .map(CaseTransition::name)
        .map(name -> show(name))
        .orElse(code);
  }

  private String label(String field) {
    return type()
        .flatMap(
            known ->
                known.transitions().stream()
                    .flatMap(way -> way.needs().fields().stream())
                    .filter(one -> one.name().equals(field))
                    .findFirst())
        .map(one -> show(one.label()))
        .orElse(field);
  }

  private String who(CaseEntry entry) {
    return switch (entry.actor()) {
      case APPLICANT -> show("Pemohon", "The applicant");
      case SYSTEM -> show("Sistem", "The system");
      case OFFICER -> entry.employee().map(desk::name).orElse(show("Petugas", "An officer"));
    };
  }

  private Anchor link(StoredFile file) {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                request ->
                    new DownloadResponse(
                        desk.files.open(desk.office.file(of.id(), file.id().value())),
                        file.name(),
                        file.mediaType(),
                        file.size())),
            show("Unduh ", "Download ") + file.name());
    link.getElement().setAttribute("download", true);
    return link;
  }
}
