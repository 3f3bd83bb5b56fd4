package id.pendopo.office.internal.applicant;

import id.pendopo.api.applicant.Applicant.State;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.privacy.PersonReference;
import id.pendopo.api.privacy.PersonalDataSource;
import id.pendopo.api.text.LocalText;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the register of applicants holds of a person. */
@Component(service = PersonalDataSource.class)
public final class ApplicantPrivacy implements PersonalDataSource {

  private final ApplicantStore applicants;
  private final ApplicantEraser eraser;

  @Activate
  public ApplicantPrivacy(@Reference ApplicantStore applicants, @Reference ApplicantEraser eraser) {
    this.applicants = applicants;
    this.eraser = eraser;
  }

  @Override
  public String code() {
    return "office.applicant";
  }

  @Override
  public LocalText title() {
    return new LocalText("Data pemohon", "Register of applicants");
  }

  @Override
  public List<Item> of(PersonReference person) {
    return applicants
        .store()
        .read(
            em ->
                row(em, person)
                    .map(
                        row ->
                            List.of(new Item(new LocalText("Pemohon", "Applicant"), values(row))))
                    .orElse(List.of()));
  }

  private Map<LocalText, String> values(ApplicantRow row) {
    ApplicantData data = applicants.open(row);
    Map<LocalText, String> values = new LinkedHashMap<>();
    values.put(new LocalText("Jenis", "Kind"), data.kind().name());
    values.put(new LocalText("Nama", "Name"), data.name());
    values.put(LocalText.same("NIK"), data.nik().orElse("–"));
    values.put(new LocalText("Alamat", "Address"), data.address().orElse("–"));
    values.put(new LocalText("Telepon", "Telephone"), data.phone().orElse("–"));
    values.put(LocalText.same("E-mail"), data.email().orElse("–"));
    values.put(new LocalText("Nomor badan hukum", "Registration"), data.registration().orElse("–"));
    values.put(new LocalText("Wakil", "Representative"), data.representative().orElse("–"));
    values.put(new LocalText("Dasar pemrosesan", "Legal basis"), data.basis().name());
    values.put(
        new LocalText("Berkas identitas", "File of the identity"),
        row.identityFile().isPresent() ? "ada / there" : "–");
    values.put(new LocalText("Didata pada", "Entered at"), row.enteredAt().toString());
    return values;
  }

  @Override
  public List<LocalText> reasonsAgainstErasure(PersonReference person) {
    return List.of(); // an open case is one, which the cases themselves tell
  }

  @Override
  public Erasure erase(PersonReference person) {
    return applicants
        .store()
        .write(
            em ->
                row(em, person)
                    .map(
                        row -> {
                          eraser.erase(row, "UU 27/2022");
                          return new Erasure(1, List.of());
                        })
                    .orElse(new Erasure(0, List.of())));
  }

  private static Optional<ApplicantRow> row(EntityManager em, PersonReference person) {
    return person
        .applicant()
        .flatMap(id -> ApplicantStore.standing(em, id))
        .filter(row -> row.state() == State.ACTIVE);
  }
}
