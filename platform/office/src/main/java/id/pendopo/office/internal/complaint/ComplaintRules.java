package id.pendopo.office.internal.complaint;

import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyType;
import id.pendopo.api.policy.ShippedPolicy;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** The policy book of complaints: their clocks, and what counts as alike. */
@Component
public final class ComplaintRules implements PolicyBook {

  static final String BOOK = "complaints";
  static final String VERIFICATION = "verificationDays";
  static final String INFORMATION = "informationDays";
  static final String GENERAL = "generalDays";
  static final String SUPERVISION = "supervisionDays";
  static final String RESPONSE = "responseDays";
  static final String ALIKE_DAYS = "alikeDays";
  static final String ALIKE_METRES = "alikeMetres";

  static final LocalText LAW = LocalText.same("Perpres 76/2013; PermenPANRB 62/2018");

  private static final LocalText WORKING_DAYS = new LocalText("hari kerja", "working days");
  private static final LocalText DAYS = new LocalText("hari", "days");

  @Override
  public String code() {
    return BOOK;
  }

  @Override
  public LocalText name() {
    return new LocalText("Pengaduan", "Complaints");
  }

  @Override
  public LocalText description() {
    return new LocalText(
        "Menentukan tenggat verifikasi dan tindak lanjut pengaduan, dan mana yang mungkin serupa.",
        "Decides the deadlines of verification and follow-up, and which complaints may be alike.");
  }

  @Override
  public List<PolicyField> fields() {
    return List.of(
        days(VERIFICATION, "Verifikasi sejak diterima", "Verification from the receipt", 60),
        days(INFORMATION, "Informasi atau normatif", "Information or matter of rules", 120),
        days(GENERAL, "Tidak berkadar pengawasan", "Without supervision content", 120),
        days(SUPERVISION, "Berkadar pengawasan", "With supervision content", 366),
        new PolicyField(
            RESPONSE,
            new LocalText(
                "Waktu pelapor menanggapi jawaban, lalu ditutup",
                "Time for the reporter to respond to the answer, then it closes"),
            new PolicyType.WholeNumber(1, 120, DAYS)),
        new PolicyField(
            ALIKE_DAYS,
            new LocalText(
                "Dicari yang serupa dalam", "Alike complaints are looked for in the last"),
            new PolicyType.WholeNumber(1, 365, DAYS)),
        new PolicyField(
            ALIKE_METRES,
            new LocalText("Dianggap berdekatan sampai", "Counts as near up to"),
            new PolicyType.WholeNumber(10, 10_000, LocalText.same("meter"))));
  }

  private static PolicyField days(String name, String id, String en, int most) {
    return new PolicyField(
        name, new LocalText(id, en), new PolicyType.WholeNumber(1, most, WORKING_DAYS));
  }

  @Override
  public List<ShippedPolicy> versions() {
    return List.of(
        new ShippedPolicy(
            LocalDate.of(2019, 1, 1),
            Map.of(
                VERIFICATION, "3",
                INFORMATION, "5",
                GENERAL, "14",
                SUPERVISION, "60",
                RESPONSE, "10",
                ALIKE_DAYS, "30",
                ALIKE_METRES, "200"),
            "Perpres 76/2013; PermenPANRB 62/2018",
            new LocalText(
                "Tenggat 5, 14, dan 60 hari kerja seperti yang lazim diumumkan penyelenggara"
                    + " SP4N-LAPOR!. Verifikasi 3 hari kerja dan 10 hari untuk tanggapan pelapor"
                    + " belum dicocokkan dengan naskah resminya, juga sejak kapan dihitung (di sini"
                    + " sejak terverifikasi): tetapkan versi instansi Anda. Jarak dan kurun yang"
                    + " serupa adalah ketetapan awal Pendopo.",
                "5, 14 and 60 working days as those who run SP4N-LAPOR! usually publish them. The 3"
                    + " working days of the verification and the 10 days for the reporter were not"
                    + " compared with the official text, nor from when it is counted (here from the"
                    + " verification): enter a version of your agency. Distance and period of what"
                    + " is alike are a first choice of Pendopo.")));
  }
}
