package id.pendopo.office.tests;

import static id.pendopo.office.tests.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.ApplicantData;
import id.pendopo.api.applicant.ApplicantKind;
import id.pendopo.api.applicant.ApplicantRegister;
import id.pendopo.api.applicant.Applicants;
import id.pendopo.api.applicant.LegalBasis;
import id.pendopo.api.catalogue.ServiceCatalogue;
import id.pendopo.api.catalogue.ServiceContent;
import id.pendopo.api.catalogue.ServiceRegister;
import id.pendopo.api.catalogue.StandardComponent;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.transfer.ImportOutcome;
import id.pendopo.api.transfer.ImportReport;
import id.pendopo.api.transfer.ImportRow;
import id.pendopo.api.transfer.Imports;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.Principal;
import id.pendopo.testkit.FelixNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** The catalogue of services and the register of applicants. */
@InOffice
class ServicesTest {

  private static final OptionalLong ANY = OptionalLong.empty();
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final String NIK = "3521135201900001";

  private Town town;
  private ServiceRegister register;
  private ServiceCatalogue catalogue;
  private ApplicantRegister applicants;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    town = new Town(node);
    register = town.service(ServiceRegister.class);
    catalogue = town.service(ServiceCatalogue.class);
    applicants = town.service(ApplicantRegister.class);
    town.unit("DESA", null);
    town.unit("DUSUN", "DESA");
    town.unit("LAIN", null);
  }

  private static ServiceContent standard(String name, String unit, String fee) {
    return new ServiceContent(
        LocalText.same(name),
        Optional.empty(),
        Optional.ofNullable(unit),
        List.of(new ServiceContent.Location("Kantor", "Jalan Rekaan 1", "Senin–Jumat")),
        List.of(new ServiceContent.Requirement("KTP", true, 1, "fotokopi")),
        List.of(new ServiceContent.Step("Menyerahkan berkas", "Pemohon")),
        Optional.of(new ServiceContent.StandardTime(3, ServiceContent.TimeUnit.WORKING_DAYS)),
        fee == null
            ? List.of()
            : List.of(
                new ServiceContent.Tariff(
                    "Legalisasi", new BigDecimal(fee), "per lembar", "Perda 1")),
        fee == null,
        List.of("UU 25/2009"),
        List.of("Surat keterangan"),
        List.of(new ServiceContent.Contact("Telepon", "021 000000")),
        List.of(),
        Map.of(StandardComponent.STAFF, "2 orang"));
  }

  @Test
  void the_standard_of_a_day_stays_what_it_was() throws Exception {
    town.run(() -> register.create("domisili", standard("Domisili", "DESA", null)));
    assertThat(town.run(() -> catalogue.inForce("domisili", JULY))).isEmpty();
    town.run(() -> register.publish("domisili", ANY, JANUARY));
    town.run(() -> register.saveDraft("domisili", ANY, standard("Domisili", "DESA", "5000")));
    assertThat(
            refusal(() -> town.run(() -> register.publish("domisili", ANY, JANUARY)))
                .fields()
                .getFirst()
                .field())
        .isEqualTo("from");
    town.run(() -> register.publish("domisili", ANY, JULY));
    assertThat(
            town.run(() -> catalogue.inForce("domisili", JULY.minusDays(1)).orElseThrow().number()))
        .isEqualTo(1);
    assertThat(town.run(() -> catalogue.inForce("domisili", JULY).orElseThrow().number()))
        .isEqualTo(2);
    assertThat(town.run(() -> catalogue.inForce("domisili", JANUARY.minusDays(1)))).isEmpty();
    town.run(() -> register.close("domisili", ANY, Optional.of(JULY.plusDays(9))));
    assertThat(town.run(() -> catalogue.inForce("domisili", JULY.plusDays(8)))).isPresent();
    assertThat(town.run(() -> catalogue.inForce("domisili", JULY.plusDays(9)))).isEmpty();
  }

  @Test
  void says_which_of_the_fourteen_components_are_missing() {
    assertThat(StandardComponent.values()).hasSize(14);
    assertThat(standard("A", null, null).missing())
        .containsExactly(
            StandardComponent.FACILITIES,
            StandardComponent.COMPETENCE,
            StandardComponent.SUPERVISION,
            StandardComponent.SERVICE_GUARANTEE,
            StandardComponent.SAFETY_GUARANTEE,
            StandardComponent.EVALUATION);
  }

  @Test
  void a_charge_needs_its_legal_basis() throws Exception {
    ServiceContent sound = standard("A", null, "5000");
    ServiceContent groundless =
        new ServiceContent(
            sound.name(),
            sound.summary(),
            sound.unit(),
            sound.locations(),
            sound.requirements(),
            sound.steps(),
            sound.time(),
            List.of(new ServiceContent.Tariff("Legalisasi", BigDecimal.TEN, "", " ")),
            false,
            sound.legalBasis(),
            sound.products(),
            sound.complaintWays(),
            sound.forms(),
            sound.texts());
    assertThat(refusal(() -> town.run(() -> register.create("a1", groundless))).fields())
        .extracting(wrong -> wrong.field())
        .containsExactly("tariffs[0].basis");
  }

  @Test
  void an_officer_keeps_the_services_of_their_unit_alone() throws Exception {
    Principal officer = town.session("office.service-officer@DESA");
    town.as(officer, () -> register.create("sktm", standard("SKTM", "DUSUN", null)));
    town.run(() -> register.create("lain", standard("Lain", "LAIN", null)));
    assertThat(town.as(officer, register::services))
        .extracting(ServiceRegister.Entry::key)
        .containsExactly("sktm");
    assertThat(refusal(() -> town.as(officer, () -> register.get("lain"))).status()).isEqualTo(404);
    assertThat(
            refusal(
                    () ->
                        town.as(officer, () -> register.create("x1", standard("X", "LAIN", null))))
                .status())
        .isEqualTo(403);
    assertThat(refusal(() -> town.as(officer, () -> register.publish("sktm", ANY, JULY))).status())
        .isEqualTo(403);
  }

  @Test
  void an_import_is_shown_first_and_taken_whole_or_not_at_all() throws Exception {
    byte[] bad =
        """
        kode;nama;unit;waktu;persyaratan
        izin-keramaian;Izin keramaian;DESA;3 hari kerja;KTP
        salah;;DESA;sebentar;
        """
            .getBytes(StandardCharsets.UTF_8);
    assertThat(town.run(() -> imported(bad, true)).rows())
        .extracting(ImportRow::outcome)
        .containsExactly(ImportOutcome.NEW, ImportOutcome.ERROR);
    assertThat(town.run(() -> imported(bad, false)).applied()).isFalse();
    assertThat(town.run(register::services)).isEmpty();
    byte[] good =
        "kode,nama,persyaratan\nkk,Kartu keluarga,\"KTP; Buku nikah\"\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(town.run(() -> imported(good, false)).applied()).isTrue();
    assertThat(town.run(() -> register.get("kk").newest().content().requirements())).hasSize(2);
    assertThat(town.run(() -> imported(good, true)).rows())
        .extracting(ImportRow::outcome)
        .containsExactly(ImportOutcome.SAME);
  }

  @Test
  void a_table_without_a_unit_leaves_a_service_where_it_is() throws Exception {
    byte[] first = "kode,nama,unit,prosedur\nktp,KTP,DESA,Rekam\n".getBytes(StandardCharsets.UTF_8);
    town.run(() -> imported(first, false));
    byte[] later = "kode,nama,waktu\nktp,KTP,3 hari kerja\n".getBytes(StandardCharsets.UTF_8);
    town.run(() -> imported(later, false));
    var content = town.run(() -> register.get("ktp").newest().content());
    assertThat(content.unit()).contains("DESA");
    assertThat(content.steps()).hasSize(1);
    assertThat(content.time()).isPresent();
  }

  private ImportReport imported(byte[] file, boolean dryRun) {
    return town.service(Imports.class).run(register.draftImport(), file, dryRun, false);
  }

  // ---- applicants

  private static ApplicantData person(String name, String nik, String phone) {
    return new ApplicantData(
        ApplicantKind.PERSON,
        name,
        Optional.ofNullable(nik),
        Optional.empty(),
        Optional.empty(),
        Optional.of("Dusun Rekaan RT 1"),
        Optional.ofNullable(phone),
        Optional.empty(),
        LegalBasis.PUBLIC_SERVICE);
  }

  @Test
  void somebody_typed_once_is_found_by_nik_and_phone_and_shown_masked() throws Exception {
    Applicant made =
        town.run(
            () ->
                applicants.create(
                    person("Warga Rekaan", NIK, "0812-0000-1234"), Optional.of("DESA")));
    assertThat(made.nikMasked().orElseThrow()).doesNotContain(NIK).endsWith("0001");
    assertThat(made.phoneMasked().orElseThrow()).endsWith("234").doesNotContain("0812");
    Principal elsewhere = town.session("office.service-officer@LAIN");
    assertThat(town.as(elsewhere, () -> applicants.list("", 0, 20).total())).isZero();
    assertThat(refusal(() -> town.as(elsewhere, () -> applicants.get(made.id()))).status())
        .isEqualTo(404);
    assertThat(
            town.as(elsewhere, () -> applicants.lookup("+62 812 0000 1234", Optional.of("LAIN")))
                .orElseThrow()
                .id())
        .isEqualTo(made.id());
    assertThat(town.as(elsewhere, () -> applicants.list("warga", 0, 20).total())).isEqualTo(1);
    assertThat(town.as(elsewhere, () -> applicants.unmask(made.id(), "Menulis surat")).nik())
        .contains(NIK);
    assertThat(
            refusal(
                    () ->
                        town.run(
                            () ->
                                applicants.create(
                                    person("Orang lain", NIK, null), Optional.empty())))
                .status())
        .isEqualTo(409);
  }

  @Test
  void a_module_enters_them_once_and_later_data_replaces_what_it_gives() throws Exception {
    Applicants forModules = town.service(Applicants.class);
    Transactions transactions = town.service(Transactions.class);
    Applicant first =
        town.run(
            () ->
                transactions.write(
                    () ->
                        forModules.enter(
                            person("Warga", NIK, "081200001234"), Optional.of("DESA"))));
    Applicant again =
        town.run(
            () ->
                transactions.write(
                    () ->
                        forModules.enter(person("Warga Rekaan", NIK, null), Optional.of("LAIN"))));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.name()).isEqualTo("Warga Rekaan");
    assertThat(again.phoneMasked()).isPresent();
    assertThat(again.units()).containsExactlyInAnyOrder("DESA", "LAIN");
  }

  @Test
  void an_organisation_never_takes_the_place_of_who_acts_for_it() throws Exception {
    Applicants forModules = town.service(Applicants.class);
    Transactions transactions = town.service(Transactions.class);
    ApplicantData club =
        new ApplicantData(
            ApplicantKind.LEGAL_ENTITY,
            "Yayasan Rekaan",
            Optional.of(NIK),
            Optional.of("AHU-1/2020"),
            Optional.of("Warga Rekaan"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LegalBasis.PUBLIC_SERVICE);
    Applicant person =
        town.run(() -> applicants.create(person("Warga Rekaan", NIK, null), Optional.empty()));
    Applicant first =
        town.run(() -> transactions.write(() -> forModules.enter(club, Optional.empty())));
    Applicant again =
        town.run(() -> transactions.write(() -> forModules.enter(club, Optional.empty())));
    assertThat(first.id()).isNotEqualTo(person.id()).isEqualTo(again.id());
    assertThat(town.run(() -> applicants.get(person.id()).kind())).isEqualTo(ApplicantKind.PERSON);
  }

  @Test
  void two_entries_become_one_and_the_old_id_is_followed() throws Exception {
    Applicant one =
        town.run(
            () -> applicants.create(person("Warga", null, "081200001234"), Optional.of("DESA")));
    Applicant two =
        town.run(() -> applicants.create(person("Warga R.", NIK, null), Optional.of("LAIN")));
    assertThat(town.run(() -> applicants.alike(one.id()))).isEmpty();
    Applicant merged = town.run(() -> applicants.merge(one.id(), two.id(), "Orang yang sama"));
    assertThat(merged.phoneMasked()).isPresent();
    assertThat(merged.units()).containsExactlyInAnyOrder("DESA", "LAIN");
    Applicants forModules = town.service(Applicants.class);
    assertThat(town.run(() -> forModules.find(one.id()).orElseThrow().id())).isEqualTo(two.id());
    assertThat(town.run(() -> applicants.list("", 0, 20).total())).isEqualTo(1);
    Applicant other =
        town.run(
            () -> applicants.create(person("Lain", "3521130101800002", null), Optional.empty()));
    assertThat(
            refusal(() -> town.run(() -> applicants.merge(other.id(), two.id(), "Salah orang")))
                .status())
        .isEqualTo(409);
  }

  @Test
  void whoever_is_erased_is_gone_and_can_come_back_as_somebody_new() throws Exception {
    Applicant made =
        town.run(() -> applicants.create(person("Warga", NIK, null), Optional.empty()));
    town.run(
        () -> {
          applicants.erase(made.id(), "Permintaan pemilik data");
          return true;
        });
    assertThat(town.run(() -> applicants.lookup(NIK, Optional.empty()))).isEmpty();
    assertThat(refusal(() -> town.run(() -> applicants.unmask(made.id(), "Melihat"))).status())
        .isEqualTo(404);
    Applicant back =
        town.run(() -> applicants.create(person("Warga", NIK, null), Optional.empty()));
    assertThat(back.id()).isNotEqualTo(made.id());
  }

  private String trail() throws Exception {
    return town.run(
        () ->
            town.trail.search(AuditTrail.Query.newest(200)).entries().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
  }

  @Test
  void an_import_changes_nobody_of_another_unit_and_every_look_is_in_the_audit() throws Exception {
    Applicant theirs =
        town.run(
            () ->
                applicants.create(person("Warga Lain", NIK, "081200001234"), Optional.of("LAIN")));
    Applicant ours =
        town.run(
            () ->
                applicants.create(person("Warga", "3521130101800002", null), Optional.of("DUSUN")));
    byte[] file =
        ("nama,nik,telepon\nNama Palsu,"
                + NIK
                + ",089900009999\nWarga Baru,3521130202800003,\nWarga Benar,3521130101800002,\n")
            .getBytes(StandardCharsets.UTF_8);
    Principal officer = town.session("office.service-officer@DESA");
    assertThat(town.as(officer, () -> applicants.importAll(file, Optional.of("DESA"), true)))
        .extracting(ApplicantRegister.ImportedRow::outcome)
        .containsExactly(
            ApplicantRegister.Outcome.KNOWN,
            ApplicantRegister.Outcome.NEW,
            ApplicantRegister.Outcome.KNOWN);
    String looked = trail();
    assertThat(looked)
        .contains("applicants.import-checked")
        .containsPattern("applicants.looked-up[^\n]*applicant/" + theirs.id() + "\\b")
        .doesNotContain(NIK, "Nama Palsu");
    assertThat(refusal(() -> town.as(officer, () -> applicants.get(theirs.id()))).status())
        .isEqualTo(404);

    town.as(officer, () -> applicants.importAll(file, Optional.of("DESA"), false));
    Applicant unchanged = town.as(officer, () -> applicants.get(theirs.id()));
    assertThat(unchanged.name()).isEqualTo("Warga Lain");
    assertThat(unchanged.phoneMasked().orElseThrow()).endsWith("234");
    assertThat(unchanged.version()).isEqualTo(theirs.version());
    assertThat(unchanged.units()).containsExactlyInAnyOrder("LAIN", "DESA");
    assertThat(town.as(officer, () -> applicants.get(ours.id()).name())).isEqualTo("Warga Benar");
    assertThat(trail()).contains("applicants.imported");
  }

  private static final byte[] PNG =
      java.util.Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private IncomingFile card() throws Exception {
    return town.run(
        () -> town.service(Files.class).receive(new ByteArrayInputStream(PNG), "ktp.png"));
  }

  private boolean kept(Applicant of) throws Exception {
    return town.run(
        () -> town.service(Files.class).find(of.identityFile().orElseThrow()).isPresent());
  }

  private Applicant proven(Applicant of) throws Exception {
    IncomingFile card = card();
    return town.run(() -> applicants.identityFile(of.id(), ANY, Optional.of(card)));
  }

  @Test
  void the_file_of_an_identity_is_private_and_goes_with_its_person() throws Exception {
    Applicant one =
        proven(town.run(() -> applicants.create(person("Warga", NIK, null), Optional.of("DESA"))));
    Principal officer = town.session("office.service-officer@DESA");
    Principal elsewhere = town.session("office.service-officer@LAIN");
    assertThat(
            town.as(officer, () -> applicants.openIdentityFile(one.id(), "Mencocokkan KTP")).name())
        .isEqualTo("ktp.png");
    assertThat(trail()).contains("applicants.identity-seen", "Mencocokkan KTP");
    assertThat(
            refusal(() -> town.as(officer, () -> applicants.openIdentityFile(one.id(), "x")))
                .status())
        .isEqualTo(422);
    assertThat(
            refusal(
                    () ->
                        town.as(elsewhere, () -> applicants.openIdentityFile(one.id(), "Melihat")))
                .status())
        .isEqualTo(404);
    Applicant again = proven(one);
    assertThat(kept(one)).isFalse();
    assertThat(kept(again)).isTrue();
    town.run(
        () -> {
          applicants.erase(one.id(), "Permintaan pemilik data");
          return true;
        });
    assertThat(kept(again)).isFalse();
  }

  @Test
  void a_merge_carries_the_file_over_and_leaves_no_name_behind(FelixNode node) throws Exception {
    Applicant gone =
        proven(
            town.run(
                () ->
                    applicants.create(person("Warga Lama", null, "0812000012"), Optional.empty())));
    Applicant stays =
        town.run(() -> applicants.create(person("Warga Rekaan", NIK, null), Optional.empty()));
    Applicant one = town.run(() -> applicants.merge(gone.id(), stays.id(), "Orang yang sama"));
    assertThat(one.identityFile()).isEqualTo(gone.identityFile());
    assertThat(kept(one)).isTrue();
    Applicant third =
        proven(
            town.run(
                () -> applicants.create(person("Warga Ketiga", null, null), Optional.empty())));
    town.run(() -> applicants.merge(third.id(), stays.id(), "Orang yang sama"));
    assertThat(kept(third)).isFalse();
    assertThat(kept(one)).isTrue();
    Store store =
        (Store) node.await(Store.class.getName(), "(unit=office)", Duration.ofSeconds(20));
    List<?> names =
        town.run(
            () ->
                store.read(
                    em -> em.createQuery("select a.name from OfficeApplicant a").getResultList()));
    assertThat(names)
        .hasSize(3)
        .asString()
        .contains("Warga Rekaan")
        .doesNotContain("Warga Lama", "Warga Ketiga");
  }

  @Test
  void who_is_entered_by_many_at_once_is_entered_once() throws Exception {
    Applicants forModules = town.service(Applicants.class);
    Transactions transactions = town.service(Transactions.class);
    List<String> first =
        AtOnce.run(
            6,
            i -> {
              try {
                return "id " + entered(forModules, transactions, "DESA").id();
              } catch (Problem late) {
                return Integer.toString(late.status());
              }
            });
    assertThat(first).allMatch(one -> one.startsWith("id ") || one.equals("409"));
    assertThat(first.stream().filter(one -> one.startsWith("id ")).distinct()).hasSize(1);
    // known by now: all of them come through, and the unit is noted once
    List<Applicant> again = AtOnce.run(6, i -> entered(forModules, transactions, "LAIN"));
    assertThat(again).extracting(Applicant::id).hasSize(6).containsOnly(again.getFirst().id());
    assertThat(town.run(() -> applicants.get(again.getFirst().id()).units()))
        .containsExactlyInAnyOrder("DESA", "LAIN");
  }

  private Applicant entered(Applicants forModules, Transactions transactions, String unit)
      throws Exception {
    return town.run(
        () ->
            transactions.write(
                () -> forModules.enter(person("Warga Rekaan", NIK, null), Optional.of(unit))));
  }

  @Test
  void a_draft_begun_by_many_at_once_is_one_draft() throws Exception {
    town.run(() -> register.create("domisili", standard("Domisili", "DESA", null)));
    town.run(() -> register.publish("domisili", ANY, JANUARY));
    AtOnce.run(
        6,
        i ->
            town.run(
                () ->
                    register.saveDraft("domisili", ANY, standard("Domisili " + i, "DESA", null))));
    assertThat(town.run(() -> register.get("domisili").versions())).hasSize(2);
  }

  @Test
  void over_rest_services_are_public_and_no_number_stands_in_an_address(
      BundleContext context, FelixNode node) throws Exception {
    Office office = new Office(node);
    var agency = office.newAgency();
    Caller nobody = Caller.anonymous(context, agency);
    Caller admin = nobody.as(office, office.person(agency, "platform.administrator"));
    String standard =
        "{\"key\":\"kk\",\"standard\":{\"name\":{\"id\":\"Kartu keluarga\"},\"free\":true}}";
    nobody.post("service-register", standard).expect(401);
    admin.post("service-register", standard).expect(201);
    assertThat(nobody.get("services").expect(200).body()).isEqualTo("[]");
    nobody.get("services/kk").expect(404);
    admin.post("service-register/kk/publish", "{\"from\":\"2026-01-01\"}").expect(200);
    assertThat(nobody.get("services?on=2026-02-01").expect(200).body()).contains("Kartu keluarga");
    assertThat(nobody.get("services/kk?on=2026-02-01").expect(200).body())
        .contains("\"component\":\"REQUIREMENTS\"");
    admin.post("service-register", standard).expect(409);

    Caller.Answer made =
        admin.post("applicants", "{\"name\":\"Warga Rekaan\",\"nik\":\"" + NIK + "\"}").expect(201);
    assertThat(made.body()).doesNotContain(NIK);
    long id = made.number("id");
    admin.get("applicants?q=" + NIK).expect(400);
    assertThat(admin.post("applicants/lookup", "{\"number\":\"" + NIK + "\"}").expect(200).body())
        .contains("Warga Rekaan")
        .doesNotContain(NIK);
    admin.post("applicants/" + id + "/unmask", "{\"purpose\":\"a\"}").expect(422);
    String file = "applicants/" + id + "/identity-file";
    admin.post(file + "/look", "{\"purpose\":\"Mencocokkan\"}").expect(404);
    admin.upload(file, "ktp.png", PNG).expect(204);
    admin.upload(file, "ktp.txt", "Bukan kartu".getBytes(StandardCharsets.UTF_8)).expect(415);
    admin.post(file + "/look", "{}").expect(422);
    nobody.post(file + "/look", "{\"purpose\":\"Mencocokkan\"}").expect(401);
    assertThat(admin.post(file + "/look", "{\"purpose\":\"Mencocokkan\"}").expect(200).body())
        .contains("PNG");
    admin.delete(file).expect(204);
    admin.post(file + "/look", "{\"purpose\":\"Mencocokkan\"}").expect(404);
    assertThat(
            admin
                .post("applicants/" + id + "/unmask", "{\"purpose\":\"Menulis surat\"}")
                .expect(200)
                .body())
        .contains(NIK);
    assertThat(admin.post("applicants", "{\"name\":\"\",\"nik\":\"12\"}").expect(422).body())
        .contains("\"name\"", "\"nik\"");
  }
}
