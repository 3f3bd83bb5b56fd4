package id.pendopo.identity.internal.privacy;

import id.pendopo.api.persistence.Store;
import id.pendopo.api.privacy.PersonReference;
import id.pendopo.api.privacy.PersonalDataSource;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PersonKeys;
import id.pendopo.identity.internal.data.AccountRow;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A person's account, and what the audit holds of them. */
@Component(service = PersonalDataSource.class)
public final class AccountData implements PersonalDataSource {

  private final Store store;
  private final PersonKeys keys;

  @Activate
  public AccountData(
      @Reference(target = "(unit=identity)") Store store, @Reference PersonKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  @Override
  public String code() {
    return "identity.account";
  }

  @Override
  public LocalText title() {
    return new LocalText("Akun dan jejak audit", "Account and audit");
  }

  @Override
  public List<Item> of(PersonReference person) {
    return store.read(
        em -> {
          List<Item> items = new ArrayList<>();
          account(em, person)
              .ifPresent(
                  row -> {
                    Map<LocalText, String> values = new LinkedHashMap<>();
                    values.put(new LocalText("Nama pengguna", "User name"), row.username());
                    values.put(new LocalText("Nama", "Name"), row.displayName());
                    values.put(
                        new LocalText("Aktif", "Active"),
                        row.enabled() ? "ya / yes" : "tidak / no");
                    values.put(
                        new LocalText("Terakhir masuk", "Last sign-in"),
                        row.lastSignIn().map(Object::toString).orElse("–"));
                    values.put(
                        new LocalText(
                            "Catatan audit atas tindakannya", "Audit entries of their acts"),
                        Long.toString(acts(em, row.id())));
                    items.add(new Item(new LocalText("Akun", "Account"), values));
                  });
          return items;
        });
  }

  @Override
  public List<LocalText> reasonsAgainstErasure(PersonReference person) {
    return store.read(
        em ->
            account(em, person)
                .filter(AccountRow::enabled)
                .map(
                    row ->
                        new LocalText(
                            "Akunnya masih aktif. Nonaktifkan dahulu bila ia tidak lagi bertugas.",
                            "The account is still active. Disable it first if they have left."))
                .stream()
                .toList());
  }

  @Override
  public Erasure erase(PersonReference person) {
    person.employee().ifPresent(id -> keys.destroy("employee/" + id));
    person.applicant().ifPresent(id -> keys.destroy("applicant/" + id));
    person.account().ifPresent(id -> keys.destroy("account/" + id));
    List<LocalText> kept = new ArrayList<>();
    if (person.account().isPresent()) {
      kept.add(
          new LocalText(
              "Nama pengguna dan catatan audit atas tindakan jabatannya disimpan sebagai bukti"
                  + " penyelenggaraan negara (UU 27/2022 pasal 15 ayat 1 huruf c); nilai pribadi di"
                  + " dalamnya tidak terbaca lagi.",
              "The user name and the audit of official acts are kept as evidence of how the state is"
                  + " run (UU 27/2022 article 15(1)(c)); personal values in it can no longer be"
                  + " read."));
    }
    return new Erasure(1, kept);
  }

  private static Optional<AccountRow> account(EntityManager em, PersonReference person) {
    return person.account().map(id -> em.find(AccountRow.class, id));
  }

  private static long acts(EntityManager em, long account) {
    return em.createQuery("select count(e) from AuditEntry e where e.account = :id", Long.class)
        .setParameter("id", account)
        .getSingleResult();
  }
}
