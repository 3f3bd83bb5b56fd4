package id.pendopo.office.tests;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseState;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseTransition.Field;
import id.pendopo.api.casework.CaseTransition.Needs;
import id.pendopo.api.casework.CaseTransition.Who;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.DueRule;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A type of cases as a module would declare it: ten working days, a pause, an extension. */
final class SampleCases implements CaseType {

  static final String ID = "uji.permohonan";

  /** A title that the module refuses when such a case is decided. */
  static final String REFUSED = "Ditolak modul";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public LocalText name() {
    return new LocalText("Permohonan uji", "Test request");
  }

  @Override
  public String readPermission() {
    return "office.numbers.read";
  }

  @Override
  public String workPermission() {
    return "office.numbers.write";
  }

  private static LocalText text(String id, String en) {
    return new LocalText(id, en);
  }

  @Override
  public List<CaseState> states() {
    return List.of(
        CaseState.of(
                "diperiksa",
                StateKind.OPEN,
                text("Diperiksa", "Being checked"),
                text("Permohonan Anda sedang diperiksa.", "Your request is being checked."))
            .due(DueRule.workingDays(10).because(text("UU 14/2008 pasal 22", "Law 14/2008"))),
        CaseState.of(
            "dilengkapi",
            StateKind.WAITING,
            text("Menunggu kelengkapan", "Waiting for more"),
            text("Kami menunggu kelengkapan dari Anda.", "We wait for more from you.")),
        CaseState.of(
            "ditinjau",
            StateKind.OPEN,
            text("Ditinjau", "Looked at again"),
            text("Kelengkapan Anda sedang ditinjau.", "What you sent is being looked at.")),
        CaseState.of(
                "diperpanjang",
                StateKind.OPEN,
                text("Diperpanjang", "Extended"),
                text("Waktu diperpanjang.", "The time was extended."))
            .due(DueRule.workingDays(7).extending()),
        CaseState.of(
            "selesai",
            StateKind.DONE,
            text("Selesai", "Completed"),
            text("Permohonan Anda dikabulkan.", "Your request was granted.")),
        CaseState.of(
            "ditolak",
            StateKind.REFUSED,
            text("Ditolak", "Refused"),
            text("Permohonan Anda ditolak.", "Your request was refused.")),
        CaseState.of(
            "ditarik",
            StateKind.WITHDRAWN,
            text("Ditarik", "Withdrawn"),
            text("Permohonan ditarik.", "The request was withdrawn.")));
  }

  @Override
  public List<CaseTransition> transitions() {
    Set<String> open = Set.of("diperiksa", "ditinjau", "diperpanjang");
    return List.of(
        new CaseTransition(
            "setujui",
            text("Setujui", "Grant"),
            open,
            "selesai",
            Who.ASSIGNEE.orHolding("platform.cases.manage"),
            Needs.NOTHING),
        new CaseTransition(
            "tolak", text("Tolak", "Refuse"), open, "ditolak", Who.ASSIGNEE, Needs.REASON),
        new CaseTransition(
            "minta-lengkapi",
            text("Minta kelengkapan", "Ask for more"),
            open,
            "dilengkapi",
            Who.ASSIGNEE,
            Needs.COMMENT),
        new CaseTransition(
            "jawab",
            text("Jawab", "Answer"),
            Set.of("dilengkapi"),
            "ditinjau",
            Who.APPLICANT.orHolding("platform.cases.manage"),
            Needs.NOTHING),
        new CaseTransition(
            "perpanjang",
            text("Perpanjang", "Extend"),
            Set.of("diperiksa", "ditinjau"),
            "diperpanjang",
            Who.ASSIGNEE,
            Needs.NOTHING.and(new Field("dasar", text("Dasar", "Grounds"), 100))),
        new CaseTransition(
            "tarik",
            text("Tarik", "Withdraw"),
            Set.of("diperiksa", "dilengkapi", "ditinjau", "diperpanjang"),
            "ditarik",
            Who.APPLICANT,
            Needs.NOTHING));
  }

  @Override
  public CaseDesk deskOf(Case reached) {
    return reached.desk().orElse(new CaseDesk.Pool(reached.unit()));
  }

  @Override
  public void moved(Case moved, CaseMove move) {
    if (moved.kind() == StateKind.DONE && moved.title().equals(REFUSED)) {
      throw new Problem(409, "Modul menolak putusan ini.", "The module refuses this decision.");
    }
  }

  @Override
  public Reminders reminders() {
    return new Reminders(List.of(3, 1), Optional.of(3));
  }
}
