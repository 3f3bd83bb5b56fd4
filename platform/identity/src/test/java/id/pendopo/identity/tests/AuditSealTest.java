package id.pendopo.identity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.identity.AuditChain.Finding;
import id.pendopo.identity.AuditChain.Kind;
import id.pendopo.identity.AuditChain.Report;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.PersonKeys;
import id.pendopo.identity.key.Keys;
import id.pendopo.kernel.AdminCommand;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** What the sealed audit promises, on both databases. */
@InFelix(
    value = {
      "jakarta.ws.rs-api",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity"
    },
    settings = {"pendopo.admin.password=kata sandi operator"},
    alone = true)
class AuditSealTest {

  private Sealed sealed;
  private FelixNode node;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    this.node = node;
    sealed = new Sealed(node);
  }

  private <T> T service(Class<T> type) {
    return type.cast(node.await(type.getName(), "", Duration.ofSeconds(20)));
  }

  /** Six sealed entries, whose head stands in the file. */
  private void six() throws Exception {
    sealed.write(1, 6);
    assertThat(sealed.seal().sequence()).isEqualTo(6);
    assertThat(sealed.verify().intact()).isTrue();
  }

  @Test
  void what_was_written_is_sealed_and_intact() throws Exception {
    six();
    Report report = sealed.verify();
    assertThat(report.first()).isEqualTo(1);
    assertThat(report.last()).isEqualTo(6);
    assertThat(report.intactUpTo()).isEqualTo(6);
    assertThat(report.waiting()).isZero();
    assertThat(report.exported()).isPresent();
  }

  @Test
  void entries_are_sealed_by_themselves_shortly_after_their_commit() throws Exception {
    sealed.write(1, 3);
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (sealed.verify().last() < 3 && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(sealed.verify().last()).isEqualTo(3);
  }

  @Test
  void a_changed_entry_is_named_and_what_is_intact_too() throws Exception {
    six();
    long third = sealed.entry(3);
    assertThat(
            sealed.sql(
                "update identity_audit set after_values = '{\"nilai\":\"9\"}' where id = " + third))
        .isEqualTo(1);
    Report report = sealed.verify();
    assertThat(report.intact()).isFalse();
    assertThat(report.findings()).hasSize(1);
    Finding finding = report.findings().getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.CHANGED_ENTRY);
    assertThat(finding.sequence()).hasValue(3);
    assertThat(finding.entry()).hasValue(third);
    assertThat(finding.text().id()).contains(Long.toString(third));
    assertThat(report.intactUpTo()).isEqualTo(2);
    assertThat(report.last()).isEqualTo(6);
  }

  @Test
  void each_column_of_an_entry_is_under_the_seal() throws Exception {
    six();
    List<String> changes =
        List.of(
            "account_id = 4711",
            "via = 'TOKEN'",
            "address = '192.0.2.99'",
            "action = 'tes.lain'",
            "subject = 'tes/lain'",
            "before_values = '{\"a\":\"b\"}'",
            "unit_code = 'X'",
            "purpose = 'lain'",
            "nonce = 5");
    for (int i = 0; i < changes.size(); i++) {
      Sealed other = new Sealed(node);
      other.write(1, 1);
      other.seal();
      other.sql("update identity_audit set " + changes.get(i) + " where id = " + other.entry(1));
      assertThat(other.kinds()).as(changes.get(i)).containsExactly(Kind.CHANGED_ENTRY);
    }
    sealed.sql(
        "update identity_audit set happened_at = '2020-01-01 00:00:00' where id = "
            + sealed.entry(2));
    assertThat(sealed.kinds()).containsExactly(Kind.CHANGED_ENTRY);
  }

  @Test
  void a_missing_entry_is_named() throws Exception {
    six();
    long second = sealed.entry(2);
    sealed.sql("delete from identity_audit where id = " + second);
    Report report = sealed.verify();
    assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.MISSING_ENTRY);
    assertThat(report.findings().getFirst().entry()).hasValue(second);
    assertThat(report.intactUpTo()).isEqualTo(1);
  }

  @Test
  void an_entry_taken_out_with_its_link_leaves_a_gap() throws Exception {
    six();
    sealed.sql("delete from identity_audit where id = " + sealed.entry(4));
    sealed.sql("delete from identity_audit_seal where agency_id = $agency and sequence_no = 4");
    assertThat(sealed.kinds()).containsExactly(Kind.MISSING_LINK);
    assertThat(sealed.verify().intactUpTo()).isEqualTo(3);
    // closing the gap by hand does not help: each link knows its number and the one before
    sealed.sql(
        "update identity_audit_seal set sequence_no = 4 where agency_id = $agency and sequence_no = 5");
    sealed.sql(
        "update identity_audit_seal set sequence_no = 5 where agency_id = $agency and sequence_no = 6");
    assertThat(sealed.kinds()).contains(Kind.CHANGED_LINK, Kind.CUT_TAIL);
    assertThat(sealed.verify().intactUpTo()).isEqualTo(3);
  }

  @Test
  void an_inserted_entry_is_never_sealed_and_named() throws Exception {
    six();
    sealed.sql(
        "insert into identity_audit (agency_id, happened_at, via, address, action, subject,"
            + " before_values, after_values) values ($agency, '2026-01-01 08:00:00', '', '',"
            + " 'tes.palsu', 'tes/1', '{}', '{}')");
    assertThat(sealed.seal().sequence()).isEqualTo(6);
    Report report = sealed.verify();
    assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.INSERTED_ENTRY);
    assertThat(report.waiting()).isZero();
    assertThat(report.intactUpTo()).isEqualTo(6);
    // those that follow are sealed all the same
    sealed.write(7, 7);
    assertThat(sealed.seal().sequence()).isEqualTo(7);
  }

  @Test
  void an_entry_that_is_moved_to_another_agency_misses_here_and_is_strange_there()
      throws Exception {
    six();
    Sealed other = new Sealed(node);
    other.write(1, 2);
    other.seal();
    sealed.sql(
        "update identity_audit set agency_id = "
            + other.agency.id()
            + " where id = "
            + sealed.entry(5));
    assertThat(sealed.kinds()).containsExactly(Kind.MISSING_ENTRY);
    assertThat(other.kinds()).containsExactly(Kind.INSERTED_ENTRY);
  }

  @Test
  void a_link_that_was_made_up_is_found() throws Exception {
    six();
    sealed.sql(
        "update identity_audit_seal set hash = concat(substring(hash, 1, 12), 'ffff',"
            + " substring(hash, 17)) where agency_id = $agency and sequence_no = 3");
    assertThat(sealed.kinds()).contains(Kind.CHANGED_LINK);
    assertThat(sealed.verify().intactUpTo()).isEqualTo(2);
  }

  @Test
  void a_tail_that_was_cut_off_shows_by_the_database() throws Exception {
    six();
    sealed.sql("delete from identity_audit where id = " + sealed.entry(6));
    sealed.sql("delete from identity_audit_seal where agency_id = $agency and sequence_no = 6");
    Report report = sealed.verify();
    assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.CUT_TAIL);
    assertThat(report.last()).isEqualTo(5);
    assertThat(report.intactUpTo()).isEqualTo(5);
  }

  @Test
  void a_tail_that_was_cut_off_with_an_old_copy_of_the_ends_shows_by_the_file() throws Exception {
    sealed.write(1, 4);
    sealed.seal();
    sealed.sql(
        "create table if not exists tests_ends (agency_id bigint, seq bigint, hash varchar(100), mark varchar(100))");
    sealed.sql(
        "insert into tests_ends select agency_id, head_sequence, head_hash, mark"
            + " from identity_audit_chain where agency_id = $agency");
    sealed.write(5, 6);
    sealed.seal();
    sealed.sql("delete from identity_audit where agency_id = $agency and id >= " + sealed.entry(5));
    sealed.sql("delete from identity_audit_seal where agency_id = $agency and sequence_no >= 5");
    sealed.sql(
        "update identity_audit_chain set"
            + " head_sequence = (select seq from tests_ends where agency_id = $agency),"
            + " head_hash = (select hash from tests_ends where agency_id = $agency),"
            + " mark = (select mark from tests_ends where agency_id = $agency)"
            + " where agency_id = $agency");
    Report report = sealed.verify();
    assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.CUT_TAIL);
    assertThat(report.findings().getFirst().text().en()).contains("file of heads");
    assertThat(report.last()).isEqualTo(4);
    // and new entries cannot hide it
    sealed.write(7, 9);
    sealed.seal();
    assertThat(sealed.kinds()).contains(Kind.CHANGED_LINK);
    assertThat(sealed.verify().intactUpTo()).isEqualTo(5);
  }

  @Test
  void changed_ends_stop_the_sealing_and_are_named() throws Exception {
    six();
    sealed.sql("update identity_audit_chain set head_sequence = 3 where agency_id = $agency");
    assertThat(sealed.kinds()).containsExactly(Kind.CHANGED_ENDS);
    sealed.write(7, 7);
    assertThat(sealed.verify().waiting()).isEqualTo(1);
  }

  @Test
  void a_changed_line_of_the_file_of_heads_is_named() throws Exception {
    six();
    String before =
        sealed.changeHeads(text -> text.replaceFirst("\tagency/\\d+\t(\\d)", "\tagency/1\t9$1"));
    assertThat(sealed.kinds()).contains(Kind.CHANGED_HEAD_FILE);
    sealed.changeHeads(text -> before);
    assertThat(sealed.verify().intact()).isTrue();
  }

  @Test
  void a_cut_or_replaced_file_of_heads_is_named() throws Exception {
    six();
    String before =
        sealed.changeHeads(text -> text.substring(0, text.stripTrailing().lastIndexOf('\n') + 1));
    assertThat(sealed.kinds()).containsExactly(Kind.CUT_HEAD_FILE);
    Files.delete(sealed.heads());
    assertThat(sealed.kinds()).containsExactly(Kind.CUT_HEAD_FILE);
    Files.writeString(sealed.heads(), before);
    assertThat(sealed.verify().intact()).isTrue();
  }

  @Test
  void what_a_crash_leaves_between_the_steps_is_no_alarm_and_is_made_good() throws Exception {
    six();
    sealed.sql("drop table if exists tests_file");
    sealed.sql("create table tests_file as select * from identity_audit_head_file");
    sealed.write(7, 7);
    sealed.seal();
    // written to the file and not yet counted by the database
    sealed.sql(
        "update identity_audit_head_file set"
            + " line_count = (select max(line_count) from tests_file),"
            + " link = (select max(link) from tests_file)");
    assertThat(sealed.verify().intact()).isTrue();
    // half a line
    sealed.changeHeads(text -> text + "99\t2026-11-21T01:0");
    assertThat(sealed.verify().intact()).isTrue();
    sealed.write(8, 8);
    assertThat(sealed.seal().sequence()).isEqualTo(8);
    assertThat(sealed.verify().intact()).isTrue();
    assertThat(Files.readString(sealed.heads())).endsWith("\n").doesNotContain("2026-11-21T01:0");
  }

  @Test
  void what_is_not_sealed_yet_is_told_apart_from_what_is_wrong() throws Exception {
    six();
    sealed.sql(
        "update identity_audit_chain set adopted_entry = adopted_entry + 1 where agency_id = $agency");
    sealed.write(7, 9);
    Report report = sealed.verify();
    assertThat(report.waiting()).isEqualTo(3);
    assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.CHANGED_ENDS);
    sealed.sql(
        "update identity_audit_chain set adopted_entry = adopted_entry - 1 where agency_id = $agency");
    sealed.seal();
    assertThat(sealed.verify().waiting()).isZero();
    assertThat(sealed.verify().intact()).isTrue();
  }

  @Test
  void of_two_interleaved_transactions_none_is_left_out() throws Exception {
    Office office = sealed.office();
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<?> slow =
          thread.submit(
              () ->
                  office.asOwner(
                      sealed.agency.id(),
                      () ->
                          service(Transactions.class)
                              .write(
                                  () -> {
                                    office.audit.record("tes.lambat", "tes/1", Map.of(), Map.of());
                                    first.countDown();
                                    await(second);
                                    return true;
                                  })));
      await(first);
      sealed.write(2, 4); // higher ids, committed first
      assertThat(sealed.seal().sequence()).isEqualTo(3);
      assertThat(sealed.verify().waiting()).isZero();
      second.countDown();
      slow.get();
    } finally {
      thread.shutdownNow();
    }
    assertThat(sealed.seal().sequence()).isEqualTo(4);
    assertThat(sealed.entry(4)).isLessThan(sealed.entry(1));
    assertThat(sealed.verify().intact()).isTrue();
  }

  @Test
  void many_write_while_it_is_sealed_and_each_entry_gets_one_link() throws Exception {
    int writers = 6;
    int each = 40;
    ExecutorService threads = Executors.newFixedThreadPool(writers + 2);
    try {
      List<Future<?>> work = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        int from = w * each + 1;
        work.add(
            threads.submit(
                () -> {
                  sealed.write(from, from + each - 1);
                  return true;
                }));
      }
      for (int s = 0; s < 2; s++) {
        work.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 15; i++) {
                    sealed.seal();
                    assertThat(sealed.verify().intact()).isTrue();
                  }
                  return true;
                }));
      }
      for (Future<?> one : work) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(sealed.seal().sequence()).isEqualTo(writers * each);
    Report report = sealed.verify();
    assertThat(report.intact()).isTrue();
    assertThat(report.waiting()).isZero();
  }

  @Test
  void a_new_key_seals_what_follows_and_the_old_links_are_still_checked() throws Exception {
    six();
    service(Keys.class).ring("audit-seal").rotate();
    sealed.write(7, 8);
    assertThat(sealed.seal().sequence()).isEqualTo(8);
    assertThat(sealed.verify().intact()).isTrue();
    assertThat(
            sealed.number(
                "select count(distinct substring(hash, 1, 10)) from identity_audit_seal where"
                    + " agency_id = $agency"))
        .isEqualTo(2);
    sealed.sql("update identity_audit set subject = 'x' where id = " + sealed.entry(2));
    sealed.sql("update identity_audit set subject = 'x' where id = " + sealed.entry(8));
    assertThat(sealed.kinds()).containsExactly(Kind.CHANGED_ENTRY, Kind.CHANGED_ENTRY);
  }

  @Test
  void the_oldest_entries_go_by_retention_and_the_rest_still_checks() throws Exception {
    six();
    RetentionRule rule =
        (RetentionRule)
            node.await(
                RetentionRule.class.getName(),
                "(component.name=id.pendopo.identity.internal.privacy.AuditRetention)",
                Duration.ofSeconds(20));
    LocalDate soon = LocalDate.now().plusDays(3);
    Office office = sealed.office();
    assertThat(office.<Long>asOwner(sealed.agency.id(), () -> rule.due(soon))).isEqualTo(6);
    assertThat(
            office.<Integer>asOwner(
                sealed.agency.id(), () -> office.transactions.write(() -> rule.apply(soon, 4))))
        .isEqualTo(4);
    Report report = sealed.verify();
    assertThat(report.intact()).isTrue();
    assertThat(report.first()).isEqualTo(5);
    // the newest link stays, and the chain goes on behind it
    assertThat(
            office.<Integer>asOwner(
                sealed.agency.id(), () -> office.transactions.write(() -> rule.apply(soon, 400))))
        .isEqualTo(1);
    sealed.write(7, 8);
    assertThat(sealed.seal().sequence()).isEqualTo(8);
    assertThat(sealed.verify().intact()).isTrue();
    // who takes away more by hand and moves the beginning has no key for it
    sealed.sql("delete from identity_audit where id = " + sealed.entry(6));
    sealed.sql("delete from identity_audit_seal where agency_id = $agency and sequence_no = 6");
    sealed.sql("update identity_audit_chain set start_sequence = 6 where agency_id = $agency");
    assertThat(sealed.kinds()).contains(Kind.CHANGED_ENDS);
  }

  // ---- what is recorded, and read

  @Test
  void the_read_of_something_sensitive_is_recorded_with_its_purpose() throws Exception {
    Office office = sealed.office();
    office.asOwner(
        sealed.agency.id(),
        () ->
            office.transactions.read(
                () -> {
                  office.audit.read("tes.nik-dibuka", "pegawai/1", Optional.empty(), "Usulan KP");
                  return true;
                }));
    assertThat(search(query(Optional.empty(), Optional.of(true), OptionalLong.empty())).entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.purpose()).isEqualTo("Usulan KP");
              assertThat(entry.subject()).isEqualTo("pegawai/1");
            });
  }

  @Test
  void what_came_without_a_name_has_no_address_and_the_day_alone() throws Exception {
    Office office = sealed.office();
    office.as(
        office.newSession(sealed.agency),
        sealed.agency.id(),
        () ->
            office.transactions.write(
                () -> {
                  office.audit.recordAnonymous("tes.aduan", "aduan/1", Map.of("kanal", "web"));
                  return true;
                }));
    AuditTrail.Entry entry = search(AuditTrail.Query.newest(1)).entries().getFirst();
    assertThat(entry.anonymous()).isTrue();
    assertThat(entry.username()).isEmpty();
    assertThat(entry.address()).isEmpty();
    assertThat(entry.at().atZone(sealed.agency.zone()).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(entry.at().atZone(sealed.agency.zone()).toLocalDate())
        .isAfter(LocalDate.now().minusDays(3));
    assertThat(sealed.seal().sealedAt()).isEmpty();
    assertThat(
            sealed.number(
                "select count(*) from identity_audit_seal s join identity_audit e on e.id ="
                    + " s.entry_id where s.agency_id = $agency and e.via = 'ANONYMOUS' and"
                    + " s.sealed_at > e.happened_at and extract(minute from s.sealed_at) = 0 and"
                    + " extract(second from s.sealed_at) = 0"))
        .isEqualTo(1);
    assertThat(sealed.verify().intact()).isTrue();
  }

  @Test
  void a_persons_values_are_encrypted_and_gone_with_their_key_while_the_chain_holds()
      throws Exception {
    Office office = sealed.office();
    office.asOwner(
        sealed.agency.id(),
        () ->
            office.transactions.write(
                () -> {
                  office.audit.record(
                      "tes.nama",
                      "pegawai/7",
                      Map.of("nama", office.audit.personal("employee/7", "Sri Rekaan")),
                      Map.of("nama", office.audit.personal("employee/7", "Sri Rekaan Dua")));
                  return true;
                }));
    sealed.seal();
    assertThat(search(AuditTrail.Query.newest(1)).entries().getFirst().before())
        .containsEntry("nama", "Sri Rekaan");
    assertThat(
            sealed.number(
                "select count(*) from identity_audit where agency_id = $agency and"
                    + " (before_values like '%Rekaan%' or after_values like '%Rekaan%')"))
        .isZero();
    office.asOwner(
        sealed.agency.id(),
        () ->
            office.transactions.write(
                () -> {
                  service(PersonKeys.class).destroy("employee/7");
                  return true;
                }));
    assertThat(search(AuditTrail.Query.newest(1)).entries().getFirst().after().get("nama"))
        .isEqualTo("(dihapus / erased)");
    assertThat(sealed.verify().intact()).isTrue();
    assertThat(
            office.<String>asOwner(
                sealed.agency.id(), () -> office.audit.personal("employee/7", "lagi")))
        .doesNotContain("lagi");
  }

  @Test
  void somebody_who_audits_a_unit_sees_that_unit_alone() throws Exception {
    Office office = sealed.office();
    office.newUnit(sealed.agency, "desa", null);
    office.newUnit(sealed.agency, "dusun", "desa");
    office.newUnit(sealed.agency, "lain", null);
    for (String unit : List.of("desa", "dusun", "lain")) {
      office.asOwner(
          sealed.agency.id(),
          () ->
              office.transactions.write(
                  () -> {
                    office.audit.record(
                        "tes.surat", "surat/" + unit, Optional.of(unit), Map.of(), Map.of());
                    return true;
                  }));
    }
    var auditor = office.newSession(sealed.agency, "platform.auditor@desa");
    assertThat(
            office
                .as(
                    auditor,
                    sealed.agency.id(),
                    () -> office.trail.search(AuditTrail.Query.newest(50)))
                .entries())
        .extracting(AuditTrail.Entry::subject)
        .containsExactly("surat/dusun", "surat/desa");
    assertThat(Office.refusal(() -> office.as(auditor, sealed.agency.id(), sealed::verify)))
        .isZero(); // verify works as the owner; the auditor's own call:
    assertThat(
            Office.refusal(
                () ->
                    office.as(
                        auditor,
                        sealed.agency.id(),
                        () -> service(id.pendopo.identity.AuditChain.class).verify(false))))
        .isEqualTo(403);
  }

  @Test
  void text_is_found_in_any_case_and_pages_behind_an_id_do_not_move() throws Exception {
    sealed.write(1, 5);
    List<AuditTrail.Entry> first =
        search(query(Optional.of("TES.ubah"), Optional.empty(), OptionalLong.empty())).entries();
    assertThat(first).hasSize(2);
    sealed.write(6, 7);
    assertThat(
            search(
                    query(
                        Optional.of("TES.ubah"),
                        Optional.empty(),
                        OptionalLong.of(first.getLast().id())))
                .entries())
        .extracting(AuditTrail.Entry::subject)
        .containsExactly("tes/3", "tes/2");
    assertThat(
            search(query(Optional.of("\"nilai\":\"6\""), Optional.empty(), OptionalLong.empty()))
                .total())
        .isEqualTo(1);
  }

  @Test
  void an_export_is_recorded_and_holds_no_formula() throws Exception {
    Office office = sealed.office();
    office.asOwner(
        sealed.agency.id(),
        () ->
            office.transactions.write(
                () -> {
                  office.audit.record("tes.rumus", "=HYPERLINK(\"x\")", Map.of(), Map.of());
                  return true;
                }));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int lines =
        office.<Integer>asOwner(
            sealed.agency.id(),
            () -> office.trail.export(AuditTrail.Query.newest(1), Locale.ENGLISH).writeTo(out));
    String csv = out.toString(StandardCharsets.UTF_8);
    assertThat(lines).isEqualTo(2);
    assertThat(csv).startsWith("\uFEFFId,Time (UTC),").contains("\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(search(AuditTrail.Query.newest(1)).entries().getFirst().action())
        .isEqualTo("identity.audit-exported");
  }

  @Test
  void the_command_says_intact_or_what_is_wrong(BundleContext context) throws Exception {
    six();
    String slug = agencySlug(sealed.agency);
    StringWriter out = new StringWriter();
    assertThat(run(context, out, "verify", "--agency", slug)).isZero();
    assertThat(out.toString())
        .startsWith("agency/" + sealed.agency.id() + "\tINTACT\t1\t6\t6\t0\t");
    long third = sealed.entry(3);
    sealed.sql("delete from identity_audit where id = " + third);
    StringWriter bad = new StringWriter();
    assertThat(run(context, bad, "verify", "--agency", slug)).isEqualTo(1);
    assertThat(bad.toString())
        .contains("\tWRONG\t1\t6\t2\t", "\tMISSING_ENTRY\t3\t" + third + "\t");
    assertThat(run(context, new StringWriter(), "verify", "--agency")).isEqualTo(2);
    assertThat(run(context, new StringWriter())).isEqualTo(2);
    assertThat(run(context, new StringWriter(), "verify", "--agency", "installation")).isZero();
  }

  private static String agencySlug(Agency agency) {
    return agency.slug();
  }

  private AuditTrail.Page search(AuditTrail.Query query) throws Exception {
    Office office = sealed.office();
    return office.asOwner(sealed.agency.id(), () -> office.trail.search(query));
  }

  private static AuditTrail.Query query(
      Optional<String> text, Optional<Boolean> reads, OptionalLong before) {
    return new AuditTrail.Query(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        1,
        2,
        Optional.empty(),
        text,
        reads,
        before);
  }

  private static int run(BundleContext context, StringWriter out, String... arguments)
      throws Exception {
    for (var reference : context.getServiceReferences(AdminCommand.class, null)) {
      AdminCommand command = context.getService(reference);
      if (command.name().equals("audit")) {
        try (PrintWriter o = new PrintWriter(out);
            PrintWriter e = new PrintWriter(new StringWriter())) {
          return command.run(List.of(arguments), o, e);
        }
      }
    }
    throw new AssertionError("No command audit");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
