package id.pendopo.office.internal.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A value that an agency set. */
@Entity(name = "Setting")
@Table(name = "office_setting")
public class SettingRow implements StoredValue {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private long version;

  @Column(name = "form")
  private String form;

  private String field;

  @Column(name = "field_value")
  private String value;

  /** For Hibernate. */
  @NullUnmarked
  protected SettingRow() {}

  SettingRow(String form, String field, String value) {
    this.form = form;
    this.field = field;
    this.value = value;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public String value() {
    return value;
  }

  @Override
  public void value(String changed) {
    value = changed;
  }
}
