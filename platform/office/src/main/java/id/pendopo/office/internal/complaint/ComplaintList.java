package id.pendopo.office.internal.complaint;

import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.complaint.ComplaintRegister.Filter;
import id.pendopo.api.complaint.ComplaintRegister.Page;
import id.pendopo.api.identity.Access;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The complaints that somebody may see, by what is asked for. */
@Component(service = ComplaintList.class)
public final class ComplaintList {

  private final ComplaintStore complaints;
  private final Units units;
  private final Access access;

  @Activate
  public ComplaintList(
      @Reference ComplaintStore complaints, @Reference Units units, @Reference Access access) {
    this.complaints = complaints;
    this.units = units;
    this.access = access;
  }

  Page page(Filter filter, int offset, int limit) {
    Set<String> seen = seen(filter.unit());
    boolean whole = filter.unit().isEmpty() && access.may(ComplaintRegister.READ, Optional.empty());
    if (seen.isEmpty() && !whole) {
      return new Page(0, List.of(), false);
    }
    int first = Math.max(0, offset);
    int most = Math.clamp(limit, 1, ComplaintRegister.LARGEST_PAGE);
    List<String> words = words(filter.words());
    return complaints
        .store()
        .read(
            em -> {
              long all =
                  filtered(em, "select count(c) ", Long.class, filter, seen, whole)
                      .getSingleResult();
              TypedQuery<ComplaintRow> rows =
                  filtered(em, "select c ", ComplaintRow.class, filter, seen, whole);
              if (words.isEmpty()) {
                return new Page(
                    all,
                    views(em, rows.setFirstResult(first).setMaxResults(most).getResultList()),
                    false);
              }
              List<ComplaintRow> found =
                  rows.setMaxResults(ComplaintRegister.SEARCHED)
                      .getResultStream()
                      .filter(row -> holds(row, words))
                      .toList();
              return new Page(
                  found.size(),
                  views(em, found.stream().skip(first).limit(most).toList()),
                  all > ComplaintRegister.SEARCHED);
            });
  }

  private List<Complaint> views(EntityManager em, List<ComplaintRow> rows) {
    return rows.stream().map(row -> complaints.view(em, row)).toList();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private boolean holds(ComplaintRow row, List<String> words) {
    ComplaintStore.Words written = complaints.open(row);
    String text =
        String.join(
                "\n",
                written.words(),
                written.placeWords(),
                row.externalNumber().orElse(""),
                row.referral().map(Complaint.Referral::number).orElse(""))
            .toLowerCase(Locale.ROOT);
    String number = Long.toString(row.id());
    return words.stream().allMatch(word -> word.equals(number) || text.contains(word));
  }

  private static <T> TypedQuery<T> filtered(
      EntityManager em,
      String select,
      Class<T> type,
      Filter filter,
      Set<String> seen,
      boolean whole) {
    StringBuilder hql =
        new StringBuilder(select)
            .append("from OfficeComplaint c, OfficeCase k where k.id = c.caseId");
    if (!whole) {
      hql.append(" and c.unit in :units");
    }
    if (filter.open()) {
      hql.append(" and k.closedAt is null");
    }
    filter.kind().ifPresent(kind -> hql.append(" and c.kind = :kind"));
    filter.category().ifPresent(key -> hql.append(" and c.category = :category"));
    filter
        .state()
        .ifPresent(state -> hql.append(" and (k.state = :state or k.state like :verified)"));
    if (type != Long.class) {
      hql.append(" order by c.id desc");
    }
    TypedQuery<T> query = em.createQuery(hql.toString(), type);
    if (!whole) {
      query.setParameter("units", seen);
    }
    filter.kind().ifPresent(kind -> query.setParameter("kind", kind));
    filter.category().ifPresent(key -> query.setParameter("category", key));
    filter
        .state()
        .ifPresent(
            state ->
                query
                    .setParameter("state", state.code())
                    .setParameter("verified", state.code() + "-%"));
    return query;
  }

  /** The units that the account may read, in a unit and below where one is asked for. */
  private Set<String> seen(Optional<String> asked) {
    Set<String> codes = new HashSet<>();
    for (Unit unit : units.all()) {
      Optional<String> code = Optional.of(unit.code());
      if (access.may(ComplaintRegister.READ, code)
          && (asked.isEmpty() || units.within(code, asked))) {
        codes.add(unit.code());
      }
    }
    return codes;
  }
}
