package id.pendopo.office.tests;

import static id.pendopo.office.tests.Town.named;
import static id.pendopo.office.tests.Town.refusal;
import static id.pendopo.office.tests.Town.withNik;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.health.Health;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.EmploymentStatus;
import id.pendopo.api.people.Nip;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.Principal;
import id.pendopo.office.people.EmployeeDetail;
import id.pendopo.office.people.EmployeeInput;
import id.pendopo.office.people.PeopleFilter;
import id.pendopo.persistence.Database;
import id.pendopo.testkit.FelixNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Employees, their numbers, and who may see whom. All people and numbers are made up. */
@InOffice
class PeopleTest {

  private static final String NIK = "5171015705840001";
  private static final String NIP = "198405172009012003";

  private Town town;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    town = new Town(node);
  }

  @Test
  void an_employee_is_kept_with_everything_that_was_entered() throws Exception {
    town.unit("UMUM", null);
    EmployeeDetail made =
        town.run(
            () ->
                town.people.create(
                    new EmployeeInput(
                        " Sri Wahyuni, S.E. ",
                        "19840517 200901 2 003",
                        NIK,
                        "pns",
                        "Penata Tk. I (III/d)",
                        "Pengelola Keuangan",
                        "2009-01-01",
                        "UMUM",
                        null,
                        null)));
    assertThat(made.nik()).contains("517•••••••••0001");
    assertThat(made.doubts()).isEmpty();
    Employee read = town.run(() -> town.employees.find(made.employee().id())).orElseThrow();
    assertThat(read).isEqualTo(made.employee());
    assertThat(read.name()).isEqualTo("Sri Wahyuni, S.E.");
    assertThat(read.status()).isEqualTo(EmploymentStatus.PNS);
    assertThat(read.serviceStart()).contains(LocalDate.of(2009, 1, 1));
    assertThat(town.run(() -> town.employees.byNip(new Nip(NIP)))).contains(read);
    assertThat(town.run(() -> town.employees.ofUnit(Optional.of("UMUM")))).containsExactly(read);
  }

  @Test
  void wrong_input_is_named_field_by_field_and_nothing_is_kept() throws Exception {
    Problem problem =
        town.run(
            () ->
                refusal(
                    () ->
                        town.people.create(
                            new EmployeeInput(
                                "",
                                "123",
                                "456",
                                "PNS",
                                null,
                                null,
                                "31-01-2009",
                                "TAKADA",
                                "X",
                                null))));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.fields())
        .extracting("field")
        .containsExactlyInAnyOrder("name", "nip", "nik", "serviceStart", "unit", "superior");
    assertThat(town.run(() -> town.people.list(PeopleFilter.ACTIVE, 0, 10)).total()).isZero();
  }

  @Test
  void a_number_that_another_employee_has_is_refused_but_not_across_agencies() throws Exception {
    town.run(() -> town.people.create(withNik("Budi Rekaan", NIK)));
    Problem same = town.run(() -> refusal(() -> town.people.create(withNik("Adi Rekaan", NIK))));
    assertThat(same.status()).isEqualTo(409);
    assertThat(same.fields().getFirst().field()).isEqualTo("nik");
    Agency other = town.newAgency();
    assertThat(town.in(other, () -> town.people.create(withNik("Cici Rekaan", NIK))).nik())
        .isPresent();
  }

  @Test
  void of_eight_who_enter_the_same_number_at_once_one_succeeds() throws Exception {
    List<Callable<Boolean>> clerks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = "Kembar Rekaan " + i;
      clerks.add(
          () ->
              town.run(
                  () -> {
                    try {
                      town.people.create(withNik(name, NIK));
                      return true;
                    } catch (Problem refused) {
                      assertThat(refused.status()).isEqualTo(409);
                      return false;
                    }
                  }));
    }
    int kept = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> clerk : threads.invokeAll(clerks)) {
        kept += clerk.get() ? 1 : 0;
      }
    }
    assertThat(kept).isEqualTo(1);
  }

  @Test
  void neither_the_database_nor_the_audit_knows_a_nik_in_plain() throws Exception {
    EmployeeId id = town.run(() -> town.people.create(withNik("Dewi Rekaan", NIK)).employee().id());
    String sealed = column("nik_sealed", id);
    assertThat(sealed).matches("[0-9]+-[0-9a-f]{8}\\..+").doesNotContain("0584");
    assertThat(column("nik_mark", id)).matches("[0-9]+-[0-9a-f]{8}\\.[0-9a-f]{64}");
    assertThat(town.run(() -> audited("people."))).isNotEmpty();
    assertThat(town.run(() -> audited("people.")).toString()).doesNotContain("0584");
  }

  @Test
  void the_key_lies_outside_the_database_for_its_owner_alone(FelixNode node) throws Exception {
    town.run(() -> town.people.create(withNik("Eka Rekaan", NIK)));
    try (Stream<Path> files = Files.list(node.data().resolve("keys"))) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("people-")).toList())
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file.getFileName().toString()).startsWith("people-nik.1-");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
              });
    }
  }

  @Test
  void a_nik_is_shown_for_a_purpose_that_is_recorded() throws Exception {
    EmployeeId id =
        town.run(() -> town.people.create(withNik("Fajar Rekaan", NIK)).employee().id());
    assertThat(town.run(() -> refusal(() -> town.people.unmask(id, " "))).status()).isEqualTo(422);
    assertThat(town.run(() -> refusal(() -> town.people.unmask(id, "NIK " + NIK))).status())
        .as("a purpose must not carry the number into the audit")
        .isEqualTo(422);
    assertThat(town.run(() -> audited("people.nik-shown"))).isEmpty();
    assertThat(town.run(() -> town.people.unmask(id, "Pendaftaran BPJS"))).isEqualTo(NIK);
    assertThat(town.run(() -> audited("people.nik-shown")))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.subject()).isEqualTo("employee/" + id);
              assertThat(entry.purpose()).isEqualTo("Pendaftaran BPJS");
            });
  }

  @Test
  void a_nik_is_found_by_its_keyed_hash_and_the_look_up_is_recorded() throws Exception {
    EmployeeId id = town.run(() -> town.people.create(withNik("Gita Rekaan", NIK)).employee().id());
    assertThat(town.run(() -> town.people.byNik("5171 0157 0584 0001")).map(Employee::id))
        .contains(id);
    assertThat(town.run(() -> town.people.byNik("5171015705840002"))).isEmpty();
    assertThat(town.run(() -> audited("people.nik-looked-up"))).hasSize(2);
  }

  @Test
  void a_lost_key_is_told_plainly_and_stops_new_numbers(BundleContext context) throws Exception {
    EmployeeId id = town.run(() -> town.people.create(withNik("Hadi Rekaan", NIK)).employee().id());
    String sealed = column("nik_sealed", id);
    set("nik_sealed", "7-0badc0de" + sealed.substring(sealed.indexOf('.')), id);
    EmployeeDetail read = town.run(() -> town.people.get(id));
    assertThat(read.nik()).isEmpty();
    assertThat(read.nikLost()).isTrue();
    Problem unreadable = town.run(() -> refusal(() -> town.people.unmask(id, "Pendaftaran")));
    assertThat(unreadable.status()).isEqualTo(503);
    assertThat(unreadable.title().id()).contains("7-0badc0de").contains("cadangan");
    assertThat(
            town.run(() -> refusal(() -> town.people.create(withNik("Ika", "5171015705840009"))))
                .status())
        .isEqualTo(503);
    HealthCheck check =
        context.getServiceReferences(HealthCheck.class, null).stream()
            .map(context::getService)
            .filter(one -> one.name().equals("office.nik-keys"))
            .findFirst()
            .orElseThrow();
    assertThat(check.check().status()).isEqualTo(Health.Status.CRITICAL);
    assertThat(check.check().message().en()).contains("7-0badc0de");
    EmployeeInput withoutNik =
        new EmployeeInput("Hadi Rekaan", null, "", "NON_ASN", null, null, null, null, null, null);
    town.run(() -> town.people.change(id, OptionalLong.of(read.version()), withoutNik));
    assertThat(check.check().status()).isEqualTo(Health.Status.OK);
    assertThat(town.run(() -> town.people.create(withNik("Ika", "5171015705840009"))).nik())
        .isPresent();
  }

  @Test
  void an_old_version_changes_nothing() throws Exception {
    EmployeeDetail made = town.run(() -> town.people.create(named("Joko Rekaan", null)));
    EmployeeId id = made.employee().id();
    OptionalLong seen = OptionalLong.of(made.version());
    town.run(() -> town.people.change(id, seen, named("Joko Rekaan, S.T.", null)));
    Problem late = town.run(() -> refusal(() -> town.people.change(id, seen, named("Lain", null))));
    assertThat(late.status()).isEqualTo(412);
    assertThat(town.run(() -> town.people.get(id)).employee().name())
        .isEqualTo("Joko Rekaan, S.T.");
  }

  @Test
  void a_change_that_does_not_name_the_nik_leaves_it() throws Exception {
    EmployeeDetail made = town.run(() -> town.people.create(withNik("Kartika Rekaan", NIK)));
    EmployeeId id = made.employee().id();
    assertThat(
            town.run(
                    () ->
                        town.people.change(id, OptionalLong.empty(), named("Kartika Rekaan", null)))
                .nik())
        .contains("517•••••••••0001");
  }

  @Test
  void an_operator_of_one_village_sees_the_people_of_that_village_alone() throws Exception {
    town.unit("KEC", null);
    town.unit("DESA-A", "KEC");
    town.unit("DUSUN", "DESA-A");
    town.unit("DESA-B", "KEC");
    EmployeeId own = town.person("Lestari Rekaan", "DESA-A");
    EmployeeId below = town.person("Made Rekaan", "DUSUN");
    EmployeeId other = town.person("Nyoman Rekaan", "DESA-B");
    EmployeeId whole = town.person("Oka Rekaan", null);
    Principal operator = town.session("platform.personnel@DESA-A");
    assertThat(town.as(operator, () -> town.people.list(PeopleFilter.ACTIVE, 0, 10)).employees())
        .extracting(Employee::id)
        .containsExactly(own, below);
    for (EmployeeId hidden : List.of(other, whole)) {
      assertThat(town.as(operator, () -> refusal(() -> town.people.get(hidden))).status())
          .isEqualTo(404);
      assertThat(
              town.as(operator, () -> refusal(() -> town.people.unmask(hidden, "Keperluan")))
                  .status())
          .isEqualTo(404);
      assertThat(
              town.as(
                      operator,
                      () ->
                          refusal(
                              () ->
                                  town.people.change(
                                      hidden, OptionalLong.empty(), named("X", "DESA-A"))))
                  .status())
          .isEqualTo(404);
    }
    assertThat(
            town.as(operator, () -> refusal(() -> town.people.create(named("Baru", "DESA-B"))))
                .status())
        .isEqualTo(403);
    assertThat(
            town.as(
                    operator,
                    () ->
                        refusal(
                            () ->
                                town.people.change(
                                    own, OptionalLong.empty(), named("Lestari", "DESA-B"))))
                .status())
        .as("nobody is moved out of one's own units")
        .isEqualTo(403);
    assertThat(
            town.as(
                    operator,
                    () ->
                        town.people.list(
                            new PeopleFilter(
                                "", Optional.empty(), Optional.of("KEC"), Optional.empty()),
                            0,
                            10))
                .total())
        .isEqualTo(2);
    Principal auditor = town.session("platform.auditor");
    assertThat(
            town.as(auditor, () -> refusal(() -> town.people.list(PeopleFilter.ACTIVE, 0, 1)))
                .status())
        .isEqualTo(403);
  }

  @Test
  void an_agency_never_sees_the_people_of_another() throws Exception {
    EmployeeId id = town.person("Putu Rekaan");
    Agency other = town.newAgency();
    assertThat(town.in(other, () -> town.employees.find(id))).isEmpty();
    assertThat(town.in(other, () -> refusal(() -> town.people.get(id))).status()).isEqualTo(404);
    assertThat(town.in(other, () -> town.people.list(PeopleFilter.ACTIVE, 0, 9)).total()).isZero();
  }

  @Test
  void names_and_the_beginning_of_a_nip_are_found_and_signs_mean_themselves() throws Exception {
    town.run(
        () ->
            town.people.create(
                new EmployeeInput(
                    "Ratna Rekaan", NIP, null, "PNS", null, null, null, null, null, null)));
    town.person("Seratus% Rekaan");
    assertThat(found("RATNA")).isEqualTo(1);
    assertThat(found("198405")).isEqualTo(1);
    assertThat(found("%")).isEqualTo(1);
    assertThat(found("_")).isZero();
    assertThat(found("rekaan")).isEqualTo(2);
  }

  @Test
  void an_account_is_linked_to_one_employee() throws Exception {
    EmployeeId id = town.person("Surya Rekaan");
    EmployeeId other = town.person("Tari Rekaan");
    AccountDetail account = town.account("platform.auditor");
    EmployeeDetail linked =
        town.run(() -> town.people.link(id, OptionalLong.empty(), Optional.of(account.username())));
    assertThat(linked.account()).contains(account.username());
    assertThat(town.run(() -> town.employees.byAccount(account.id())).map(Employee::id))
        .contains(id);
    assertThat(town.run(() -> town.employees.account(id))).contains(account.id());
    assertThat(
            town.run(
                    () ->
                        refusal(
                            () ->
                                town.people.link(
                                    other, OptionalLong.empty(), Optional.of(account.username()))))
                .status())
        .isEqualTo(409);
    Principal personnel = town.session("platform.personnel");
    assertThat(
            town.as(
                    personnel,
                    () ->
                        refusal(
                            () ->
                                town.people.link(
                                    other, OptionalLong.empty(), Optional.of(account.username()))))
                .status())
        .as("linking needs the right over users too")
        .isEqualTo(403);
  }

  private long found(String text) throws Exception {
    return town.run(
            () ->
                town.people.list(
                    new PeopleFilter(text, Optional.empty(), Optional.empty(), Optional.empty()),
                    0,
                    10))
        .total();
  }

  private List<AuditTrail.Entry> audited(String action) {
    return town.trail
        .search(
            new AuditTrail.Query(
                Optional.of(action),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                1,
                200))
        .entries();
  }

  private String column(String name, EmployeeId id) throws Exception {
    try (Connection connection = town.service(Database.class).dataSource().getConnection();
        PreparedStatement select =
            connection.prepareStatement("select " + name + " from office_employee where id = ?")) {
      select.setLong(1, id.value());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void set(String name, String value, EmployeeId id) throws Exception {
    try (Connection connection = town.service(Database.class).dataSource().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update office_employee set " + name + " = ? where id = ?")) {
      update.setString(1, value);
      update.setLong(2, id.value());
      update.executeUpdate();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }
}
