package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cases of the units that an account looks after: to find, to count, to take along. */
@Component(service = CaseList.class)
public final class CaseList {

  /** The most cases of a page. */
  public static final int LARGEST_PAGE = 500;

  private final Store store;
  private final CaseTypes types;
  private final CaseHands hands;
  private final WorklistService worklist;
  private final TrackingSecrets secrets;
  private final Access access;
  private final Audit audit;

  @Activate
  public CaseList(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CaseTypes types,
      @Reference CaseHands hands,
      @Reference WorklistService worklist,
      @Reference TrackingSecrets secrets,
      @Reference Access access,
      @Reference Audit audit) {
    this.store = store;
    this.types = types;
    this.hands = hands;
    this.worklist = worklist;
    this.secrets = secrets;
    this.access = access;
    this.audit = audit;
  }

  /** How a case stands. */
  public enum Standing {
    /** Not closed. */
    OPEN,
    /** Waits for the applicant. */
    WAITING,
    /** Not closed, and its due date has gone by. */
    OVERDUE,
    CLOSED
  }

  /**
   * Which cases.
   *
   * @param text in the title, or a whole tracking code
   */
  public record Filter(
      String text, Optional<String> type, Optional<Standing> standing, Optional<String> unit) {

    public static final Filter ALL =
        new Filter("", Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A page of them, the newest first. */
  public record Found(long total, List<Case> cases) {}

  /**
   * Figures of one unit.
   *
   * @param unit code; empty for the agency itself
   */
  public record Figures(
      Optional<String> unit, long open, long waiting, long overdue, long closed) {}

  /**
   * @throws Problem 401 without an account, 403 when it may not see any cases, 400 for a page out
   *     of range
   */
  public Found find(Filter filter, int offset, int limit) {
    if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
      throw new Problem(
          400,
          "Satu halaman berisi 1 sampai " + LARGEST_PAGE + " perkara.",
          "A page has 1 to " + LARGEST_PAGE + " cases.");
    }
    Map<String, Object> values = new HashMap<>();
    String where = where(filter, values);
    return store.read(
        em -> {
          Query rows =
              em.createQuery("from OfficeCase c" + where + " order by c.id desc", CaseRow.class);
          Query count = em.createQuery("select count(c) from OfficeCase c" + where, Long.class);
          values.forEach(rows::setParameter);
          values.forEach(count::setParameter);
          List<Case> found = new ArrayList<>();
          for (Object row : rows.setFirstResult(offset).setMaxResults(limit).getResultList()) {
            found.add(((CaseRow) row).view());
          }
          return new Found((Long) count.getSingleResult(), found);
        });
  }

  /**
   * Says that the cases of a filter are taken along, which goes into the audit.
   *
   * @throws Problem 401, 403, 422 when there are more than a file takes
   */
  public void exported(Filter filter) {
    long total = find(filter, 0, 1).total();
    if (total > CaseCsv.MOST) {
      throw new Problem(
          422,
          "Ada "
              + total
              + " perkara; satu berkas memuat paling banyak 100.000. Persempit dengan jenis, unit,"
              + " atau keadaan.",
          "There are "
              + total
              + " cases; a file takes at most 100,000. Narrow them down by type, unit or state.");
    }
    store.change(
        em ->
            audit.record(
                "office.cases-exported",
                "cases",
                Map.of(),
                Map.of(
                    "count",
                    Long.toString(total),
                    "type",
                    filter.type().orElse(""),
                    "unit",
                    filter.unit().orElse(""))));
  }

  /**
   * The cases before one, the newest first: however long the list is, a page costs the same, and
   * what is opened meanwhile moves nothing.
   *
   * @param last id of the last case that was given
   */
  List<Case> before(long last, Filter filter, int limit) {
    Map<String, Object> values = new HashMap<>();
    String where = where(filter, values);
    return store.read(
        em -> {
          TypedQuery<CaseRow> rows =
              em.createQuery(
                  "from OfficeCase c" + where + " and c.id < :last order by c.id desc",
                  CaseRow.class);
          values.forEach(rows::setParameter);
          return rows.setParameter("last", last)
              .setMaxResults(limit)
              .getResultStream()
              .map(CaseRow::view)
              .toList();
        });
  }

  /** Figures by unit, the agency itself first; only units with cases. */
  public List<Figures> figures(Filter filter) {
    Map<String, Object> values = new HashMap<>();
    String where = where(filter, values);
    return store.read(
        em -> {
          Query query =
              em.createQuery(
                  "select c.unit,"
                      + " sum(case when c.closedAt is null then 1 else 0 end),"
                      + " sum(case when c.closedAt is null and c.standsSince is not null then 1"
                      + " else 0 end),"
                      + " sum(case when c.closedAt is null and c.standsSince is null and c.due <"
                      + " :day then 1 else 0 end),"
                      + " sum(case when c.closedAt is not null then 1 else 0 end)"
                      + " from OfficeCase c"
                      + where
                      + " group by c.unit order by c.unit",
                  Object[].class);
          values.forEach(query::setParameter);
          query.setParameter("day", hands.today());
          List<Figures> all = new ArrayList<>();
          for (Object row : query.getResultList()) {
            Object[] line = (Object[]) row;
            all.add(
                new Figures(
                    Optional.ofNullable((String) line[0]),
                    ((Number) line[1]).longValue(),
                    ((Number) line[2]).longValue(),
                    ((Number) line[3]).longValue(),
                    ((Number) line[4]).longValue()));
          }
          return all;
        });
  }

  private String where(Filter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder(" where (" + seen(values) + ")");
    LocalDate today = hands.today();
    if (!filter.text().isBlank()) {
      Optional<Long> byCode =
          TrackingCode.parse(filter.text())
              .flatMap(code -> store.read(em -> CaseRows.door(em, secrets.marks(code))))
              .map(CaseDoorRow::caseId);
      if (byCode.isPresent()) {
        where.append(" and c.id = :byCode");
        values.put("byCode", byCode.get());
      } else {
        where.append(" and c.titleKey like :text escape '!'");
        values.put("text", WorklistService.like(filter.text()));
      }
    }
    filter
        .type()
        .ifPresent(
            type -> {
              where.append(" and c.type = :type");
              values.put("type", type);
            });
    filter
        .unit()
        .ifPresent(
            unit -> {
              where.append(" and c.unit in :below");
              values.put("below", worklist.codes(Set.of(Optional.of(unit))));
            });
    filter
        .standing()
        .ifPresent(
            standing -> {
              switch (standing) {
                case OPEN -> where.append(" and c.closedAt is null");
                case WAITING ->
                    where.append(" and c.closedAt is null and c.standsSince is not null");
                case CLOSED -> where.append(" and c.closedAt is not null");
                case OVERDUE -> {
                  where.append(
                      " and c.closedAt is null and c.standsSince is null and c.due < :today");
                  values.put("today", today);
                }
              }
            });
    return where.toString();
  }

  /** What the account may see: all types with one permission, or each type with its own. */
  private String seen(Map<String, Object> values) {
    Set<Optional<String>> all = new HashSet<>(access.scopes(PlatformPermissions.CASES_READ));
    all.addAll(access.scopes(PlatformPermissions.CASES_MANAGE));
    List<String> any = new ArrayList<>();
    if (!all.isEmpty()) {
      any.add(within(all, "all", values));
    }
    int i = 0;
    for (CaseType type : types.all()) {
      Set<Optional<String>> scopes = access.scopes(type.readPermission());
      if (!scopes.isEmpty()) {
        i++;
        any.add("(c.type = :r" + i + " and " + within(scopes, "s" + i, values) + ")");
        values.put("r" + i, type.id());
      }
    }
    if (any.isEmpty()) {
      access.require(PlatformPermissions.CASES_READ, Optional.empty());
    }
    return String.join(" or ", any);
  }

  private String within(Set<Optional<String>> scopes, String name, Map<String, Object> values) {
    if (scopes.contains(Optional.<String>empty())) {
      return "1 = 1";
    }
    Set<String> codes = worklist.codes(scopes);
    if (codes.isEmpty()) {
      return "1 = 0";
    }
    values.put(name, codes);
    return "c.unit in :" + name;
  }
}
