package id.pendopo.office.internal.notice;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeField;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.notice.NoticeText;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How an agency writes its own texts for notices. */
@Component(service = TemplateDesk.class)
public final class TemplateDesk {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_BODY = 5000;
  private static final int LONGEST_MESSAGE = 600;

  /**
   * The text that counts.
   *
   * @param kind whose
   * @param channel on which
   * @param text in both languages
   * @param own whether the agency wrote it
   * @param version how often the agency changed it; 0 for never
   */
  public record Current(
      NoticeKind kind, NoticeChannel channel, NoticeText text, boolean own, int version) {}

  /**
   * A version that the agency wrote.
   *
   * @param version counted from 1
   * @param text empty when it brought the text of the software back
   * @param at when
   * @param by user name of who
   */
  public record Version(int version, Optional<NoticeText> text, Instant at, String by) {}

  private final Store store;
  private final Access access;
  private final Audit audit;
  private final KindCatalogue kinds;
  private final NoticeTexts texts;

  @Activate
  public TemplateDesk(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Access access,
      @Reference Audit audit,
      @Reference KindCatalogue kinds,
      @Reference NoticeTexts texts) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.kinds = kinds;
    this.texts = texts;
  }

  private void permitted() {
    access.require(Notices.MANAGE, Optional.empty());
  }

  /**
   * Every kind that runs.
   *
   * @throws Problem 401, 403
   */
  public List<NoticeKind> kinds() {
    permitted();
    return kinds.all();
  }

  /**
   * The text that counts.
   *
   * @throws Problem 401, 403; 404 for a kind that is not there or does not use the channel
   */
  public Current current(String kindId, NoticeChannel channel) {
    permitted();
    NoticeKind kind = kind(kindId, channel);
    return store.read(
        em -> {
          Map<NoticeTexts.Place, TemplateRow> own = NoticeTexts.newest(em, Optional.of(kindId));
          Optional<TemplateRow> row =
              Optional.ofNullable(own.get(new NoticeTexts.Place(kindId, channel)));
          NoticeText text = NoticeTexts.text(kind, channel, own).orElseThrow(Problem::notFound);
          return new Current(
              kind,
              channel,
              text,
              row.flatMap(TemplateRow::text).isPresent(),
              row.map(TemplateRow::serial).orElse(0));
        });
  }

  private NoticeKind kind(String id, NoticeChannel channel) {
    NoticeKind kind = kinds.kind(id);
    if (!kind.texts().containsKey(channel)) {
      throw Problem.notFound();
    }
    return kind;
  }

  /**
   * The versions that the agency wrote, the newest first.
   *
   * @throws Problem 401, 403, 404
   */
  public List<Version> versions(String kindId, NoticeChannel channel) {
    permitted();
    kind(kindId, channel);
    return store.read(
        em ->
            em
                .createQuery(
                    "select t from NoticeTemplate t where t.kind = :kind and t.channel = :channel"
                        + " order by t.serial desc",
                    TemplateRow.class)
                .setParameter("kind", kindId)
                .setParameter("channel", channel)
                .setMaxResults(100)
                .getResultList()
                .stream()
                .map(row -> new Version(row.serial(), row.text(), row.madeAt(), row.madeBy()))
                .toList());
  }

  /**
   * What is wrong with a text.
   *
   * @throws Problem 404; 422 with {@code subjectId}, {@code subjectEn}, {@code bodyId}, {@code
   *     bodyEn}, each saying the line and the character
   */
  public void check(String kindId, NoticeChannel channel, Draft draft) {
    NoticeKind kind = kind(kindId, channel);
    Problem.Collector wrong = new Problem.Collector();
    if (channel != NoticeChannel.MESSAGE) {
      check(wrong, kind, channel, "subjectId", draft.subjectId(), LONGEST_SUBJECT);
      check(wrong, kind, channel, "subjectEn", draft.subjectEn(), LONGEST_SUBJECT);
    }
    int longest = channel == NoticeChannel.MESSAGE ? LONGEST_MESSAGE : LONGEST_BODY;
    check(wrong, kind, channel, "bodyId", draft.bodyId(), longest);
    check(wrong, kind, channel, "bodyEn", draft.bodyEn(), longest);
    wrong.throwIfAny();
  }

  /** A text as it is entered; the subject of a short message is passed over. */
  public record Draft(String subjectId, String subjectEn, String bodyId, String bodyEn) {

    NoticeText text() {
      return new NoticeText(
          new LocalText(
              subjectId.isBlank() ? "–" : subjectId.strip(),
              subjectEn.isBlank() ? "–" : subjectEn.strip()),
          new LocalText(bodyId.strip(), bodyEn.strip()));
    }
  }

  private static void check(
      Problem.Collector wrong,
      NoticeKind kind,
      NoticeChannel channel,
      String field,
      String text,
      int longest) {
    if (text.isBlank()) {
      wrong.check(false, field, "Isian ini wajib.", "This is required.");
      return;
    }
    wrong.check(
        text.strip().length() <= longest,
        field,
        "Paling banyak %d huruf.".formatted(longest),
        "At most %d characters.".formatted(longest));
    boolean oneLine = !field.startsWith("subject") || text.strip().lines().count() < 2;
    wrong.check(oneLine, field, "Judul hanya satu baris.", "The subject is one line.");
    KindCatalogue.fault(kind, channel, text.strip())
        .ifPresent(fault -> wrong.check(false, field, fault.id(), fault.en()));
  }

  /**
   * How a text reads with fictional values.
   *
   * @throws Problem 401, 403, 404; 422 as {@link #check}
   */
  public NoticeText preview(String kindId, NoticeChannel channel, Draft draft) {
    permitted();
    check(kindId, channel, draft);
    Map<String, String> examples =
        kinds.kind(kindId).fields().stream()
            .collect(Collectors.toMap(NoticeField::name, NoticeField::example));
    return texts.filled(draft.text(), examples, Optional.of("/contoh"));
  }

  /**
   * Keeps a text; deliveries from now on use it, those that wait as well.
   *
   * @throws Problem 401, 403, 404; 409 when somebody else wrote at the same time; 422 as {@link
   *     #check}
   */
  public Current keep(String kindId, NoticeChannel channel, Draft draft) {
    permitted();
    check(kindId, channel, draft);
    write(kindId, channel, Optional.of(draft.text()), "platform.notices.text");
    return current(kindId, channel);
  }

  /**
   * Brings the text of the software back.
   *
   * @throws Problem 401, 403, 404, 409
   */
  public Current restore(String kindId, NoticeChannel channel) {
    permitted();
    if (current(kindId, channel).own()) {
      write(kindId, channel, Optional.empty(), "platform.notices.text-default");
    }
    return current(kindId, channel);
  }

  private void write(
      String kindId, NoticeChannel channel, Optional<NoticeText> text, String action) {
    String by = access.account().map(Account::username).orElse("-");
    try {
      store.change(
          em -> {
            int last = last(em, kindId, channel);
            em.persist(
                new TemplateRow(
                    kindId,
                    channel,
                    last + 1,
                    text,
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    by));
            audit.record(
                action,
                "notice/" + kindId + "/" + channel.code(),
                Map.of("version", Integer.toString(last)),
                Map.of("version", Integer.toString(last + 1)));
          });
    } catch (RuntimeException failure) {
      if (UniqueKey.violated(failure, "office_notice_template_serial")) {
        throw new Problem(
                409,
                "Orang lain baru saja mengubah teks ini. Muat ulang lalu coba lagi.",
                "Somebody else has just changed this text. Load it again, then retry.")
            .because(failure);
      }
      throw failure;
    }
  }

  private static int last(EntityManager em, String kindId, NoticeChannel channel) {
    Integer last =
        em.createQuery(
                "select max(t.serial) from NoticeTemplate t where t.kind = :kind and t.channel ="
                    + " :channel",
                Integer.class)
            .setParameter("kind", kindId)
            .setParameter("channel", channel)
            .getSingleResult();
    return last == null ? 0 : last;
  }
}
