package id.pendopo.documents.internal.verification;

import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Access;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.verification.Verification;
import id.pendopo.api.verification.VerificationId;
import id.pendopo.api.verification.VerificationRegister;
import id.pendopo.api.verification.VerificationState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Verification records behind their permissions; see {@link VerificationRegister}. */
@Component
public final class VerificationRegisterService implements VerificationRegister {

  private static final int LARGEST_PAGE = 500;

  private final VerificationLedger ledger;
  private final Access access;
  private final Units units;
  private final Store store;

  @Activate
  public VerificationRegisterService(
      @Reference VerificationLedger ledger, @Reference Access access, @Reference Units units) {
    this.ledger = ledger;
    this.access = access;
    this.units = units;
    this.store = ledger.store();
  }

  @Override
  public Lines list(Filter filter, int offset, int limit) {
    requireSomewhere(READ);
    if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
      throw new Problem(
          400,
          "Satu halaman berisi 1 sampai " + LARGEST_PAGE + " baris.",
          "A page has 1 to " + LARGEST_PAGE + " lines.");
    }
    return store.read(
        em -> {
          Map<String, Object> values = new HashMap<>();
          String where = where(filter, values);
          TypedQuery<VerificationRow> rows =
              em.createQuery(
                  "from Verification v" + where + " order by v.id desc", VerificationRow.class);
          TypedQuery<Long> count =
              em.createQuery("select count(v) from Verification v" + where, Long.class);
          values.forEach(rows::setParameter);
          values.forEach(count::setParameter);
          return new Lines(
              rows.setFirstResult(offset)
                  .setMaxResults(limit)
                  .getResultStream()
                  .map(row -> row.view(ledger.today()))
                  .toList(),
              count.getSingleResult());
        });
  }

  private String where(Filter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder(" where ");
    VerificationState state = filter.state().orElse(null);
    switch (state) {
      case null -> {
        where.append("v.state <> :state");
        values.put("state", VerificationState.PREPARED);
      }
      case EXPIRED -> {
        where.append("v.state = :state and v.validUntil < :today");
        values.put("state", VerificationState.VALID);
        values.put("today", ledger.today());
      }
      case VALID -> {
        where.append("v.state = :state and (v.validUntil is null or v.validUntil >= :today)");
        values.put("state", VerificationState.VALID);
        values.put("today", ledger.today());
      }
      case PREPARED, REPLACED, REVOKED -> {
        where.append("v.state = :state");
        values.put("state", state);
      }
    }
    String text = filter.text().strip();
    if (!text.isEmpty()) {
      where.append(
          " and (lower(v.number) like :text escape '!' or lower(v.title) like :text escape '!'"
              + " or lower(v.signers) like :text escape '!' or v.code = :code)");
      values.put("text", "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
      values.put("code", VerificationId.parse(text).map(VerificationId::value).orElse("-"));
    }
    Set<Optional<String>> scopes = access.scopes(READ);
    if (!scopes.contains(Optional.<String>empty())) {
      where.append(" and v.unit in :seen");
      values.put("seen", codes(scopes));
    }
    return where.toString();
  }

  private List<String> codes(Set<Optional<String>> scopes) {
    return units.all().stream()
        .map(Unit::code)
        .filter(code -> scopes.stream().anyMatch(scope -> units.within(Optional.of(code), scope)))
        .toList();
  }

  @Override
  public Verification get(VerificationId id) {
    return store.read(em -> visible(em, id).view(ledger.today()));
  }

  @Override
  public List<Change> history(VerificationId id) {
    return store.read(
        em ->
            em.createQuery(
                    "from VerificationChange c where c.verification = :id order by c.id",
                    VerificationChangeRow.class)
                .setParameter("id", visible(em, id).id())
                .getResultStream()
                .map(VerificationChangeRow::view)
                .toList());
  }

  @Override
  public Verification revoke(VerificationId id, String reason, OptionalLong version) {
    return store.write(
        em -> {
          access.require(MANAGE, visible(em, id).unit());
          return ledger.revoke(id, reason, version);
        });
  }

  @Override
  public Verification replace(
      VerificationId id, VerificationId by, String reason, OptionalLong version) {
    return store.write(
        em -> {
          access.require(MANAGE, visible(em, id).unit());
          return ledger.replace(id, by, reason, version);
        });
  }

  private VerificationRow visible(EntityManager em, VerificationId id) {
    requireSomewhere(READ);
    return VerificationLedger.find(em, id)
        .filter(row -> access.may(READ, row.unit()))
        .orElseThrow(Problem::notFound);
  }

  private void requireSomewhere(String permission) {
    if (!access.may(permission)) {
      access.require(permission, Optional.empty());
    }
  }
}
