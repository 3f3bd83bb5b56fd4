package id.pendopo.office.tests;

import id.pendopo.api.casework.CaseState;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseTransition.Needs;
import id.pendopo.api.casework.CaseTransition.Who;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.DueRule;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Set;

/** Cases in which the applicant is asked for more. */
final class SupplementCases implements CaseType {

  static final String ID = "uji.kelengkapan";

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
    return new LocalText("Permohonan surat", "Request for a letter");
  }

  @Override
  public String readPermission() {
    return "office.numbers.read";
  }

  @Override
  public String workPermission() {
    return "office.numbers.write";
  }

  private static CaseState state(String code, StateKind kind, String id, String en) {
    return CaseState.of(code, kind, new LocalText(id, en), new LocalText(id + ".", en + "."));
  }

  @Override
  public List<CaseState> states() {
    return List.of(
        state("diperiksa", StateKind.OPEN, "Sedang diperiksa", "Being checked")
            .due(DueRule.workingDays(10)),
        state("dilengkapi", StateKind.WAITING, "Menunggu kelengkapan Anda", "Waiting for you"),
        state("diperiksa-lagi", StateKind.OPEN, "Kelengkapan diperiksa", "Checked again"),
        state("selesai", StateKind.DONE, "Surat selesai", "The letter is ready"));
  }

  @Override
  public List<CaseTransition> transitions() {
    return List.of(
        new CaseTransition(
            "minta",
            new LocalText("Minta kelengkapan", "Ask for more"),
            Set.of("diperiksa"),
            "dilengkapi",
            Who.ASSIGNEE,
            Needs.COMMENT),
        new CaseTransition(
            "kirim",
            new LocalText("Kirim kelengkapan", "Send what was missing"),
            Set.of("dilengkapi"),
            "diperiksa-lagi",
            Who.APPLICANT,
            Needs.COMMENT),
        new CaseTransition(
            "selesaikan",
            new LocalText("Selesaikan", "Complete"),
            Set.of("diperiksa", "diperiksa-lagi"),
            "selesai",
            Who.ASSIGNEE,
            Needs.NOTHING));
  }
}
