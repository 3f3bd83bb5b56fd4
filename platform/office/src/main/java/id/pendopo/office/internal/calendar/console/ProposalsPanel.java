package id.pendopo.office.internal.calendar.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.calendar.HolidayTable;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.calendar.HolidayProposals;
import id.pendopo.office.internal.calendar.HolidayProposals.Proposal;
import id.pendopo.office.internal.calendar.HolidayTableRow;
import java.util.List;

/** National tables on their way in: proposed, confirmed, refused. */
final class ProposalsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient HolidayProposals proposals;
  private final transient CurrentAgency agency;
  private final Div list = Parts.stack();

  ProposalsPanel(CalendarEntry.Desk desk) {
    proposals = desk.proposals();
    agency = desk.agency();
    add(
        Parts.toolbar(
            Parts.primary(
                show("Impor tabel", "Import a table"),
                () -> new ImportDialog(proposals, agency, this::load).open())),
        list);
    load();
  }

  private void load() {
    list.removeAll();
    List<Proposal> all = proposals.list();
    if (all.isEmpty()) {
      list.add(
          Parts.empty(
              show(
                  "Belum ada usulan. Impor berkas CSV atau ICS setelah keputusan bersama terbit.",
                  "No proposals yet. Import a CSV or ICS file once the joint decree is out.")));
    }
    all.forEach(proposal -> list.add(card(proposal)));
  }

  private Div card(Proposal proposal) {
    HolidayTable table = proposal.table();
    Div card =
        Parts.card(
            Parts.row(new H2(show("Tabel ", "Table of ") + table.year()), badge(proposal.state())),
            new Paragraph(table.decree()),
            Parts.hint(
                show("Keputusan tanggal ", "Decree of ")
                    + Parts.written(table.issued())
                    + ". "
                    + show("Sumber: ", "Source: ")
                    + table.source()
                    + ". "
                    + show("Diusulkan oleh ", "Proposed by ")
                    + proposal.proposer().orElse(show("instansi lain", "another agency"))
                    + ", "
                    + Parts.written(proposal.proposedAt().atZone(agency.get().zone()).toLocalDate())
                    + "."));
    proposal
        .reason()
        .ifPresent(reason -> card.add(new Paragraph(show("Alasan: ", "Reason: ") + reason)));
    if (proposal.state() == HolidayTableRow.State.PROPOSED) {
      card.add(
          new Paragraph(
              show(
                  "Perbedaan dengan tabel yang berlaku:",
                  "Differences to the table that counts now:")),
          Days.differences(proposal.differences()),
          actions(proposal));
    }
    return card;
  }

  private Div actions(Proposal proposal) {
    Div actions = Parts.row();
    if (proposal.mayConfirm()) {
      actions.add(Parts.primary(show("Sahkan", "Confirm"), () -> askConfirm(proposal)));
    } else {
      actions.add(
          Parts.hint(
              proposal.mine()
                  ? show(
                      "Menunggu orang kedua untuk mengesahkan.",
                      "Waits for a second person to confirm it.")
                  : show(
                      "Menunggu pengesahan operator instalasi.",
                      "Waits for an operator of the installation.")));
    }
    Button refuse =
        Parts.quiet(
            proposal.mine() ? show("Tarik usulan", "Take back") : show("Tolak", "Refuse"),
            () -> askRefuse(proposal));
    actions.add(refuse);
    return actions;
  }

  private void askConfirm(Proposal proposal) {
    new Confirmation(
            show("Sahkan tabel ", "Confirm the table of ") + proposal.table().year() + "?",
            show(
                "Tabel ini berlaku bagi semua instansi. Tenggat dan cuti yang menyentuh hari-hari"
                    + " ini dihitung ulang. Cocokkan dengan naskah keputusannya.",
                "It counts for every agency. Deadlines and leave over these days are counted"
                    + " again. Compare it with the text of the decree."),
            show("Sahkan tabel", "Confirm the table"))
        .ask(
            reason -> {
              proposals.confirm(proposal.id());
              load();
              Notices.done(new LocalText("Tabel berlaku.", "The table counts."));
            });
  }

  private void askRefuse(Proposal proposal) {
    new Confirmation(
            show("Tolak usulan ini?", "Refuse this proposal?"),
            show("Tabel yang berlaku tidak berubah.", "The table that counts stays as it is."),
            show("Tolak usulan", "Refuse the proposal"))
        .dangerous()
        .withReason(show("Alasan", "Reason"))
        .ask(
            reason -> {
              proposals.refuse(proposal.id(), reason);
              load();
            });
  }

  private static StateBadge badge(HolidayTableRow.State state) {
    return switch (state) {
      case PROPOSED ->
          new StateBadge(
              StateBadge.Mood.BUSY, show("Menunggu pengesahan", "Waits for confirmation"));
      case VALID -> new StateBadge(StateBadge.Mood.GOOD, show("Disahkan", "Confirmed"));
      case REFUSED -> new StateBadge(StateBadge.Mood.BAD, show("Ditolak", "Refused"));
    };
  }
}
