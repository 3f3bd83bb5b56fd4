package id.pendopo.information;

import id.pendopo.api.document.FileId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The questions asked of the tables. Each list costs two queries, whatever its length. */
final class DocumentRows {

  private static final String IS_PUBLIC =
      " d.state = DocumentState.PUBLISHED and d.classification <> InformationClass.DIKECUALIKAN";

  private DocumentRows() {}

  /**
   * Rows that match, with their files.
   *
   * @param units codes of the units that may be seen; empty for no limit. A unit of the filter is
   *     expected to have been worked into it.
   */
  static List<Document> list(
      EntityManager em,
      DocumentFilter filter,
      Optional<Set<String>> units,
      DocumentSort sort,
      int offset,
      int limit) {
    var wanted = Condition.of(filter, units);
    List<Document> documents =
        wanted
            .bind(
                em.createQuery(
                    "select d from Document d" + wanted.where() + " order by " + sort.order(),
                    Document.class))
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    return withFiles(em, documents);
  }

  static long count(EntityManager em, DocumentFilter filter, Optional<Set<String>> units) {
    var wanted = Condition.of(filter, units);
    return wanted
        .bind(em.createQuery("select count(d) from Document d" + wanted.where(), Long.class))
        .getSingleResult();
  }

  /** Documents of one agency that everybody may read, after an identity, in its order. */
  static List<Document> publicAfter(EntityManager em, long id, int limit) {
    return withFiles(
        em,
        em.createQuery(
                "select d from Document d where d.id > :id and" + IS_PUBLIC + " order by d.id",
                Document.class)
            .setParameter("id", id)
            .setMaxResults(limit)
            .getResultList());
  }

  /** What everybody may read, published last first. */
  static List<Document> publishedLast(EntityManager em, int limit) {
    return withFiles(
        em,
        em.createQuery(
                "select d from Document d where"
                    + IS_PUBLIC
                    + " order by d.publishedAt desc, d.id desc",
                Document.class)
            .setMaxResults(limit)
            .getResultList());
  }

  /** Those of the identities that everybody may read. */
  static List<Long> publicAmong(EntityManager em, Collection<Long> ids) {
    return em.createQuery(
            "select d.id from Document d where d.id in (:ids) and" + IS_PUBLIC, Long.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** Codes of the units that have something public. */
  static List<String> publicUnits(EntityManager em) {
    return em.createQuery(
            "select distinct d.unit from Document d where d.unit is not null and" + IS_PUBLIC,
            String.class)
        .getResultList();
  }

  static List<Long> documentsOf(EntityManager em, FileId file) {
    return em.createQuery(
            "select f.document.id from DocumentFile f where f.file = :file", Long.class)
        .setParameter("file", file.value())
        .getResultList();
  }

  /** Identities of the files of documents that may be seen, the newest first. */
  static List<Object[]> newestFiles(EntityManager em, Optional<Set<String>> units, int limit) {
    var wanted = Condition.of(DocumentFilter.ALL, units);
    return wanted
        .bind(
            em.createQuery(
                "select d.id, f.file from DocumentFile f join f.document d"
                    + wanted.where()
                    + " order by f.id desc",
                Object[].class))
        .setMaxResults(limit)
        .getResultList();
  }

  /** Fetches the files of all of them at once: the entities of the page are filled in place. */
  private static List<Document> withFiles(EntityManager em, List<Document> documents) {
    if (!documents.isEmpty()) {
      em.createQuery(
              "select distinct d from Document d left join fetch d.files where d in (:documents)",
              Document.class)
          .setParameter("documents", documents)
          .getResultList();
    }
    return documents;
  }

  /** A condition and its values. */
  private record Condition(List<String> parts, Map<String, Object> values) {

    static Condition of(DocumentFilter filter, Optional<Set<String>> units) {
      var condition = new Condition(new ArrayList<>(), new HashMap<>());
      filter.state().ifPresent(state -> condition.and("d.state = :state", "state", state));
      filter
          .classification()
          .ifPresent(
              value ->
                  condition.and("d.classification = :classification", "classification", value));
      units.ifPresent(codes -> condition.and("d.unit in (:units)", "units", codes));
      if (!filter.text().isEmpty()) {
        condition.and(
            "(lower(d.title) like :text escape '!' or lower(d.summary) like :text escape '!')",
            "text",
            "%" + filter.text().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
      }
      return condition;
    }

    private void and(String part, String name, Object value) {
      parts.add(part);
      values.put(name, value);
    }

    String where() {
      return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
      values.forEach(query::setParameter);
      return query;
    }
  }
}
