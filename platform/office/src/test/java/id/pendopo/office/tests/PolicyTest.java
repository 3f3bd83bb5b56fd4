package id.pendopo.office.tests;

import static id.pendopo.office.tests.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.calendar.CalendarPurpose;
import id.pendopo.api.calendar.CollectiveLeave;
import id.pendopo.api.calendar.WorkCalendar;
import id.pendopo.api.event.EventListener;
import id.pendopo.api.policy.Policies;
import id.pendopo.api.policy.PolicyAmended;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyType;
import id.pendopo.api.policy.PolicyVersion;
import id.pendopo.api.policy.ShippedPolicy;
import id.pendopo.api.text.LocalText;
import id.pendopo.testkit.FelixNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Rules with dates: those of the software, those of an agency, and who may enter them. */
@InOffice
class PolicyTest {

  private static final String KEEPER = "platform.rule-keeper";

  private Office office;
  private Policies policies;
  private Agency agency;
  private Caller nobody;
  private Caller keeper;

  @BeforeEach
  void open(FelixNode node, BundleContext context) throws Exception {
    office = new Office(node);
    policies = office.service(Policies.class);
    node.await("id.pendopo.site.internal.http.SiteServer$Ports", "", Duration.ofSeconds(20));
    agency = office.newAgency();
    nobody = Caller.anonymous(context, agency);
    keeper = nobody.as(office, office.person(agency, KEEPER));
    for (int i = 0; i < 500 && nobody.get("policies").status() != 200; i++) {
      Thread.sleep(20);
    }
  }

  /** Made up: the numbers of no law. */
  private record Book(String code, Map<String, String> second) implements PolicyBook {

    @Override
    public LocalText name() {
      return new LocalText("Aturan uji", "Rules of the test");
    }

    @Override
    public LocalText description() {
      return new LocalText("Untuk pengujian.", "For tests.");
    }

    @Override
    public List<PolicyField> fields() {
      return List.of(
          new PolicyField(
              "days",
              new LocalText("Tenggat", "Deadline"),
              new PolicyType.WholeNumber(1, 60, new LocalText("hari kerja", "working days"))),
          new PolicyField(
              "weight",
              new LocalText("Bobot", "Weight"),
              new PolicyType.DecimalNumber(
                  BigDecimal.ZERO, BigDecimal.ONE, 3, new LocalText("bagian", "parts"))),
          new PolicyField("strict", new LocalText("Ketat", "Strict"), new PolicyType.YesNo()));
    }

    @Override
    public List<ShippedPolicy> versions() {
      return List.of(
          new ShippedPolicy(
              LocalDate.of(2020, 1, 1),
              Map.of("days", "10", "weight", "0.111", "strict", "false"),
              "Peraturan uji pasal 1",
              new LocalText("Awal.", "First.")),
          new ShippedPolicy(
              LocalDate.of(2024, 7, 1), second, "Peraturan uji pasal 2", new LocalText("–", "–")));
    }
  }

  private static final Map<String, String> SECOND =
      Map.of("days", "14", "weight", "0.2", "strict", "true");

  private static String version(String from, String until, String days) {
    return """
        {"validFrom":"%s"%s,"values":{"days":"%s","weight":"0.5","strict":"true"},
         "source":"Kep. Kepala 7/2025","note":"uji"}"""
        .formatted(from, until.isEmpty() ? "" : ",\"validUntil\":\"" + until + "\"", days);
  }

  @Test
  void the_version_of_the_date_holds(BundleContext context) throws Exception {
    ServiceRegistration<?> book =
        context.registerService(PolicyBook.class, new Book("test-dates", SECOND), null);
    try {
      assertThat(days("test-dates", "2024-06-30")).isEqualTo(10);
      assertThat(days("test-dates", "2024-07-01")).isEqualTo(14);
      assertThat(refusal(() -> days("test-dates", "2019-12-31"))).isEqualTo(422);
      assertThat(nobody.get("policies/test-dates?on=2024-06-30").expect(200).body())
          .contains("\"version\":\"shipped-2020-01-01\"", "\"validUntil\":\"2024-06-30\"")
          .contains("\"days\":10,\"weight\":0.111,\"strict\":false")
          .contains("Peraturan uji pasal 1");
      nobody.get("policies/test-dates?on=kemarin").expect(400);
      nobody.get("policies/tidak-ada").expect(404);
    } finally {
      book.unregister();
    }
    nobody.get("policies/test-dates?on=2024-06-30").expect(404);
  }

  private int days(String book, String date) throws Exception {
    return office.in(agency, () -> policies.on(book, LocalDate.parse(date)).value().whole("days"));
  }

  @Test
  void a_version_of_the_agency_goes_before_and_a_case_keeps_the_one_it_used(BundleContext context)
      throws Exception {
    ServiceRegistration<?> book =
        context.registerService(PolicyBook.class, new Book("test-own", SECOND), null);
    try {
      keeper
          .post("policies/test-own/versions", version("2025-01-01", "2025-12-31", "20"))
          .expect(201);
      assertThat(days("test-own", "2024-12-31")).isEqualTo(14);
      assertThat(days("test-own", "2025-01-01")).isEqualTo(20);
      assertThat(days("test-own", "2026-01-01")).isEqualTo(14);
      Agency other = office.newAgency();
      assertThat(
              office.<Integer>in(
                  other,
                  () -> policies.on("test-own", LocalDate.of(2025, 1, 1)).value().whole("days")))
          .isEqualTo(14);

      PolicyVersion used =
          office.in(agency, () -> policies.on("test-own", LocalDate.of(2025, 6, 1)).value());
      keeper.post("policies/test-own/versions/" + used.id() + "/withdraw", "{}").expect(200);
      keeper.post("policies/test-own/versions/" + used.id() + "/withdraw", "{}").expect(409);
      assertThat(days("test-own", "2025-06-01")).isEqualTo(14);
      PolicyVersion kept =
          office.in(agency, () -> policies.version("test-own", used.id()).orElseThrow());
      assertThat(kept.whole("days")).isEqualTo(20);
      assertThat(kept.withdrawn()).isTrue();
      assertThat(kept.decimal("weight")).isEqualByComparingTo("0.5");
      assertThat(
              nobody
                  .get("policies/test-own/compare?before=shipped-2020-01-01&after=" + used.id())
                  .expect(200)
                  .body())
          .contains("\"before\":{\"id\":\"10 hari kerja\"", "\"after\":{\"id\":\"20 hari kerja\"");
    } finally {
      book.unregister();
    }
  }

  @Test
  void overlapping_versions_are_refused_until_one_is_ended(BundleContext context) throws Exception {
    ServiceRegistration<?> book =
        context.registerService(PolicyBook.class, new Book("test-overlap", SECOND), null);
    try {
      String versions = "policies/test-overlap/versions";
      keeper.post(versions, version("2025-01-01", "", "20")).expect(201);
      assertThat(keeper.post(versions, version("2026-01-01", "", "25")).expect(422).body())
          .contains("bertumpang tindih");
      keeper.post(versions, version("2024-01-01", "2025-01-01", "25")).expect(422);
      keeper.post(versions, version("2024-01-01", "2024-12-31", "25")).expect(201);
      String open =
          office
              .in(agency, () -> policies.on("test-overlap", LocalDate.of(2025, 5, 5)).value())
              .id();
      keeper.put(versions + "/" + open + "/end", "{\"validUntil\":\"2024-12-31\"}").expect(422);
      keeper.put(versions + "/" + open + "/end", "{\"validUntil\":\"2025-12-31\"}").expect(200);
      keeper.post(versions, version("2026-01-01", "", "25")).expect(201);
      assertThat(days("test-overlap", "2025-12-31")).isEqualTo(20);
      assertThat(days("test-overlap", "2026-01-01")).isEqualTo(25);
      keeper
          .put(versions + "/shipped-2020-01-01/end", "{\"validUntil\":\"2024-01-01\"}")
          .expect(404);
    } finally {
      book.unregister();
    }
  }

  @Test
  void what_a_change_may_answer_differently_is_told(BundleContext context) throws Exception {
    ServiceRegistration<?> book =
        context.registerService(PolicyBook.class, new Book("test-told", SECOND), null);
    Queue<String> told = new ConcurrentLinkedQueue<>();
    ServiceRegistration<?> listener =
        context.registerService(EventListener.class, new Ear("test-told", told), null);
    try {
      String versions = "policies/test-told/versions";
      keeper.post(versions, version("2025-01-01", "", "20")).expect(201);
      String own =
          office.in(agency, () -> policies.on("test-told", LocalDate.of(2025, 5, 5)).value()).id();
      String end = versions + "/" + own + "/end";
      keeper.put(end, "{\"validUntil\":\"2025-06-30\"}").expect(200);
      keeper.put(end, "{\"validUntil\":\"2025-09-30\"}").expect(200);
      keeper.put(end, "{\"validUntil\":\"2025-09-30\"}").expect(200);
      keeper.post(versions + "/" + own + "/withdraw", "{}").expect(200);
      for (int i = 0; i < 500 && told.size() < 4; i++) {
        Thread.sleep(20);
      }
      assertThat(told)
          .containsExactly(
              "2025-01-01..2100-12-31",
              "2025-07-01..2100-12-31",
              "2025-07-01..2025-09-30",
              "2025-01-01..2025-09-30");
    } finally {
      listener.unregister();
      book.unregister();
    }
  }

  private record Ear(String book, Queue<String> told) implements EventListener<PolicyAmended> {

    @Override
    public Class<PolicyAmended> type() {
      return PolicyAmended.class;
    }

    @Override
    public String name() {
      return "tests." + book;
    }

    @Override
    public void on(PolicyAmended event) {
      if (event.book().equals(book)) {
        told.add(event.from() + ".." + event.to());
      }
    }
  }

  @Test
  void wrong_values_are_named_by_their_field(BundleContext context) throws Exception {
    ServiceRegistration<?> book =
        context.registerService(PolicyBook.class, new Book("test-wrong", SECOND), null);
    try {
      assertThat(
              keeper
                  .post(
                      "policies/test-wrong/versions",
                      """
                      {"validFrom":"2025-02-01","validUntil":"2025-01-01",
                       "values":{"days":"61","weight":"0.1234","strict":"mungkin","x":"1"}}""")
                  .expect(422)
                  .body())
          .contains("values.days", "Isi bilangan bulat 1 sampai 60 (hari kerja).")
          .contains("values.weight", "values.strict", "values.x")
          .contains("\"validUntil\"", "\"source\"");
      nobody.post("policies/test-wrong/versions", "{}").expect(401);
      Caller auditor = nobody.as(office, office.person(agency, "platform.auditor"));
      auditor.post("policies/test-wrong/versions", version("2025-01-01", "", "20")).expect(403);
    } finally {
      book.unregister();
    }
  }

  @Test
  void a_book_that_contradicts_itself_is_not_taken(BundleContext context) throws Exception {
    ServiceRegistration<?> book =
        context.registerService(
            PolicyBook.class, new Book("test-broken", Map.of("days", "900")), null);
    try {
      nobody.get("policies/test-broken").expect(404);
    } finally {
      book.unregister();
    }
  }

  @Test
  void collective_leave_counts_by_purpose_as_the_agency_says() throws Exception {
    WorkCalendar calendar = office.service(WorkCalendar.class);
    assertThat(leave(calendar, CalendarPurpose.PUBLIC_INFORMATION, "2026-03-11"))
        .isEqualTo(CollectiveLeave.OFF);
    keeper
        .post(
            "policies/calendar/versions",
            """
            {"validFrom":"2026-01-01","source":"Kep. Kepala 1/2026","values":{"leave":"OFF",
             "publicInformation":"WORK","letters":"OFF","complaints":"OFF","projects":"OFF"}}""")
        .expect(201);
    assertThat(leave(calendar, CalendarPurpose.PUBLIC_INFORMATION, "2026-03-11"))
        .isEqualTo(CollectiveLeave.WORK);
    assertThat(leave(calendar, CalendarPurpose.PUBLIC_INFORMATION, "2025-12-31"))
        .isEqualTo(CollectiveLeave.OFF);
    assertThat(leave(calendar, CalendarPurpose.LEAVE, "2026-03-11")).isEqualTo(CollectiveLeave.OFF);
  }

  private CollectiveLeave leave(WorkCalendar calendar, CalendarPurpose purpose, String date)
      throws Exception {
    return office.in(
        agency, () -> calendar.collectiveLeave(purpose, LocalDate.parse(date)).value());
  }
}
