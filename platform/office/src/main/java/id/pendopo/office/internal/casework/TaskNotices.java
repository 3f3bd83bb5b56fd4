package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseEntry;
import id.pendopo.api.casework.TaskAssigned;
import id.pendopo.api.casework.TaskDue;
import id.pendopo.api.casework.TaskOverdue;
import id.pendopo.api.event.EventListener;
import id.pendopo.api.notice.Notice;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeField;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.notice.NoticeKinds;
import id.pendopo.api.notice.NoticeRecipient;
import id.pendopo.api.notice.NoticeText;
import id.pendopo.api.notice.NoticeUrgency;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells whoever has a task of it. What a notice says is the type of the case, its number and its
 * day: the title may name a person, so it is not in it.
 */
@Component(service = {NoticeKinds.class, TaskNotices.class})
public final class TaskNotices implements NoticeKinds {

  static final String ASSIGNED = "office.task-assigned";
  static final String DUE = "office.task-due";
  static final String OVERDUE = "office.task-overdue";
  static final String ESCALATED = "office.task-escalated";

  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private final Store store;
  private final CaseHands hands;
  private final CaseWords words;
  private final Notices notices;

  @Activate
  public TaskNotices(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CaseHands hands,
      @Reference CaseWords words,
      @Reference Notices notices) {
    this.store = store;
    this.hands = hands;
    this.words = words;
    this.notices = notices;
  }

  @Override
  public List<NoticeKind> kinds() {
    return List.of(
        kind(
            ASSIGNED,
            new LocalText("Tugas baru", "New task"),
            new LocalText("Tugas baru: {jenis}", "New task: {type}"),
            new LocalText(
                "Perkara nomor {nomor} menunggu Anda. Tenggat: {tenggat}.",
                "Case number {nomor} waits for you. Due: {due}.")),
        kind(
            DUE,
            new LocalText("Tenggat tugas mendekat", "Task nearly due"),
            new LocalText("Tenggat mendekat: {jenis}", "Nearly due: {type}"),
            new LocalText(
                "Perkara nomor {nomor} jatuh tempo {tenggat}; tersisa {hari} hari kerja.",
                "Case number {nomor} is due on {due}; working days left: {hari}.")),
        kind(
            OVERDUE,
            new LocalText("Tugas lewat tenggat", "Task overdue"),
            new LocalText("Lewat tenggat: {jenis}", "Overdue: {type}"),
            new LocalText(
                "Perkara nomor {nomor} lewat tenggat {tenggat}, sudah {hari} hari kerja.",
                "Case number {nomor} was due on {due}; working days late: {hari}.")),
        kind(
            ESCALATED,
            new LocalText("Tugas lewat tenggat diteruskan ke atasan", "Overdue task escalated"),
            new LocalText("Diteruskan ke atasan: {jenis}", "Escalated: {type}"),
            new LocalText(
                "Perkara nomor {nomor} lewat tenggat {hari} hari kerja dan kini juga ada pada"
                    + " atasan.",
                "Case number {nomor} is {hari} working days late and lies with the superior too"
                    + " now.")));
  }

  private static NoticeKind kind(String id, LocalText name, LocalText subject, LocalText body) {
    LocalText mail =
        new LocalText(
            body.id() + "\n\nBuka di {agency}: {link}", body.en() + "\n\nOpen at {agency}: {link}");
    return new NoticeKind(
        id,
        name,
        List.of(
            field("jenis", "Jenis perkara (Indonesia)", "Type, Indonesian", "Permohonan"),
            field("type", "Jenis perkara (Inggris)", "Type, English", "Request"),
            field("nomor", "Nomor perkara", "Number of the case", "12"),
            field("tenggat", "Tenggat (Indonesia)", "Due date, Indonesian", "1 April 2026"),
            field("due", "Tenggat (Inggris)", "Due date, English", "1 April 2026"),
            field("hari", "Jumlah hari kerja", "Working days", "3")),
        Map.of(
            NoticeChannel.CONSOLE, new NoticeText(subject, body),
            NoticeChannel.EMAIL, new NoticeText(subject, mail)),
        NoticeUrgency.NORMAL,
        true);
  }

  private static NoticeField field(String name, String id, String en, String example) {
    return new NoticeField(name, new LocalText(id, en), true, example);
  }

  /**
   * Tells the holders of a task while it is still theirs.
   *
   * @param key what tells this notice from others of the task
   * @param days working days left or late; empty where they are not said
   */
  private void tell(String kind, long id, int task, String key, Optional<Integer> days) {
    store.change(
        em -> {
          Optional<CaseRow> found = CaseRows.find(em, id);
          Optional<Case> seen = found.map(CaseRow::view);
          if (seen.isEmpty() || seen.get().task() != task || seen.get().kind().closed()) {
            return; // done or handed on by now
          }
          Case of = seen.get();
          Optional<CaseEvent.Who> last =
              kind.equals(ASSIGNED)
                  ? CaseRows.history(em, id).stream()
                      .filter(line -> line.kind() != CaseEntry.Kind.COMMENTED)
                      .reduce((earlier, later) -> later)
                      .map(CaseEvent::who)
                  : Optional.empty();
          if (found.get().anonymous()
              && last.filter(who -> who.actor() == CaseActor.APPLICANT).isPresent()) {
            return; // at once it would tell when they wrote; the worklist shows it
          }
          Optional<Long> self = last.flatMap(CaseEvent.Who::account);
          List<NoticeRecipient> holders =
              hands.accounts(of, hands.today()).stream()
                  .filter(account -> self.isEmpty() || !self.get().equals(account))
                  .<NoticeRecipient>map(NoticeRecipient.OfAccount::new)
                  .toList();
          if (!holders.isEmpty()) {
            notices.send(written(kind, of, holders, key, days));
          }
        });
  }

  private Notice written(
      String kind, Case of, List<NoticeRecipient> holders, String key, Optional<Integer> days) {
    LocalText type = words.type(of.type());
    Notice notice = Notice.of(kind);
    for (NoticeRecipient holder : holders) {
      notice = notice.to(holder);
    }
    return notice
        .with("jenis", type.in(INDONESIAN))
        .with("type", type.in(Locale.ENGLISH))
        .with("nomor", Long.toString(of.id()))
        .with("tenggat", of.due().map(Deadlines::written).orElse("tidak ada"))
        .with("due", of.due().map(Deadlines::english).orElse("none"))
        .with("hari", days.map(count -> Integer.toString(count)).orElse(""))
        .link("/admin/tugas/perkara/" + of.id())
        .once("case/" + of.id() + "/" + of.task() + "/" + key);
  }

  /** A task came to somebody. */
  @Component
  public static final class Assigned implements EventListener<TaskAssigned> {

    private final TaskNotices notices;

    @Activate
    public Assigned(@Reference TaskNotices notices) {
      this.notices = notices;
    }

    @Override
    public Class<TaskAssigned> type() {
      return TaskAssigned.class;
    }

    @Override
    public String name() {
      return "office.notices-of-assigned-tasks";
    }

    @Override
    public void on(TaskAssigned event) {
      notices.tell(ASSIGNED, event.caseId(), event.task(), "assigned", Optional.empty());
    }
  }

  /** The due date of a task comes near. */
  @Component
  public static final class Due implements EventListener<TaskDue> {

    private final TaskNotices notices;

    @Activate
    public Due(@Reference TaskNotices notices) {
      this.notices = notices;
    }

    @Override
    public Class<TaskDue> type() {
      return TaskDue.class;
    }

    @Override
    public String name() {
      return "office.notices-of-due-tasks";
    }

    @Override
    public void on(TaskDue event) {
      int left = event.workingDays();
      notices.tell(DUE, event.caseId(), event.task(), "due-" + left, Optional.of(left));
    }
  }

  /** The due date of a task has gone by. */
  @Component
  public static final class Overdue implements EventListener<TaskOverdue> {

    private final TaskNotices notices;

    @Activate
    public Overdue(@Reference TaskNotices notices) {
      this.notices = notices;
    }

    @Override
    public Class<TaskOverdue> type() {
      return TaskOverdue.class;
    }

    @Override
    public String name() {
      return "office.notices-of-overdue-tasks";
    }

    @Override
    public void on(TaskOverdue event) {
      String kind = event.escalated() ? ESCALATED : OVERDUE;
      notices.tell(
          kind,
          event.caseId(),
          event.task(),
          (event.escalated() ? "escalated-" : "overdue-") + event.workingDays(),
          Optional.of(event.workingDays()));
    }
  }
}
