package id.pendopo.identity.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A unit of an agency's tree. */
@Entity(name = "Unit")
@Table(name = "identity_unit")
public class UnitRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "code", nullable = false, updatable = false, length = 40)
  private String code;

  @Column(name = "code_key", nullable = false, updatable = false, length = 40)
  private String codeKey;

  @Column(name = "name", nullable = false, length = 200)
  private String name;

  @Column(name = "parent_id")
  private @Nullable Long parent;

  protected UnitRow() {}

  public UnitRow(String code, String name, @Nullable Long parent) {
    this.code = code;
    this.codeKey = key(code);
    this.name = name;
    this.parent = parent;
  }

  /** Two codes with the same key are the same code. */
  public static String key(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  public void place(String newName, @Nullable Long newParent) {
    name = newName;
    parent = newParent;
  }

  public long id() {
    return id;
  }

  public long agency() {
    return agencyId;
  }

  public long version() {
    return version;
  }

  public String code() {
    return code;
  }

  public String codeKey() {
    return codeKey;
  }

  public String name() {
    return name;
  }

  public @Nullable Long parent() {
    return parent;
  }
}
