package id.pendopo.office.internal.complaint.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.complaint.ComplaintState;
import id.pendopo.api.complaint.ReceivedComplaint;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.document.Files;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.people.Positions;
import id.pendopo.api.print.PrintedDocument;
import id.pendopo.office.internal.complaint.Categories;
import id.pendopo.office.internal.complaint.ComplaintReceipts;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the views of complaints work with, and how a complaint reads in them. */
@Component(service = Desk.class)
public final class Desk {

  final ComplaintRegister register;
  final Categories categories;
  final Units units;
  final Positions positions;
  final Access access;
  final Audit audit;
  final Files files;
  private final ComplaintReceipts receipts;

  @Activate
  public Desk(
      @Reference ComplaintRegister register,
      @Reference Categories categories,
      @Reference Units units,
      @Reference Positions positions,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Files files,
      @Reference ComplaintReceipts receipts) {
    this.register = register;
    this.categories = categories;
    this.units = units;
    this.positions = positions;
    this.access = access;
    this.audit = audit;
    this.files = files;
    this.receipts = receipts;
  }

  static StateBadge badge(ComplaintState state) {
    Mood mood =
        switch (state) {
          case RECEIVED -> Mood.WARNING;
          case VERIFIED, HANDED_OVER, IN_PROGRESS -> Mood.BUSY;
          case ANSWERED, CLOSED -> Mood.GOOD;
          case WAITING_FOR_REPORTER, WITHDRAWN -> Mood.NEUTRAL;
          case NOT_OURS, REFUSED -> Mood.BAD;
        };
    return new StateBadge(mood, show(state.displayName()));
  }

  /** One line without words of the reporter. */
  String title(Complaint of) {
    return show(of.kind().displayName())
        + " "
        + of.id()
        + ": "
        + show(categories.name(of.category()));
  }

  String unit(Optional<String> code) {
    return code.map(known -> units.byCode(known).map(Unit::name).orElse(known))
        .orElse(show("Seluruh instansi", "The whole agency"));
  }

  /** The receipt of what was just taken in: its code cannot be known later. */
  Anchor receipt(ReceivedComplaint received) {
    Complaint of = received.complaint();
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                request -> {
                  PrintedDocument printed = receipts.print(of, received.trackingCode());
                  return new DownloadResponse(
                      printed.open(),
                      ComplaintReceipts.fileName(of),
                      "application/pdf",
                      printed.size());
                }),
            show("Unduh tanda terima (PDF)", "Download the receipt (PDF)"));
    link.getElement().setAttribute("download", true);
    return link;
  }

  static String due(Complaint of) {
    return of.due().map(Parts::written).orElse("–");
  }

  /** A link inside the console. */
  static Anchor link(String path, String words) {
    Anchor link = new Anchor(path, words);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
