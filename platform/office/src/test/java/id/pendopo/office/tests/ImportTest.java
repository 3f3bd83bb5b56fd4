package id.pendopo.office.tests;

import static id.pendopo.office.tests.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.people.Employee;
import id.pendopo.api.people.Nip;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.transfer.ImportOutcome;
import id.pendopo.api.transfer.ImportReport;
import id.pendopo.api.transfer.ImportRow;
import id.pendopo.identity.Principal;
import id.pendopo.office.people.PeopleFilter;
import id.pendopo.office.people.PeopleImport;
import id.pendopo.testkit.FelixNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading employees in from a table. All people and numbers are made up. */
@InOffice
class ImportTest {

  private static final String GOOD =
      """
      nama;nip;nik;status;pangkat;tmt;unit
      Sri Wahyuni, S.E.;19840517 200901 2 003;5171015705840001;PNS;Penata (III/c);01/01/2009;UMUM
      Budi Rekaan;;;Non-ASN;;;UMUM
      """;

  private static final String ONE_WRONG =
      """
      nama;nip;nik;status;unit
      Sri Wahyuni, S.E.;198405172009012003;;PNS;UMUM
      Adi Rekaan;;;Non-ASN;TAKADA
      """;

  private Town town;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    town = new Town(node);
    town.unit("UMUM", null);
    town.unit("DESA", null);
  }

  private ImportReport run(String csv, boolean dryRun, boolean skipErrors) throws Exception {
    return town.run(() -> imported(csv, dryRun, skipErrors));
  }

  private ImportReport imported(String csv, boolean dryRun, boolean skipErrors) {
    return town.service(PeopleImport.class)
        .run(csv.getBytes(StandardCharsets.UTF_8), dryRun, skipErrors);
  }

  private long people() throws Exception {
    return town.run(() -> town.people.list(PeopleFilter.ACTIVE, 0, 1)).total();
  }

  @Test
  void a_dry_run_says_what_would_happen_and_changes_nothing() throws Exception {
    ImportReport report = run(GOOD, true, false);
    assertThat(report.applied()).isFalse();
    assertThat(report.rows())
        .extracting(ImportRow::outcome)
        .containsExactly(ImportOutcome.NEW, ImportOutcome.NEW);
    assertThat(people()).isZero();
  }

  @Test
  void a_file_may_be_read_in_twice() throws Exception {
    assertThat(run(GOOD, false, false).applied()).isTrue();
    Employee sri =
        town.run(() -> town.employees.byNip(new Nip("198405172009012003"))).orElseThrow();
    assertThat(sri.rank()).isEqualTo("Penata (III/c)");
    assertThat(sri.serviceStart()).contains(LocalDate.of(2009, 1, 1));
    assertThat(town.run(() -> town.people.get(sri.id())).nik()).contains("517•••••••••0001");
    ImportReport again = run(GOOD, false, false);
    assertThat(again.rows())
        .extracting(ImportRow::outcome)
        .containsExactly(ImportOutcome.SAME, ImportOutcome.SAME);
    ImportReport changed = run(GOOD.replace("III/c", "III/d"), false, false);
    assertThat(changed.rows())
        .extracting(ImportRow::outcome)
        .containsExactly(ImportOutcome.CHANGED, ImportOutcome.SAME);
    assertThat(people()).isEqualTo(2);
  }

  @Test
  void one_wrong_row_keeps_the_whole_file_out_unless_it_is_to_be_skipped() throws Exception {
    ImportReport refused = run(ONE_WRONG, false, false);
    assertThat(refused.applied()).isFalse();
    assertThat(refused.rows())
        .extracting(ImportRow::outcome)
        .containsExactly(ImportOutcome.NEW, ImportOutcome.ERROR);
    ImportRow wrong = refused.rows().get(1);
    assertThat(wrong.line()).isEqualTo(3);
    assertThat(wrong.problems().getFirst().field()).isEqualTo("unit");
    assertThat(wrong.problems().getFirst().message().id()).contains("kode TAKADA");
    assertThat(people()).isZero();
    assertThat(run(ONE_WRONG, false, true).applied()).isTrue();
    assertThat(people()).isEqualTo(1);
  }

  @Test
  void what_is_in_the_file_twice_or_rounded_is_an_error_of_its_row() throws Exception {
    ImportReport report =
        run(
            """
            nama,nip,status
            Satu Rekaan,198405172009012003,PNS
            Dua Rekaan,198405172009012003,PNS
            Tiga Rekaan,1.98405172009012E+17,PNS
            """,
            true,
            false);
    assertThat(report.rows())
        .extracting(ImportRow::outcome)
        .containsExactly(ImportOutcome.NEW, ImportOutcome.ERROR, ImportOutcome.ERROR);
    assertThat(report.rows().get(1).problems().getFirst().message().id())
        .contains("baris sebelumnya");
    assertThat(report.rows().get(2).problems().getFirst().message().id()).contains("membulatkan");
  }

  @Test
  void an_unknown_or_missing_column_is_named() throws Exception {
    Problem unknown = town.run(() -> refusal(() -> imported("nama,gaji\nX,1", true, false)));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.fields().getFirst().message().id()).contains("gaji");
    assertThat(
            town.run(() -> refusal(() -> imported("nip\n1", true, false)))
                .fields()
                .getFirst()
                .message()
                .en())
        .contains("no column");
    assertThat(town.run(() -> refusal(() -> imported("", true, false))).status()).isEqualTo(422);
  }

  @Test
  void an_operator_of_one_unit_reads_in_for_that_unit_alone() throws Exception {
    town.person("Citra Rekaan", "DESA");
    Principal operator = town.session("platform.personnel@UMUM");
    ImportReport report =
        town.as(
            operator,
            () ->
                imported(
                    """
                    nama,status,unit
                    Budi Rekaan,Non-ASN,UMUM
                    Citra Rekaan,Non-ASN,DESA
                    Dina Rekaan,Non-ASN,DESA
                    """,
                    false,
                    true));
    assertThat(report.rows())
        .extracting(ImportRow::outcome)
        .containsExactly(ImportOutcome.NEW, ImportOutcome.ERROR, ImportOutcome.ERROR);
    Principal auditor = town.session("platform.auditor");
    assertThat(town.as(auditor, () -> refusal(() -> imported(GOOD, true, false))).status())
        .isEqualTo(403);
  }

  @Test
  void the_report_never_shows_a_nik() throws Exception {
    ImportReport report =
        run(
            """
            nama,nik,status,unit
            5171015705840001,5171015705840001,Non-ASN,5171015705840001
            """,
            true,
            false);
    assertThat(report.toString()).doesNotContain("5171015705840001");
  }
}
