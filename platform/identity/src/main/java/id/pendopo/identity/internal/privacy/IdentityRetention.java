package id.pendopo.identity.internal.privacy;

import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyType;
import id.pendopo.api.policy.ShippedPolicy;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** How long links, tokens and the audit are kept. */
@Component
public final class IdentityRetention implements PolicyBook {

  static final String CODE = "identity-retention";
  static final String LINKS = "linkMonths";
  static final String TOKENS = "tokenMonths";
  static final String AUDIT = "auditMonths";

  private static final PolicyType MONTHS =
      new PolicyType.WholeNumber(
          0, 1200, new LocalText("bulan (0 = tanpa batas)", "months (0 = no end)"));

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public LocalText name() {
    return new LocalText("Retensi: akun dan audit", "Retention: accounts and audit");
  }

  @Override
  public LocalText description() {
    return new LocalText(
        "Menentukan berapa lama tautan masuk, token, dan catatan audit disimpan.",
        "Decides how long sign-in links, tokens and audit entries are kept.");
  }

  @Override
  public List<PolicyField> fields() {
    return List.of(
        new PolicyField(
            LINKS,
            new LocalText(
                "Tautan sekali pakai, sejak kedaluwarsa", "One-time links, from their end"),
            MONTHS),
        new PolicyField(
            TOKENS,
            new LocalText(
                "Token API, sejak dicabut atau kedaluwarsa", "API tokens, from their end"),
            MONTHS),
        new PolicyField(
            AUDIT,
            new LocalText("Catatan audit, sejak terjadi", "Audit entries, from when it happened"),
            MONTHS));
  }

  @Override
  public List<ShippedPolicy> versions() {
    return List.of(
        new ShippedPolicy(
            LocalDate.of(2000, 1, 1),
            Map.of(LINKS, "1", TOKENS, "12", AUDIT, "120"),
            "Ketetapan awal Pendopo; UU 27/2022 pasal 43 dan 44; UU 43/2009 (JRA instansi)",
            new LocalText(
                "Undang-undang tidak menyebut angka; sesuaikan dengan jadwal retensi arsip instansi.",
                "The law names no number; adapt it to the agency's records schedule.")));
  }
}
