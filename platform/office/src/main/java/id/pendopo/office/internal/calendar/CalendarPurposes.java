package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.CalendarPurpose;
import id.pendopo.api.calendar.CollectiveLeave;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyType;
import id.pendopo.api.policy.ShippedPolicy;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;

/** The policy book that says, for each purpose, how collective leave counts. */
@Component
public final class CalendarPurposes implements PolicyBook {

  static final String CODE = "calendar";

  private static final PolicyType OFF_OR_WORK =
      new PolicyType.Choice(
          List.of(
              new PolicyType.Choice.Option(
                  CollectiveLeave.OFF.name(), new LocalText("Hari libur", "Days off")),
              new PolicyType.Choice.Option(
                  CollectiveLeave.WORK.name(), new LocalText("Hari kerja", "Working days"))));

  private static final List<PolicyField> FIELDS =
      Arrays.stream(CalendarPurpose.values())
          .map(
              purpose ->
                  new PolicyField(
                      purpose.field(),
                      new LocalText(
                          "Cuti bersama untuk: " + purpose.title().id(),
                          "Collective leave for: " + purpose.title().en()),
                      OFF_OR_WORK))
          .toList();

  private static final Map<String, String> ALL_OFF =
      FIELDS.stream()
          .collect(Collectors.toMap(PolicyField::name, field -> CollectiveLeave.OFF.name()));

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public LocalText name() {
    return new LocalText("Kalender kerja", "Work calendar");
  }

  @Override
  public LocalText description() {
    return new LocalText(
        "Menentukan untuk tiap keperluan apakah cuti bersama dihitung sebagai hari kerja.",
        "Decides for each purpose whether collective leave counts as working days.");
  }

  @Override
  public List<PolicyField> fields() {
    return FIELDS;
  }

  @Override
  public List<ShippedPolicy> versions() {
    return List.of(
        new ShippedPolicy(
            LocalDate.of(2000, 1, 1),
            ALL_OFF,
            "Ketetapan awal Pendopo; cuti: PP 11/2017 pasal 333",
            new LocalText(
                "Undang-undang tentang tenggat layanan tidak menyebut cuti bersama; sesuaikan"
                    + " dengan keputusan instansi.",
                "The laws on deadlines of services do not name collective leave; adapt it to the"
                    + " decision of the agency.")));
  }
}
