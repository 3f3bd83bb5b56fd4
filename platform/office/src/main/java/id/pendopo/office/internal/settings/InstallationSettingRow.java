package id.pendopo.office.internal.settings;

import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A value that operators set for all agencies. */
@InstallationWide("What operators set holds for every agency that does not set it itself")
@Entity(name = "InstallationSetting")
@Table(name = "office_installation_setting")
public class InstallationSettingRow implements StoredValue {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version private long version;

  @Column(name = "form")
  private String form;

  private String field;

  @Column(name = "field_value")
  private String value;

  /** For Hibernate. */
  @NullUnmarked
  protected InstallationSettingRow() {}

  InstallationSettingRow(String form, String field, String value) {
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
