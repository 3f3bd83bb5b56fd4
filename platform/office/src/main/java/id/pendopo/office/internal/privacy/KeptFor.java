package id.pendopo.office.internal.privacy;

import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyType;
import id.pendopo.api.policy.ShippedPolicy;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A retention rule with a policy book of its own, which says in months how long. The code of the
 * book is the code of the rule too.
 */
public abstract class KeptFor implements RetentionRule, PolicyBook {

  private static final String FIELD = "months";

  private final String code;
  private final LocalText name;
  private final LocalText title;
  private final int months;
  private final String source;

  /**
   * @param name of the policy book
   * @param title the kind of data, and from when it is counted
   * @param months until the agency decides otherwise
   * @param source where that comes from
   */
  protected KeptFor(String code, LocalText name, LocalText title, int months, String source) {
    this.code = code;
    this.name = name;
    this.title = title;
    this.months = months;
    this.source = source;
  }

  @Override
  public final String code() {
    return code;
  }

  @Override
  public final LocalText name() {
    return name;
  }

  @Override
  public final LocalText title() {
    return title;
  }

  @Override
  public final LocalText description() {
    return new LocalText(
        "Menentukan berapa lama disimpan: " + title.id() + ".",
        "Decides how long is kept: " + title.en() + ".");
  }

  @Override
  public final List<PolicyField> fields() {
    return List.of(
        new PolicyField(
            FIELD,
            title,
            new PolicyType.WholeNumber(
                0, 1200, new LocalText("bulan (0 = tanpa batas)", "months (0 = no end)"))));
  }

  @Override
  public final List<ShippedPolicy> versions() {
    return List.of(
        new ShippedPolicy(
            LocalDate.of(2000, 1, 1),
            Map.of(FIELD, Integer.toString(months)),
            source,
            new LocalText(
                "Sesuaikan dengan jadwal retensi arsip instansi.",
                "Adapt it to the agency's records schedule.")));
  }

  @Override
  public final String policyBook() {
    return code;
  }

  @Override
  public final String policyField() {
    return FIELD;
  }
}
