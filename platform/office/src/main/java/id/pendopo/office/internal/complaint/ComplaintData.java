package id.pendopo.office.internal.complaint;

import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.document.Files;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyType;
import id.pendopo.api.policy.ShippedPolicy;
import id.pendopo.api.privacy.LawfulBasis;
import id.pendopo.api.privacy.PersonReference;
import id.pendopo.api.privacy.PersonalDataSource;
import id.pendopo.api.privacy.ProcessingActivity;
import id.pendopo.api.privacy.ProcessingDeclaration;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.casework.CaseForgetting;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Personal data in complaints: what is declared, handed out, erased, and kept for how long. */
@Component(
    service = {
      ProcessingDeclaration.class,
      PersonalDataSource.class,
      RetentionRule.class,
      PolicyBook.class
    })
public final class ComplaintData
    implements ProcessingDeclaration, PersonalDataSource, RetentionRule, PolicyBook {

  private static final String CODE = "complaint-retention";
  private static final String FIELD = "closedComplaintMonths";
  private static final LocalText TITLE =
      new LocalText("Pengaduan, aspirasi, dan laporan", "Complaints, suggestions and reports");
  private static final String DUE =
      "from OfficeComplaint c where c.closedOn < :before"
          + " and (c.sealed is not null or c.applicant is not null)";

  private final ComplaintStore complaints;
  private final Cases cases;
  private final CaseForgetting forgetting;

  /** A node without documents has no photos. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile @Nullable Files files;

  @Activate
  public ComplaintData(
      @Reference ComplaintStore complaints,
      @Reference Cases cases,
      @Reference CaseForgetting forgetting) {
    this.complaints = complaints;
    this.cases = cases;
    this.forgetting = forgetting;
  }

  // ---- the record of processing

  @Override
  public List<ProcessingActivity> activities() {
    return List.of(
        new ProcessingActivity(
            "office.complaints",
            TITLE,
            new LocalText(
                "Menerima dan menindaklanjuti pengaduan masyarakat, serta menyampaikan jawabannya",
                "Taking in and following up complaints of the public, and answering them"),
            LawfulBasis.PUBLIC_TASK,
            "UU 25/2009 pasal 36; Perpres 76/2013; PermenPANRB 62/2018",
            new LocalText(
                "Isi laporan, tempat, foto tanpa metadata; nama dan kontak pelapor bila diberikan",
                "What was written, place, photos without metadata; name and contact where given"),
            new LocalText(
                "Pelapor dan orang yang disebut dalam laporan", "Reporters and those named"),
            new LocalText(
                "Petugas pengaduan unit yang menangani; nama pelapor rahasia tidak terlihat",
                "Officers of the unit that handles it; confidential names are hidden"),
            new LocalText(
                "Buku kebijakan " + CODE + ", sejak ditutup",
                "Policy book " + CODE + ", from the closing"),
            new LocalText(
                "Terenkripsi; pembukaan identitas dicatat dengan keperluannya; laporan rahasia dan"
                    + " anonim tanpa alamat jaringan dan jam",
                "Encrypted; each unmasking is recorded with its purpose; confidential and anonymous"
                    + " reports without network address and time")));
  }

  // ---- requests of persons

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public LocalText title() {
    return TITLE;
  }

  @Override
  public List<Item> of(PersonReference person) {
    return complaints.store().read(em -> rows(em, person).stream().map(this::item).toList());
  }

  private static List<ComplaintRow> rows(EntityManager em, PersonReference person) {
    return person.applicant().map(id -> ComplaintStore.of(em, id)).orElse(List.of());
  }

  private Item item(ComplaintRow row) {
    ComplaintStore.Words words = complaints.open(row);
    Map<LocalText, String> values = new LinkedHashMap<>();
    values.put(new LocalText("Nomor", "Number"), Long.toString(row.id()));
    values.put(new LocalText("Diterima", "Received"), row.receivedOn().toString());
    values.put(new LocalText("Isi", "Words"), words.words());
    values.put(new LocalText("Tempat", "Place"), words.placeWords());
    String said =
        cases.history(row.caseId()).stream()
            .filter(line -> line.actor() == CaseActor.APPLICANT || line.forApplicant())
            .filter(line -> !(line.comment() + line.reason()).isBlank())
            .map(line -> line.on() + " " + (line.comment() + " " + line.reason()).strip())
            .collect(Collectors.joining("\n"));
    if (!said.isEmpty()) {
      values.put(new LocalText("Tertulis", "Written"), said);
    }
    return new Item(row.kind().displayName(), values);
  }

  @Override
  public List<LocalText> reasonsAgainstErasure(PersonReference person) {
    boolean open =
        complaints
            .store()
            .read(em -> rows(em, person).stream().anyMatch(row -> row.closedOn().isEmpty()));
    return open
        ? List.of(
            new LocalText(
                "Laporannya masih ditindaklanjuti (UU 25/2009 pasal 36; UU 27/2022 pasal 20 ayat 2"
                    + " huruf e). Ia dapat mencabutnya lebih dahulu.",
                "A report of theirs is being followed up (UU 25/2009 article 36; UU 27/2022 article"
                    + " 20(2)(e)). They may withdraw it first."))
        : List.of();
  }

  @Override
  public Erasure erase(PersonReference person) {
    return complaints
        .store()
        .write(
            em -> {
              List<ComplaintRow> rows = rows(em, person);
              for (ComplaintRow row : rows) {
                forget(em, row);
                forgetting.forgetAbout(
                    em, ComplaintCases.SUBJECT, Long.toString(row.id()), "UU 27/2022");
              }
              return new Erasure(rows.size(), List.of());
            });
  }

  private void forget(EntityManager em, ComplaintRow row) {
    Files known = files;
    if (known != null) {
      ComplaintStore.photos(em, row.id()).forEach(known::release);
      em.createQuery("delete from OfficeComplaintPhoto p where p.complaint = :id")
          .setParameter("id", row.id())
          .executeUpdate();
    }
    row.forget();
  }

  // ---- retention

  @Override
  public LocalText name() {
    return new LocalText("Retensi: pengaduan", "Retention: complaints");
  }

  @Override
  public LocalText description() {
    return new LocalText(
        "Menentukan berapa lama isi dan pelapor pengaduan yang ditutup disimpan.",
        "Decides how long words and reporters of closed complaints are kept.");
  }

  @Override
  public List<PolicyField> fields() {
    return List.of(
        new PolicyField(
            FIELD,
            new LocalText(
                "Isi, tempat, foto, dan pelapor, sejak ditutup",
                "Words, place, photos and reporter, from the closing"),
            new PolicyType.WholeNumber(
                0, 1200, new LocalText("bulan (0 = tanpa batas)", "months (0 = no end)"))));
  }

  @Override
  public List<ShippedPolicy> versions() {
    return List.of(
        new ShippedPolicy(
            LocalDate.of(2000, 1, 1),
            Map.of(FIELD, "60"),
            "Ketetapan awal Pendopo; UU 27/2022 pasal 43 dan 44",
            new LocalText(
                "Sesuaikan dengan jadwal retensi arsip instansi.",
                "Adapt it to the agency's schedule for records.")));
  }

  @Override
  public Action action() {
    return Action.ANONYMISE;
  }

  @Override
  public String policyBook() {
    return CODE;
  }

  @Override
  public String policyField() {
    return FIELD;
  }

  @Override
  public long due(LocalDate before) {
    return complaints
        .store()
        .read(
            em ->
                em.createQuery("select count(c) " + DUE, Long.class)
                    .setParameter("before", before)
                    .getSingleResult());
  }

  @Override
  public int apply(LocalDate before, int most) {
    return complaints
        .store()
        .write(
            em -> {
              List<ComplaintRow> due =
                  em.createQuery("select c " + DUE + " order by c.id", ComplaintRow.class)
                      .setParameter("before", before)
                      .setMaxResults(most)
                      .getResultList();
              due.forEach(row -> forget(em, row));
              return due.size();
            });
  }
}
