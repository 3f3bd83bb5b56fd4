package id.pendopo.office.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.calendar.HolidayFile.Format;
import id.pendopo.office.internal.calendar.HolidayFile.Row;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files as people save them, and files that are none. */
class HolidayFileTest {

  @Test
  void reads_what_a_spreadsheet_saves() {
    List<Row> rows =
        HolidayFile.read(
            Format.CSV,
            "\uFEFFTanggal,Jenis,Nama,Nama_Inggris,Hari\r\n"
                + "1/1/2027,Libur Nasional,\"Tahun Baru, \"\"Masehi\"\"\",New Year,Jumat\r\n"
                + "\r\n"
                + "2027-12-24,CUTI BERSAMA,Natal,,");
    assertThat(rows).hasSize(2).allMatch(row -> row.wrong().isEmpty());
    assertThat(rows.getFirst().date()).contains(LocalDate.of(2027, 1, 1));
    assertThat(rows.getFirst().name()).isEqualTo("Tahun Baru, \"Masehi\"");
    assertThat(rows.getFirst().english()).isEqualTo("New Year");
    assertThat(rows.getLast().number()).isEqualTo(4);
    assertThat(rows.getLast().kind()).contains(HolidayKind.COLLECTIVE);
  }

  @Test
  void a_name_that_would_not_fit_on_one_line_is_reported() {
    for (String name : List.of("\"Hari\nRaya\"", "Hari|Raya", "", "12", "x".repeat(201))) {
      assertThat(HolidayFile.read(Format.CSV, "date,kind,name\n2027-01-01,national," + name))
          .singleElement()
          .satisfies(row -> assertThat(row.wrong()).as(name).isNotEmpty());
    }
    for (String english : List.of("\"New\nYear\"", "New|Year", "x".repeat(201))) {
      assertThat(
              HolidayFile.read(
                  Format.CSV, "date,kind,name,name_en\n2027-01-01,national,Tahun Baru," + english))
          .singleElement()
          .satisfies(row -> assertThat(row.wrong()).as(english).isNotEmpty());
    }
  }

  @Test
  void lines_with_too_few_or_too_many_values_are_reported() {
    assertThat(
            HolidayFile.read(
                Format.CSV, "date,kind,name\n2027-01-01,national\n2027-01-02,national,a,b"))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.wrong()).isNotEmpty());
  }

  @Test
  void what_is_no_file_of_holidays_is_refused() {
    for (String text :
        List.of(
            "",
            "date,kind,name",
            "date,kind",
            "date,kind,name,colour\n2027-01-01,national,a,red",
            "date,date,kind,name\n",
            "date,kind,name\n2027-01-01,national,\"open",
            "date,kind,name\n" + "2027-01-01,national,a\n".repeat(401),
            "x".repeat(HolidayFile.LARGEST + 1))) {
      assertThatThrownBy(() -> HolidayFile.read(Format.CSV, text)).isInstanceOf(Problem.class);
    }
    for (String text :
        List.of(
            "",
            "date,kind,name",
            "BEGIN:VCALENDAR\nEND:VCALENDAR",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101")) {
      assertThatThrownBy(() -> HolidayFile.read(Format.ICS, text)).isInstanceOf(Problem.class);
    }
  }

  @Test
  void events_that_repeat_or_last_too_long_are_reported() {
    for (String extra :
        List.of("RRULE:FREQ=YEARLY", "DTEND;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20280101")) {
      assertThat(
              HolidayFile.read(
                  Format.ICS,
                  String.join(
                      "\n",
                      "BEGIN:VCALENDAR",
                      "BEGIN:VEVENT",
                      "DTSTART;VALUE=DATE:20270101",
                      extra,
                      "SUMMARY:Tahun Baru",
                      "END:VEVENT",
                      "END:VCALENDAR")))
          .singleElement()
          .satisfies(row -> assertThat(row.wrong()).as(extra).isNotEmpty());
    }
  }
}
