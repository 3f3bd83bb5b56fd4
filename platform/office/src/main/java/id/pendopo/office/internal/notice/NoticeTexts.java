package id.pendopo.office.internal.notice;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.notice.NoticeText;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The texts that count, with values put in. */
@Component(service = NoticeTexts.class)
public final class NoticeTexts {

  /** A text on a channel. */
  record Place(String kind, NoticeChannel channel) {}

  private final Store store;
  private final CurrentAgency current;

  @Activate
  public NoticeTexts(
      @Reference(target = OfficeUnit.STORE) Store store, @Reference CurrentAgency current) {
    this.store = store;
    this.current = current;
  }

  /** The text of a kind on a channel: the agency's, else the software's; empty for none. */
  public Optional<NoticeText> text(NoticeKind kind, NoticeChannel channel) {
    return store.read(em -> text(kind, channel, newest(em, Optional.of(kind.id()))));
  }

  static Optional<NoticeText> text(
      NoticeKind kind, NoticeChannel channel, Map<Place, TemplateRow> own) {
    return Optional.ofNullable(own.get(new Place(kind.id(), channel)))
        .flatMap(TemplateRow::text)
        .or(() -> Optional.ofNullable(kind.texts().get(channel)));
  }

  /** The newest text that the agency wrote, for each place. */
  static Map<Place, TemplateRow> newest(EntityManager em, Optional<String> kind) {
    List<TemplateRow> rows =
        em.createQuery(
                "select t from NoticeTemplate t where (:kind is null or t.kind = :kind) and"
                    + " t.serial = (select max(o.serial) from NoticeTemplate o where o.kind ="
                    + " t.kind and o.channel = t.channel)",
                TemplateRow.class)
            .setParameter("kind", kind.orElse(null))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> new Place(row.kind(), row.channel()),
                row -> row,
                BinaryOperator.maxBy(Comparator.comparingInt(TemplateRow::serial))));
  }

  /** Puts the values of a notice into a text, in both languages. */
  public NoticeText filled(NoticeText text, Map<String, String> data, Optional<String> link) {
    Agency agency = current.get();
    Map<String, String> values = new HashMap<>(data);
    values.put("agency", agency.name());
    values.put("link", link.map(path -> address(agency, path)).orElse(""));
    return new NoticeText(filled(text.subject(), values, true), filled(text.body(), values, false));
  }

  private static LocalText filled(LocalText text, Map<String, String> values, boolean line) {
    return new LocalText(filled(text.id(), values, line), filled(text.en(), values, line));
  }

  private static String filled(String text, Map<String, String> values, boolean line) {
    String filled = NoticeTemplate.render(text, name -> values.getOrDefault(name, ""));
    String clean =
        line
            // a subject is a header: nothing in a value may end it
            ? filled.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip()
            : filled.replaceAll("[\\p{Cc}&&[^\\n]]+", " ").strip();
    return clean.isEmpty() ? "–" : clean;
  }

  /** The full address of a path inside the agency; the console is at the root of its host. */
  public static String address(Agency agency, String path) {
    String base = agency.baseUrl().toString();
    if (path.equals("/admin") || path.startsWith("/admin/")) {
      String prefix = "/@" + agency.slug();
      return (base.endsWith(prefix) ? base.substring(0, base.length() - prefix.length()) : base)
          + path;
    }
    return base + path;
  }
}
