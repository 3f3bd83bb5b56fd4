package id.pendopo.office.internal.number;

import id.pendopo.api.number.NumberBook;
import id.pendopo.api.number.NumberPattern;
import id.pendopo.api.number.NumberReset;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.hibernate.annotations.TenantId;

/** A number book. */
@Entity(name = "OfficeNumberBook")
@Table(name = "office_number_book")
public class NumberBookRow {

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

  @Column(name = "name", nullable = false, length = 120)
  private String name;

  @Column(name = "pattern", nullable = false, length = 120)
  private String pattern;

  @Enumerated(EnumType.STRING)
  @Column(name = "reset_by", nullable = false, length = 10)
  private NumberReset reset;

  protected NumberBookRow() {}

  NumberBookRow(String code, String name, NumberPattern pattern, NumberReset reset) {
    this.code = code;
    this.codeKey = key(code);
    this.name = name;
    this.pattern = pattern.toString();
    this.reset = reset;
  }

  /** Two codes with the same key are the same code. */
  static String key(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }

  void change(String newName, NumberPattern newPattern, NumberReset newReset) {
    name = newName;
    pattern = newPattern.toString();
    reset = newReset;
  }

  long id() {
    return id;
  }

  public long agency() {
    return agencyId;
  }

  long version() {
    return version;
  }

  String code() {
    return code;
  }

  String codeKey() {
    return codeKey;
  }

  NumberPattern pattern() {
    return NumberPattern.of(pattern);
  }

  NumberReset reset() {
    return reset;
  }

  NumberBook book() {
    return new NumberBook(code, name, pattern(), reset, version);
  }
}
