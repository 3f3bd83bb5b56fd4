package id.pendopo.content.internal.media;

import id.pendopo.api.media.MediaId;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.media.MediaPage;
import id.pendopo.api.media.MediaQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions that the library is asked for in the database. */
final class MediaRows {

  /**
   * What an account may see.
   *
   * @param agency whether media of the agency as a whole are among it
   * @param units codes of units; empty for all
   */
  record Sight(boolean agency, Optional<Set<String>> units) {}

  private MediaRows() {}

  static Optional<MediaRow> byId(EntityManager em, MediaId id) {
    return em.createQuery("from ContentMedia m where m.id = :id", MediaRow.class)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst();
  }

  /** A medium that nobody else changes before the end of the transaction. */
  static Optional<MediaRow> locked(EntityManager em, MediaId id) {
    return em.createQuery("from ContentMedia m where m.id = :id", MediaRow.class)
        .setParameter("id", id.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  static List<MediaRow> byIds(EntityManager em, Collection<MediaId> ids) {
    return em.createQuery("from ContentMedia m where m.id in :ids", MediaRow.class)
        .setParameter("ids", ids.stream().map(MediaId::value).distinct().toList())
        .getResultList();
  }

  static Optional<MediaRow> byKey(EntityManager em, String key) {
    return em.createQuery("from ContentMedia m where m.key = :key", MediaRow.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  static boolean anyIn(EntityManager em, long folder) {
    return em.createQuery(
                "select count(m) from ContentMedia m where m.folder = :folder", Long.class)
            .setParameter("folder", folder)
            .getSingleResult()
        > 0;
  }

  /**
   * What is looked for.
   *
   * @param sight what may be seen
   * @param folders ids of folders; empty for everywhere
   */
  static MediaPage find(EntityManager em, MediaQuery query, Sight sight, Set<Long> folders) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    sight
        .units()
        .ifPresent(
            codes -> {
              String own = codes.isEmpty() ? "1 = 0" : "m.unit in :units";
              conditions.add(sight.agency() ? "(m.unit is null or " + own + ")" : own);
              if (!codes.isEmpty()) {
                values.put("units", codes);
              }
            });
    if (!folders.isEmpty()) {
      conditions.add("m.folder in :folders");
      values.put("folders", folders);
    }
    query
        .kind()
        .ifPresent(
            kind -> {
              conditions.add("m.kind = :kind");
              values.put("kind", kind);
            });
    if (query.incomplete()) {
      conditions.add("m.kind = :picture and m.decorative = false and m.alternative is null");
      values.put("picture", MediaKind.PICTURE);
    }
    int number = 0;
    for (String word : words(query.text())) {
      String name = "w" + number++;
      conditions.add(
          Stream.of("name", "title", "alternative", "caption", "credit")
              .map(field -> "lower(m." + field + ") like :" + name + " escape '!'")
              .collect(Collectors.joining(" or ", "(", ")")));
      values.put(name, "%" + word.replaceAll("([!%_])", "!$1") + "%");
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    TypedQuery<Long> counting =
        em.createQuery("select count(m) from ContentMedia m" + where, Long.class);
    TypedQuery<MediaRow> listing =
        em.createQuery("select m from ContentMedia m" + where + order(query.sort()), MediaRow.class)
            .setFirstResult(query.offset())
            .setMaxResults(query.limit());
    values.forEach(
        (name, value) -> {
          counting.setParameter(name, value);
          listing.setParameter(name, value);
        });
    List<MediaItem> items = listing.getResultStream().map(MediaRow::view).toList();
    return new MediaPage(items, counting.getSingleResult());
  }

  private static List<String> words(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+")).stream().limit(8).toList();
  }

  private static String order(MediaQuery.Sort sort) {
    return switch (sort) {
      case NEWEST -> " order by m.createdAt desc, m.id desc";
      case CHANGED -> " order by m.changedAt desc, m.id desc";
      case NAME -> " order by lower(coalesce(m.title, m.name)), m.id";
      case SIZE -> " order by m.size desc, m.id";
    };
  }
}
