package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.calendar.CalendarAmended;
import id.pendopo.api.event.EventListener;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** The calendar over HTTP: counting, tables that two people bring in, local days off. */
@InFelix(
    value = {
      "id.pendopo.web",
      "id.pendopo.rest",
      "id.pendopo.site",
      "id.pendopo.theme",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity",
      "id.pendopo.office"
    },
    settings = {
      "pendopo.http.port=0",
      "pendopo.management.port=0",
      "pendopo.base-url=http://pendopo.test",
      "org.osgi.framework.startlevel.beginning=50"
    },
    alone = true)
class CalendarRestTest {

  private static final String KEEPER = "platform.rule-keeper";

  private Office office;
  private Agency agency;
  private Caller nobody;

  @BeforeEach
  void open(FelixNode node, BundleContext context) throws Exception {
    office = new Office(node);
    node.await(
        "id.pendopo.site.internal.http.SiteServer$Ports", "", java.time.Duration.ofSeconds(20));
    agency = office.newAgency();
    nobody = Caller.anonymous(context, agency);
    for (int i = 0; i < 500 && nobody.get("calendar/weeks").status() != 200; i++) {
      Thread.sleep(20);
    }
  }

  // ---- counting

  @Test
  void everybody_may_count_and_sees_why() throws Exception {
    assertThat(nobody.get("calendar/after?date=2026-03-11&days=10").expect(200).body())
        .startsWith("{\"date\":\"2026-04-01\",\"provisional\":false,\"why\":[")
        .contains("Rabu, 1 April 2026: hari kerja ke-10.", "Wednesday, 1 April 2026")
        .contains("SKB Menag, Menaker, Menpan RB No. 1497/2025");
    assertThat(
            nobody
                .get("calendar/after?date=2026-03-11&days=10&collectiveLeave=WORK")
                .expect(200)
                .body())
        .startsWith("{\"date\":\"2026-03-26\"");
    assertThat(
            nobody
                .get("calendar/working-days?from=2025-01-01&to=2025-12-31&asOf=2025-08-06")
                .expect(200)
                .body())
        .startsWith("{\"days\":238,");
    assertThat(
            nobody
                .get("calendar/working-days?from=2026-05-11&to=2026-05-29&week=6")
                .expect(200)
                .body())
        .startsWith("{\"days\":13,");
    assertThat(nobody.get("calendar/tables?year=2025").expect(200).body())
        .contains("\"version\":2", "2025-08-18", "933/2025");
  }

  @Test
  void what_cannot_be_counted_says_what_is_wrong() throws Exception {
    nobody.get("calendar/after?date=11-03-2026&days=10").expect(400);
    nobody.get("calendar/after?date=2026-02-30&days=10").expect(400);
    nobody.get("calendar/after?date=2026-03-11&days=banyak").expect(400);
    nobody.get("calendar/after?date=2026-03-11&days=0").expect(422);
    nobody.get("calendar/after?date=2026-03-11&days=1000000").expect(422);
    nobody.get("calendar/after?days=10").expect(422);
    nobody.get("calendar/after?date=2026-03-11&days=10&collectiveLeave=MAYBE").expect(422);
    nobody.get("calendar/working-days?from=2026-03-11&to=2026-03-10").expect(422);
    nobody.get("calendar/working-days?from=2026-03-11&to=2026-03-12&week=7").expect(422);
    nobody.get("calendar/working-days?from=1000-03-11&to=2026-03-12").expect(422);
    assertThat(nobody.get("calendar/after?date=2026-03-11&days=10&unit=XYZ").expect(422).body())
        .contains("\"unit\"", "Unit ini tidak dikenal");
  }

  // ---- tables

  private static String upload(int year, String format, String content) {
    return """
        {"year":%d,"issued":"2024-01-02","decree":"SKB uji","source":"berkas uji",
         "format":"%s","content":"%s"}"""
        .formatted(year, format, content.replace("\r", "\\r").replace("\n", "\\n"));
  }

  private static String table(int year) {
    return """
        tanggal;jenis;nama
        01/01/%1$d;Libur nasional;Tahun Baru Masehi
        %1$d-03-10;cuti bersama;Cuti bersama uji
        %1$d-05-01;libur nasional;Hari Buruh
        %1$d-06-01;libur nasional;Hari Lahir Pancasila
        %1$d-08-17;libur nasional;Hari Kemerdekaan
        %1$d-12-25;libur nasional;Hari Raya Natal
        """
        .formatted(year);
  }

  @Test
  void a_table_counts_when_a_second_person_confirmed_it_and_every_agency_is_told(
      BundleContext context) throws Exception {
    ConcurrentLinkedQueue<String> told = listen(context);
    Caller keeper = nobody.as(office, office.person(agency, KEEPER));
    Caller operator = nobody.as(office, office.operator());
    Agency other = office.newAgency();
    String counted = "calendar/working-days?from=2031-03-10&to=2031-03-10";
    assertThat(nobody.get(counted).body()).startsWith("{\"days\":1,\"provisional\":true");

    String body = upload(2031, "csv", table(2031));
    assertThat(keeper.post("calendar/preview", body).expect(200).body())
        .contains("\"acceptable\":true", "\"change\":\"ADDED\"");
    long id = keeper.post("calendar/proposals", body).expect(201).number("id");
    assertThat(nobody.get(counted).body()).startsWith("{\"days\":1,\"provisional\":true");
    keeper.post("calendar/proposals/" + id + "/confirm", "{}").expect(403);
    assertThat(operator.get("calendar/proposals/" + id).expect(200).body())
        .contains("\"mayConfirm\":true");
    operator.post("calendar/proposals/" + id + "/confirm", "{}").expect(200);
    operator.post("calendar/proposals/" + id + "/confirm", "{}").expect(409);
    assertThat(nobody.get(counted).body()).startsWith("{\"days\":0,\"provisional\":false");

    String event = "CalendarAmended[from=2031-01-01, to=2031-12-31, unit=, decree=SKB uji]";
    await(told, agency.slug() + " " + event);
    await(told, other.slug() + " " + event);

    String amendment = upload(2031, "csv", table(2031).replace("2031-03-10", "2031-03-11"));
    long second = operator.post("calendar/proposals", amendment).expect(201).number("id");
    operator.post("calendar/proposals/" + second + "/confirm", "{}").expect(403);
    keeper.post("calendar/proposals/" + second + "/confirm", "{}").expect(200);
    assertThat(nobody.get(counted).body()).startsWith("{\"days\":1,\"provisional\":false");
    await(
        told,
        other.slug() + " CalendarAmended[from=2031-03-10, to=2031-03-11, unit=, decree=SKB uji]");
  }

  private ConcurrentLinkedQueue<String> listen(BundleContext context) {
    ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
    CurrentAgency current = office.service(CurrentAgency.class);
    context.registerService(
        EventListener.class,
        new EventListener<CalendarAmended>() {
          @Override
          public Class<CalendarAmended> type() {
            return CalendarAmended.class;
          }

          @Override
          public String name() {
            return "tests." + System.identityHashCode(told);
          }

          @Override
          public void on(CalendarAmended event) {
            told.add(current.get().slug() + " " + event);
          }
        },
        null);
    return told;
  }

  private static void await(ConcurrentLinkedQueue<String> told, String wanted) throws Exception {
    for (int i = 0; i < 1000 && !told.contains(wanted); i++) {
      Thread.sleep(20);
    }
    assertThat(told).contains(wanted);
  }

  @Test
  void two_people_of_agencies_do_not_decide_for_all() throws Exception {
    Caller one = nobody.as(office, office.person(agency, KEEPER));
    Caller two = nobody.as(office, office.person(agency, KEEPER));
    long id =
        one.post("calendar/proposals", upload(2032, "csv", table(2032))).expect(201).number("id");
    two.post("calendar/proposals/" + id + "/confirm", "{}").expect(403);
    two.post("calendar/proposals/" + id + "/refuse", "{}").expect(422);
    assertThat(
            two.post("calendar/proposals/" + id + "/refuse", "{\"reason\":\"Salah tahun\"}")
                .expect(200)
                .body())
        .contains("\"state\":\"REFUSED\"", "Salah tahun");
    assertThat(nobody.get("calendar/tables?year=2032").body()).isEqualTo("[]");
  }

  @Test
  void the_people_of_an_agency_are_not_named_to_another(BundleContext context) throws Exception {
    Caller keeper = nobody.as(office, office.person(agency, KEEPER));
    long id =
        keeper
            .post("calendar/proposals", upload(2033, "csv", table(2033)))
            .expect(201)
            .number("id");
    Agency other = office.newAgency();
    Caller stranger = Caller.anonymous(context, other).as(office, office.person(other, KEEPER));
    assertThat(stranger.get("calendar/proposals/" + id).expect(200).body())
        .contains("\"proposer\":null")
        .doesNotContain("Orang Rekaan");
    stranger
        .post("calendar/proposals/" + id + "/refuse", "{\"reason\":\"Tidak setuju\"}")
        .expect(403);
  }

  @Test
  void a_wrong_file_is_reported_row_by_row_and_never_kept() throws Exception {
    Caller keeper = nobody.as(office, office.person(agency, KEEPER));
    String file =
        """
        tanggal,jenis,nama,hari
        2034-01-01,libur nasional,Tahun Baru,Senin
        2033-05-01,libur nasional,Hari Buruh,
        2034-06-01,libur nasional,Hari Lahir Pancasila,
        2034-06-01,cuti bersama,Cuti bersama,
        2034-13-01,hari kejepit,Libur,
        """;
    assertThat(keeper.post("calendar/preview", upload(2034, "csv", file)).expect(200).body())
        .contains("\"acceptable\":false")
        .contains("Nama hari tidak cocok: tanggal ini Minggu, 1 Januari 2034.")
        .contains("Tanggal ini bukan dalam tahun 2034.")
        .contains("Tanggal ini sudah ada pada baris 4.")
        .contains("Tanggal '2034-13-01' tidak dapat dibaca")
        .contains("Jenis 'hari kejepit' harus libur nasional atau cuti bersama.");
    assertThat(keeper.post("calendar/proposals", upload(2034, "csv", file)).expect(422).body())
        .contains("Baris 2: ");
    keeper.post("calendar/proposals", upload(2034, "csv", "apa saja")).expect(422);
    keeper.post("calendar/proposals", upload(2034, "pdf", file)).expect(422);
    keeper.post("calendar/proposals", "{}").expect(422);
  }

  @Test
  void events_of_whole_days_are_read_from_a_calendar_file() throws Exception {
    Caller keeper = nobody.as(office, office.person(agency, KEEPER));
    String file =
        String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "BEGIN:VEVENT",
            "DTSTART;VALUE=DATE:20350310",
            "DTEND;VALUE=DATE:20350312",
            "SUMMARY:Idulfitri\\, hari ra",
            " ya",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "DTSTART;VALUE=DATE:20350313",
            "SUMMARY:Cuti bersama Idulfitri",
            "END:VEVENT",
            "END:VCALENDAR");
    assertThat(
            keeper
                .post("calendar/preview", upload(2035, "ics", file.replace("\\", "\\\\")))
                .expect(200)
                .body())
        .contains("\"acceptable\":true")
        .contains(
            "{\"date\":\"2035-03-11\",\"kind\":\"NATIONAL\",\"name\":{\"id\":\"Idulfitri, hari raya\"")
        .contains("\"2035-03-13\",\"kind\":\"COLLECTIVE\"")
        .contains("Tahun Baru Masehi (Senin, 1 Januari 2035) tidak ada.");
    assertThat(
            keeper
                .post(
                    "calendar/preview",
                    upload(
                        2035,
                        "ics",
                        file.replace("VALUE=DATE:20350313", "TZID=WIB:20350313T080000")
                            .replace("\\", "\\\\")))
                .expect(200)
                .body())
        .contains("\"acceptable\":false", "bukan tanggal sehari penuh");
  }

  @Test
  void the_list_of_a_newspaper_shows_its_differences() throws Exception {
    Caller keeper = nobody.as(office, office.person(agency, KEEPER));
    String six =
        """
        tanggal,jenis,nama
        2026-02-16,libur nasional,Tahun Baru Imlek
        2026-03-18,libur nasional,Hari Suci Nyepi
        """;
    assertThat(keeper.post("calendar/preview", upload(2026, "csv", six)).expect(200).body())
        .contains("{\"date\":\"2026-02-16\",\"change\":\"KIND\"")
        .contains("{\"date\":\"2026-02-17\",\"change\":\"REMOVED\"")
        .contains("{\"date\":\"2026-03-18\",\"change\":\"KIND\"");
  }

  // ---- local days off and weeks

  private static String day(String date, String kind, Optional<String> unit) {
    return """
        {"date":"%s","kind":"%s","name":"Hari jadi","decree":"Kep. Bupati 1","issued":"2024-01-02"%s}"""
        .formatted(date, kind, unit.map(code -> ",\"unit\":\"" + code + "\"").orElse(""));
  }

  @Test
  void voting_days_are_off_once_they_are_entered() throws Exception {
    Caller keeper = nobody.as(office, office.person(agency, KEEPER));
    String year = "calendar/working-days?from=2024-01-01&to=2024-12-31";
    assertThat(nobody.get(year).body()).startsWith("{\"days\":240,");
    long first =
        keeper
            .post("calendar/local-holidays", day("2024-02-14", "VOTING", Optional.empty()))
            .expect(201)
            .number("id");
    keeper
        .post("calendar/local-holidays", day("2024-11-27", "VOTING", Optional.empty()))
        .expect(201);
    keeper
        .post("calendar/local-holidays", day("2024-11-27", "VOTING", Optional.empty()))
        .expect(409);
    assertThat(nobody.get(year).body())
        .startsWith("{\"days\":238,")
        .contains("hari pemungutan suara: Hari jadi");
    assertThat(nobody.get(year + "&asOf=2024-01-01").body()).startsWith("{\"days\":240,");
    keeper.delete("calendar/local-holidays/" + first).expect(200);
    keeper.delete("calendar/local-holidays/" + first).expect(409);
    assertThat(nobody.get(year).body()).startsWith("{\"days\":239,");
    assertThat(nobody.get(year + "&asOf=2024-06-01").body()).startsWith("{\"days\":238,");
    assertThat(nobody.get("calendar/local-holidays?year=2024").body())
        .contains("\"withdrawn\":\"" + LocalDate.now(agency.zone()).getYear());
  }

  @Test
  void a_holiday_of_a_unit_holds_below_it_and_nowhere_else(BundleContext context) throws Exception {
    office.newUnit(agency, "WIL", Optional.empty());
    office.newUnit(agency, "WIL-1", Optional.of("WIL"));
    office.newUnit(agency, "TU", Optional.empty());
    Caller ofUnit = nobody.as(office, office.person(agency, KEEPER + "@WIL"));
    ofUnit
        .post("calendar/local-holidays", day("2026-03-09", "LOCAL", Optional.empty()))
        .expect(403);
    ofUnit
        .post("calendar/local-holidays", day("2026-03-09", "LOCAL", Optional.of("TU")))
        .expect(403);
    ofUnit
        .post("calendar/local-holidays", day("2026-03-09", "LOCAL", Optional.of("WIL")))
        .expect(201);
    String counted = "calendar/working-days?from=2026-03-09&to=2026-03-09";
    assertThat(nobody.get(counted + "&unit=WIL-1").body()).startsWith("{\"days\":0,");
    assertThat(nobody.get(counted + "&unit=TU").body()).startsWith("{\"days\":1,");
    assertThat(nobody.get(counted).body()).startsWith("{\"days\":1,");
    Agency other = office.newAgency();
    assertThat(Caller.anonymous(context, other).get("calendar/local-holidays?year=2026").body())
        .isEqualTo("[]");
    ofUnit.post("calendar/proposals", upload(2036, "csv", table(2036))).expect(403);
  }

  @Test
  void a_unit_works_its_own_week_from_a_date_on() throws Exception {
    office.newUnit(agency, "WIL", Optional.empty());
    office.newUnit(agency, "WIL-1", Optional.of("WIL"));
    Caller keeper = nobody.as(office, office.person(agency, KEEPER));
    keeper
        .put("calendar/weeks", "{\"unit\":\"WIL\",\"validFrom\":\"2026-07-01\",\"days\":6}")
        .expect(200);
    keeper
        .put("calendar/weeks", "{\"unit\":\"WIL\",\"validFrom\":\"2026-07-01\",\"days\":7}")
        .expect(422);
    String june = "calendar/working-days?from=2026-06-27&to=2026-06-27&unit=";
    String july = "calendar/working-days?from=2026-07-04&to=2026-07-04&unit=";
    assertThat(nobody.get(june + "WIL-1").body()).startsWith("{\"days\":0,");
    assertThat(nobody.get(july + "WIL-1").body()).startsWith("{\"days\":1,");
    assertThat(nobody.get(july).body()).startsWith("{\"days\":0,");
    assertThat(nobody.get("calendar/after?date=2026-07-03&days=1&unit=WIL-1").body())
        .startsWith("{\"date\":\"2026-07-04\"");
    nobody.put("calendar/weeks", "{}").expect(401);
  }
}
