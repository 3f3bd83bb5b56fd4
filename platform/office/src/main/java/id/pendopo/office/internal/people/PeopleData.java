package id.pendopo.office.internal.people;

import id.pendopo.api.document.Files;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.privacy.PersonReference;
import id.pendopo.api.privacy.PersonalDataSource;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** What the register of employees holds of a person. */
@Component(service = PersonalDataSource.class)
public final class PeopleData implements PersonalDataSource {

  private final Store store;
  private final @Nullable Files files;
  private final NikVault vault;

  @Activate
  public PeopleData(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference NikVault vault,
      @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Files files) {
    this.files = files;
    this.store = store;
    this.vault = vault;
  }

  @Override
  public String code() {
    return "office.employee";
  }

  @Override
  public LocalText title() {
    return new LocalText("Kepegawaian", "Personnel");
  }

  @Override
  public List<Item> of(PersonReference person) {
    return store.read(
        em ->
            record(em, person)
                .map(row -> List.of(new Item(new LocalText("Pegawai", "Employee"), values(row))))
                .orElse(List.of()));
  }

  private Map<LocalText, String> values(EmployeeRecord row) {
    Map<LocalText, String> values = new LinkedHashMap<>();
    var view = row.view();
    values.put(new LocalText("Nama", "Name"), view.name());
    values.put(LocalText.same("NIP"), view.nip().map(Object::toString).orElse("–"));
    values.put(
        LocalText.same("NIK"), row.nikSealed().map(vault::open).map(Nik::digits).orElse("–"));
    values.put(new LocalText("Status", "Status"), view.status().name());
    values.put(new LocalText("Pangkat", "Rank"), view.rank());
    values.put(new LocalText("Jabatan", "Job title"), view.jobTitle());
    values.put(
        new LocalText("Mulai bekerja", "Start of service"),
        view.serviceStart().map(Object::toString).orElse("–"));
    values.put(new LocalText("Unit", "Unit"), view.unit().orElse("–"));
    values.put(new LocalText("Foto", "Photo"), row.photo().isPresent() ? "ada / there" : "–");
    values.put(
        new LocalText("Masih bekerja", "Still works here"),
        view.active() ? "ya / yes" : "tidak / no");
    return values;
  }

  @Override
  public List<LocalText> reasonsAgainstErasure(PersonReference person) {
    return store.read(
        em ->
            record(em, person)
                .filter(row -> row.view().active())
                .map(
                    row ->
                        List.of(
                            new LocalText(
                                "Ia masih bekerja di sini; datanya wajib ada untuk"
                                    + " penyelenggaraan kepegawaian (UU 20/2023; UU 27/2022 pasal 20"
                                    + " ayat 2 huruf c).",
                                "They still work here; the data is needed by law for personnel"
                                    + " matters (UU 20/2023; UU 27/2022 article 20(2)(c)).")))
                .orElse(List.of()));
  }

  @Override
  public Erasure erase(PersonReference person) {
    return store.write(
        em ->
            record(em, person)
                .map(
                    row -> {
                      EmployeePhotos.forget(row, files);
                      return new Erasure(
                          1,
                          List.of(
                              new LocalText(
                                  "Nama, NIP, dan riwayat jabatan disimpan sebagai arsip kedinasan"
                                      + " (UU 43/2009; UU 27/2022 pasal 15 ayat 1 huruf c). NIK, foto,"
                                      + " dan tautan akun dihapus.",
                                  "Name, NIP and positions held are kept as records of the state (UU"
                                      + " 43/2009; UU 27/2022 article 15(1)(c)). NIK, photo and the"
                                      + " link to the account are deleted.")));
                    })
                .orElse(new Erasure(0, List.of())));
  }

  private static Optional<EmployeeRecord> record(EntityManager em, PersonReference person) {
    return person.employee().flatMap(id -> PeopleRows.employee(em, id));
  }
}
