package id.pendopo.office.internal.policy;

import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.policy.Policies;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyVersion;
import id.pendopo.api.policy.ShippedPolicy;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.Dates;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds versions: the agency's own first, then those of the software. */
@Component
public final class PoliciesService implements Policies {

  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private final Store store;
  private final PolicyLibrary library;

  @Activate
  public PoliciesService(
      @Reference(target = OfficeUnit.STORE) Store store, @Reference PolicyLibrary library) {
    this.store = store;
    this.library = library;
  }

  @Override
  public Explained<PolicyVersion> on(String code, LocalDate date) {
    PolicyBook book = library.book(code);
    List<PolicyVersion> all = versions(code);
    PolicyVersion found =
        all.stream()
            .filter(version -> !version.shipped() && inForce(version, date))
            .findFirst()
            .or(
                () ->
                    all.stream()
                        .filter(version -> version.shipped() && inForce(version, date))
                        .findFirst())
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "on",
                        "Belum ada aturan yang berlaku pada tanggal ini.",
                        "No rule is in force on this date yet."));
    return Explained.of(
        found,
        Reason.rule(
            "%s: versi %s, berlaku sejak %s. Dasar: %s."
                .formatted(
                    book.name().id(),
                    found.id(),
                    Dates.written(found.validFrom(), INDONESIAN),
                    found.source()),
            "%s: version %s, in force since %s. Source: %s."
                .formatted(
                    book.name().en(),
                    found.id(),
                    Dates.written(found.validFrom(), Locale.ENGLISH),
                    found.source())));
  }

  private static boolean inForce(PolicyVersion version, LocalDate date) {
    return !version.withdrawn()
        && !version.validFrom().isAfter(date)
        && version.validUntil().map(last -> !last.isBefore(date)).orElse(true);
  }

  @Override
  public Optional<PolicyVersion> version(String book, String id) {
    return versions(book).stream().filter(version -> version.id().equals(id)).findFirst();
  }

  @Override
  public List<PolicyVersion> versions(String code) {
    PolicyBook book = library.book(code);
    List<PolicyVersion> all = new ArrayList<>(shipped(book));
    ShippedPolicy newest =
        book.versions().stream().max(Comparator.comparing(ShippedPolicy::validFrom)).orElseThrow();
    store.read(em -> rows(em, code)).forEach(row -> all.add(row.version(newest.values())));
    all.sort(Comparator.comparing(PolicyVersion::validFrom).reversed());
    return all;
  }

  static List<PolicyVersionRow> rows(EntityManager em, String code) {
    return em.createQuery(
            "select p from PolicyVersion p where p.book = :book order by p.id",
            PolicyVersionRow.class)
        .setParameter("book", code)
        .getResultList();
  }

  private static List<PolicyVersion> shipped(PolicyBook book) {
    List<ShippedPolicy> inOrder =
        book.versions().stream().sorted(Comparator.comparing(ShippedPolicy::validFrom)).toList();
    List<PolicyVersion> versions = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      ShippedPolicy policy = inOrder.get(i);
      versions.add(
          new PolicyVersion(
              book.code(),
              "shipped-" + policy.validFrom(),
              policy.validFrom(),
              i + 1 < inOrder.size()
                  ? Optional.of(inOrder.get(i + 1).validFrom().minusDays(1))
                  : Optional.empty(),
              true,
              false,
              policy.values(),
              policy.source(),
              policy.note()));
    }
    return versions;
  }
}
