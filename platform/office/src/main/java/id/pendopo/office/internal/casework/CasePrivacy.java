package id.pendopo.office.internal.casework;

import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.privacy.PersonReference;
import id.pendopo.api.privacy.PersonalDataSource;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.applicant.ApplicantStore;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The cases of a person as an applicant, with what was said to them and by them, and what they
 * wrote in cases as an officer.
 */
@Component(service = PersonalDataSource.class)
public final class CasePrivacy implements PersonalDataSource {

  private static final LocalText SAID = new LocalText("Tertulis", "Written");

  private final Store store;
  private final CaseWords words;
  private final CaseForgetting forgetting;

  @Activate
  public CasePrivacy(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CaseWords words,
      @Reference CaseForgetting forgetting) {
    this.store = store;
    this.words = words;
    this.forgetting = forgetting;
  }

  @Override
  public String code() {
    return "office.case";
  }

  @Override
  public LocalText title() {
    return new LocalText("Perkara", "Cases");
  }

  @Override
  public List<Item> of(PersonReference person) {
    return store.read(
        em -> {
          List<Item> items = new ArrayList<>();
          cases(em, person).forEach(row -> items.add(item(em, row)));
          written(em, person).forEach(row -> items.add(item(row)));
          return items;
        });
  }

  private Item item(EntityManager em, CaseRow row) {
    Map<LocalText, String> values = new LinkedHashMap<>();
    values.put(new LocalText("Nomor", "Number"), Long.toString(row.id()));
    values.put(new LocalText("Judul", "Title"), row.view().title());
    values.put(new LocalText("Diterima", "Received"), row.view().receivedOn().toString());
    values.put(new LocalText("Keadaan", "State"), words.state(row.view()).id());
    List<String> said =
        CaseRows.history(em, row.id()).stream()
            .filter(
                event -> event.who().actor() == CaseActor.APPLICANT || event.words().forApplicant())
            .map(event -> event.on() + " " + text(event))
            .filter(line -> line.length() > 11)
            .toList();
    if (!said.isEmpty()) {
      values.put(SAID, String.join("\n", said));
    }
    return new Item(words.type(row.view().type()), values);
  }

  private static String text(CaseEvent event) {
    return (event.words().comment() + " " + event.words().reason()).strip();
  }

  private static Item item(CaseEventRow row) {
    CaseEvent event = row.event();
    Map<LocalText, String> values = new LinkedHashMap<>();
    values.put(new LocalText("Perkara nomor", "Case number"), Long.toString(row.caseId()));
    values.put(new LocalText("Tanggal", "Day"), event.on().toString());
    values.put(
        new LocalText("Langkah", "Step"),
        event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    values.put(SAID, text(event));
    return new Item(new LocalText("Ditulis sebagai petugas", "Written as an officer"), values);
  }

  @Override
  public List<LocalText> reasonsAgainstErasure(PersonReference person) {
    long open =
        store.read(
            em ->
                cases(em, person).stream().filter(row -> row.view().closedAt().isEmpty()).count());
    return open == 0
        ? List.of()
        : List.of(
            new LocalText(
                "Masih ada "
                    + open
                    + " perkara orang ini yang belum selesai; datanya diperlukan untuk"
                    + " menyelesaikannya (UU 25/2009 pasal 15; UU 27/2022 pasal 20 ayat 2 huruf e).",
                open
                    + " of this person's cases are still open; the data is needed to complete them"
                    + " (UU 25/2009 article 15; UU 27/2022 article 20(2)(e))."));
  }

  @Override
  public Erasure erase(PersonReference person) {
    return store.write(
        em -> {
          List<CaseRow> rows = cases(em, person);
          rows.forEach(row -> forgetting.forget(em, row, "UU 27/2022"));
          boolean officer = !written(em, person).isEmpty();
          List<LocalText> kept = new ArrayList<>();
          if (!rows.isEmpty()) {
            kept.add(
                new LocalText(
                    "Jenis, keadaan, dan tanggal perkara disimpan tanpa nama sebagai arsip"
                        + " (UU 43/2009).",
                    "Type, states and days of the cases are kept without a name as records"
                        + " (UU 43/2009)."));
          }
          if (officer) {
            kept.add(
                new LocalText(
                    "Yang ditulis sebagai petugas disimpan sebagai arsip kedinasan (UU 43/2009; UU"
                        + " 27/2022 pasal 15 ayat 1 huruf c).",
                    "What was written as an officer is kept as records of the state (UU 43/2009; UU"
                        + " 27/2022 article 15(1)(c))."));
          }
          return new Erasure(rows.size(), kept);
        });
  }

  private static List<CaseRow> cases(EntityManager em, PersonReference person) {
    List<String> keys =
        ApplicantStore.all(em, person.applicant().stream().toList()).stream()
            .map(id -> "applicant/" + id)
            .toList();
    return keys.isEmpty()
        ? List.of()
        : em.createQuery(
                "from OfficeCase c where c.applicant in :keys order by c.id", CaseRow.class)
            .setParameter("keys", keys)
            .getResultList();
  }

  private static List<CaseEventRow> written(EntityManager em, PersonReference person) {
    if (person.employee().isEmpty() && person.account().isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "from OfficeCaseEvent e where (e.employee = :employee or e.account = :account)"
                + " and e.actor = :officer and (e.comment <> '' or e.reason <> '') order by e.id",
            CaseEventRow.class)
        .setParameter("employee", person.employee().map(id -> id.value()).orElse(-1L))
        .setParameter("account", person.account().orElse(-1L))
        .setParameter("officer", CaseActor.OFFICER)
        .setMaxResults(10_000)
        .getResultList();
  }
}
