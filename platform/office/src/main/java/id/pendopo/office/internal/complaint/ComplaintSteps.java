package id.pendopo.office.internal.complaint;

import id.pendopo.api.calendar.CalendarPurpose;
import id.pendopo.api.casework.CaseState;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.CaseTransition.Field;
import id.pendopo.api.casework.CaseTransition.Needs;
import id.pendopo.api.casework.CaseTransition.Who;
import id.pendopo.api.casework.DueRule;
import id.pendopo.api.casework.StateKind;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.complaint.ComplaintState;
import id.pendopo.api.complaint.FollowUpClass;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * States and ways of complaints. The verification decides the class and with it the clock, so there
 * is a verified state for each class; what follows leaves that clock running.
 */
final class ComplaintSteps {

  static final String REFER = "alihkan";
  static final String TO = "tujuan";
  static final String NUMBER = "nomor";
  static final String CLOSE = "tutup";

  /** Steps whose words are for the reporter. */
  static final Set<String> ANSWERS = Set.of("jawab", "minta-keterangan");

  /** What a way of verification says of the complaint. */
  static final Map<String, FollowUpClass> CLASSES =
      Map.of(
          "verifikasi", FollowUpClass.GENERAL,
          "verifikasi-informasi", FollowUpClass.INFORMATION,
          "verifikasi-pengawasan", FollowUpClass.SUPERVISION);

  private static final String RECEIVED = ComplaintState.RECEIVED.code();
  private static final String HANDED_OVER = ComplaintState.HANDED_OVER.code();
  private static final String IN_PROGRESS = ComplaintState.IN_PROGRESS.code();
  private static final String WAITING = ComplaintState.WAITING_FOR_REPORTER.code();
  private static final String ANSWERED = ComplaintState.ANSWERED.code();

  private static final List<String> VERIFIED =
      List.of(
          ComplaintState.VERIFIED.code() + "-informasi",
          ComplaintState.VERIFIED.code() + "-umum",
          ComplaintState.VERIFIED.code() + "-pengawasan");

  static final List<CaseState> STATES =
      List.of(
          state(
                  ComplaintState.RECEIVED,
                  StateKind.OPEN,
                  "Laporan Anda sudah kami terima dan sedang diperiksa.",
                  "We have received your report and are checking it.")
              .due(clock(3, ComplaintRules.VERIFICATION)),
          verified(0, FollowUpClass.INFORMATION, 5, ComplaintRules.INFORMATION),
          verified(1, FollowUpClass.GENERAL, 14, ComplaintRules.GENERAL),
          verified(2, FollowUpClass.SUPERVISION, 60, ComplaintRules.SUPERVISION),
          state(
              ComplaintState.HANDED_OVER,
              StateKind.OPEN,
              "Laporan Anda sudah diteruskan kepada bagian yang menangani.",
              "Your report was handed to those who deal with it."),
          state(
              ComplaintState.IN_PROGRESS,
              StateKind.OPEN,
              "Laporan Anda sedang dikerjakan.",
              "Your report is being worked on."),
          state(
              ComplaintState.WAITING_FOR_REPORTER,
              StateKind.WAITING,
              "Kami memerlukan keterangan dari Anda.",
              "We need more from you."),
          state(
                  ComplaintState.ANSWERED,
                  StateKind.OPEN,
                  "Laporan Anda sudah dijawab. Baca jawabannya dan tanggapi bila perlu; tanpa"
                      + " tanggapan laporan ditutup setelah tanggal di bawah.",
                  "Your report was answered. Read the answer and respond if need be; without a"
                      + " response it is closed after the date below.")
              .due(
                  DueRule.calendarDays(10)
                      .by(ComplaintRules.BOOK, ComplaintRules.RESPONSE)
                      .because(ComplaintRules.LAW)),
          state(
              ComplaintState.CLOSED,
              StateKind.DONE,
              "Laporan Anda sudah selesai ditangani.",
              "Your report is closed."),
          state(
              ComplaintState.NOT_OURS,
              StateKind.REFUSED,
              "Laporan Anda bukan kewenangan kami dan sudah diteruskan kepada yang berwenang."
                  + " Tujuan dan nomornya ada pada catatan untuk Anda.",
              "Your report is not ours to decide and was handed to those in charge. Where, and its"
                  + " number there, is in the notes for you."),
          state(
              ComplaintState.REFUSED,
              StateKind.REFUSED,
              "Laporan Anda tidak dapat ditangani. Alasannya ada pada catatan untuk Anda.",
              "Your report cannot be handled. The reason is in the notes for you."),
          state(
              ComplaintState.WITHDRAWN,
              StateKind.WITHDRAWN,
              "Laporan ini dicabut.",
              "This report was withdrawn."));

  static final List<CaseTransition> WAYS = ways();

  private ComplaintSteps() {}

  private static CaseState state(ComplaintState state, StateKind kind, String id, String en) {
    return CaseState.of(state.code(), kind, state.displayName(), new LocalText(id, en));
  }

  private static CaseState verified(int which, FollowUpClass as, int days, String field) {
    LocalText name = as.displayName();
    return CaseState.of(
            VERIFIED.get(which),
            StateKind.OPEN,
            new LocalText("Terverifikasi: " + name.id(), "Verified: " + name.en()),
            new LocalText(
                "Laporan Anda sudah diperiksa dan akan ditindaklanjuti.",
                "Your report was checked and will be followed up."))
        .due(clock(days, field));
  }

  private static DueRule clock(int days, String field) {
    return DueRule.workingDays(days)
        .by(ComplaintRules.BOOK, field)
        .counting(CalendarPurpose.COMPLAINTS)
        .because(ComplaintRules.LAW);
  }

  private static List<CaseTransition> ways() {
    Who officer = Who.ASSIGNEE.orHolding(ComplaintRegister.WORK);
    Set<String> handled =
        Set.of(VERIFIED.get(0), VERIFIED.get(1), VERIFIED.get(2), HANDED_OVER, IN_PROGRESS);
    Set<String> beforeAnswer = with(handled, RECEIVED, WAITING);
    List<CaseTransition> ways = new ArrayList<>();
    ways.add(way("verifikasi", "Verifikasi", "Verify", Set.of(RECEIVED), VERIFIED.get(1), officer));
    ways.add(
        way(
            "verifikasi-informasi",
            "Verifikasi: informasi",
            "Verify: information",
            Set.of(RECEIVED),
            VERIFIED.get(0),
            officer));
    ways.add(
        way(
            "verifikasi-pengawasan",
            "Verifikasi: berkadar pengawasan",
            "Verify: supervision content",
            Set.of(RECEIVED),
            VERIFIED.get(2),
            officer));
    ways.add(way("teruskan", "Teruskan", "Hand over", handled, HANDED_OVER, officer));
    ways.add(
        way(
            "kerjakan",
            "Kerjakan",
            "Begin work",
            with(Set.copyOf(VERIFIED), HANDED_OVER),
            IN_PROGRESS,
            officer));
    ways.add(way("jawab", "Jawab pelapor", "Answer", handled, ANSWERED, officer, Needs.COMMENT));
    ways.add(
        way(
            "minta-keterangan",
            "Minta keterangan",
            "Ask the reporter",
            handled,
            WAITING,
            officer,
            Needs.COMMENT));
    ways.add(
        way(
            "beri-keterangan",
            "Kirim keterangan",
            "Send what was asked",
            Set.of(WAITING),
            IN_PROGRESS,
            officer.orApplicant(),
            Needs.COMMENT));
    ways.add(
        way(
            "tanggapi",
            "Belum selesai",
            "Not solved yet",
            Set.of(ANSWERED),
            IN_PROGRESS,
            officer.orApplicant(),
            Needs.COMMENT));
    ways.add(
        way(
            CLOSE,
            "Selesai, tutup",
            "Solved, close",
            Set.of(ANSWERED),
            ComplaintState.CLOSED.code(),
            officer.orApplicant()));
    ways.add(
        way(
            REFER,
            "Bukan kewenangan kami",
            "Not ours",
            with(handled, RECEIVED),
            ComplaintState.NOT_OURS.code(),
            officer,
            Needs.REASON.and(
                new Field(
                    TO,
                    new LocalText(
                        "Diteruskan kepada, misalnya SP4N-LAPOR!",
                        "Handed to, such as SP4N-LAPOR!"),
                    120),
                new Field(NUMBER, new LocalText("Nomor di sana", "Its number there"), 80))));
    ways.add(
        way(
            "tolak",
            "Tolak",
            "Refuse",
            Set.of(RECEIVED),
            ComplaintState.REFUSED.code(),
            officer,
            Needs.REASON));
    ways.add(
        way(
            "cabut",
            "Cabut laporan",
            "Withdraw",
            beforeAnswer,
            ComplaintState.WITHDRAWN.code(),
            Who.APPLICANT));
    return List.copyOf(ways);
  }

  private static Set<String> with(Set<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  private static CaseTransition way(
      String code, String id, String en, Set<String> from, String to, Who who) {
    return way(code, id, en, from, to, who, Needs.NOTHING);
  }

  private static CaseTransition way(
      String code, String id, String en, Set<String> from, String to, Who who, Needs needs) {
    return new CaseTransition(code, new LocalText(id, en), from, to, who, needs);
  }
}
