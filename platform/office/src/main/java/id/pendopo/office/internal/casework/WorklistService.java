package id.pendopo.office.internal.casework;

import id.pendopo.api.agency.Units;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.casework.CaseType;
import id.pendopo.api.casework.Worklist;
import id.pendopo.api.identity.Access;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.casework.CaseHands.Mine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whose tasks are whose today; see {@link Worklist}. */
@Component(service = {Worklist.class, WorklistService.class})
public final class WorklistService implements Worklist {

  private static final int SOON = 7;

  private final Store store;
  private final CaseHands hands;
  private final CaseTypes types;
  private final Deadlines deadlines;
  private final Access access;
  private final Units units;

  @Activate
  public WorklistService(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CaseHands hands,
      @Reference CaseTypes types,
      @Reference Deadlines deadlines,
      @Reference Access access,
      @Reference Units units) {
    this.store = store;
    this.hands = hands;
    this.types = types;
    this.deadlines = deadlines;
    this.access = access;
    this.units = units;
  }

  @Override
  public Tasks mine(Filter filter, Sort sort, int offset, int limit) {
    if (access.account().isEmpty()) {
      throw new Problem(
          401, "Masuk dahulu untuk melihat tugas Anda.", "Sign in to see your tasks.");
    }
    if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
      throw new Problem(
          400,
          "Satu halaman berisi 1 sampai " + LARGEST_PAGE + " tugas.",
          "A page has 1 to " + LARGEST_PAGE + " tasks.");
    }
    LocalDate today = hands.today();
    Mine mine = hands.mine(today);
    return store.read(
        em -> {
          Map<String, Object> values = new HashMap<>();
          String where = where(em, filter, mine, today, values);
          Query rows = em.createQuery("from OfficeCase c" + where + order(sort), CaseRow.class);
          Query count = em.createQuery("select count(c) from OfficeCase c" + where, Long.class);
          values.forEach(rows::setParameter);
          values.forEach(count::setParameter);
          List<Task> tasks = new ArrayList<>();
          for (Object row : rows.setFirstResult(offset).setMaxResults(limit).getResultList()) {
            tasks.add(task(((CaseRow) row).view(), mine, today));
          }
          return new Tasks((Long) count.getSingleResult(), tasks);
        });
  }

  private Task task(Case of, Mine mine, LocalDate today) {
    Why why =
        switch (of.desk().orElseGet(() -> new CaseDesk.Pool(Optional.empty()))) {
          case CaseDesk.Person person when mine.employees().contains(person.employee().value()) ->
              Why.PERSON;
          case CaseDesk.Post post when mine.positions().contains(post.position()) -> Why.POSITION;
          default ->
              of.escalatedTo().filter(mine.positions()::contains).isPresent()
                  ? Why.ESCALATED
                  : Why.UNIT;
        };
    return new Task(of, why, workingDays(of, today));
  }

  /** Working days that are left, or have gone by. */
  public Optional<Integer> workingDays(Case of, LocalDate today) {
    return of.pausedSince().isPresent() || of.kind().closed()
        ? Optional.empty()
        : of.due().map(day -> deadlines.workingDaysTo(day, today, of.unit()));
  }

  @Override
  public Counts counts() {
    if (access.account().isEmpty()) {
      return new Counts(0, 0, 0);
    }
    LocalDate today = hands.today();
    Mine mine = hands.mine(today);
    return store.read(
        em -> {
          Map<String, Object> values = new HashMap<>();
          String where = where(em, Filter.ALL, mine, today, values);
          Query query =
              em.createQuery(
                  "select count(c), sum(case when c.due < :d0 and c.standsSince is null then 1"
                      + " else 0 end), sum(case when c.due >= :d0 and c.due <= :d1 and"
                      + " c.standsSince is null then 1 else 0 end) from OfficeCase c"
                      + where,
                  Object[].class);
          values.forEach(query::setParameter);
          query.setParameter("d0", today).setParameter("d1", today.plusDays(SOON));
          Object[] sums = (Object[]) query.getSingleResult();
          return new Counts(number(sums[0]), number(sums[1]), number(sums[2]));
        });
  }

  private static long number(Object sum) {
    return sum instanceof Number value ? value.longValue() : 0;
  }

  @Override
  public boolean has(Case of, LocalDate on) {
    return hands.has(of, on);
  }

  // ---- which

  private String where(
      EntityManager em, Filter filter, Mine mine, LocalDate today, Map<String, Object> values) {
    List<String> any = new ArrayList<>();
    if (wanted(filter, Why.PERSON) && !mine.employees().isEmpty()) {
      any.add("c.deskEmployee in :persons");
      values.put("persons", mine.employees());
    }
    if (!mine.positions().isEmpty()) {
      if (wanted(filter, Why.POSITION)) {
        any.add("c.deskPosition in :positions");
        values.put("positions", mine.positions());
      }
      if (wanted(filter, Why.ESCALATED)) {
        any.add("c.escalatedTo in :escalated");
        values.put("escalated", mine.positions());
      }
    }
    if (wanted(filter, Why.UNIT)) {
      pools(em, today, any, values);
    }
    StringBuilder where = new StringBuilder(" where c.closedAt is null and (");
    where.append(any.isEmpty() ? "1 = 0" : String.join(" or ", any)).append(')');
    narrow(filter, today, where, values);
    return where.toString();
  }

  private static boolean wanted(Filter filter, Why why) {
    return filter.why().map(why::equals).orElse(true);
  }

  /** What lies with units, and what lies with positions that nobody fills today. */
  private void pools(
      EntityManager em, LocalDate today, List<String> any, Map<String, Object> values) {
    Set<String> vacant = hands.vacant(busyPositions(em), today);
    int i = 0;
    for (CaseType type : types.all()) {
      Set<Optional<String>> scopes = access.scopes(type.workPermission());
      if (scopes.isEmpty()) {
        continue;
      }
      i++;
      values.put("t" + i, type.id());
      boolean all = scopes.contains(Optional.<String>empty());
      String pool = "c.deskKind = 'POOL'";
      String lost = "1 = 0";
      if (!vacant.isEmpty()) {
        lost = "c.deskPosition in :vacant";
        values.put("vacant", vacant);
      }
      if (!all) {
        Set<String> codes = codes(scopes);
        if (codes.isEmpty()) {
          values.remove("t" + i);
          continue;
        }
        values.put("u" + i, codes);
        pool += " and c.deskUnit in :u" + i;
        lost += " and c.unit in :u" + i;
      }
      any.add("(c.type = :t" + i + " and ((" + pool + ") or (" + lost + ")))");
    }
  }

  private static List<String> busyPositions(EntityManager em) {
    return em.createQuery(
            "select distinct c.deskPosition from OfficeCase c where c.closedAt is null and"
                + " c.deskPosition is not null",
            String.class)
        .getResultList();
  }

  Set<String> codes(Set<Optional<String>> scopes) {
    return units.all().stream()
        .map(unit -> unit.code())
        .filter(code -> scopes.stream().anyMatch(scope -> units.within(Optional.of(code), scope)))
        .collect(Collectors.toSet());
  }

  private void narrow(
      Filter filter, LocalDate today, StringBuilder where, Map<String, Object> values) {
    if (!filter.text().isBlank()) {
      where.append(" and c.titleKey like :text escape '!'");
      values.put("text", like(filter.text()));
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
              values.put("below", codes(Set.of(Optional.of(unit))));
            });
    filter
        .when()
        .ifPresent(
            when -> {
              switch (when) {
                case OVERDUE -> {
                  where.append(" and c.due < :today and c.standsSince is null");
                  values.put("today", today);
                }
                case SOON -> {
                  where.append(" and c.due >= :today and c.due <= :soon and c.standsSince is null");
                  values.put("today", today);
                  values.put("soon", today.plusDays(SOON));
                }
                case WAITING -> where.append(" and c.standsSince is not null");
              }
            });
  }

  static String like(String text) {
    return "%" + CaseRow.key(text.strip()).replaceAll("[!%_]", "!$0") + "%";
  }

  private static String order(Sort sort) {
    return switch (sort) {
      case DUE ->
          " order by case when c.due is null or c.standsSince is not null then 1 else 0"
              + " end, c.due, c.id";
      case NEWEST -> " order by c.openedAt desc, c.id desc";
      case OLDEST -> " order by c.openedAt, c.id";
      case TITLE -> " order by c.titleKey, c.id";
    };
  }
}
