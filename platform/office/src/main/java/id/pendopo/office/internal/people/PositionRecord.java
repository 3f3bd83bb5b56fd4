package id.pendopo.office.internal.people;

import id.pendopo.api.people.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A position as the database keeps it. */
@Entity(name = "PeoplePosition")
@Table(name = "office_position")
public class PositionRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private long version;

  private String code;

  @Column(name = "code_key")
  private String codeKey;

  private String title;

  @Column(name = "unit_code")
  private @Nullable String unit;

  @Column(name = "superior_code")
  private @Nullable String superior;

  private @Nullable String eselon;

  @Column(name = "is_granting")
  private boolean granting;

  /** For Hibernate. */
  @NullUnmarked
  protected PositionRecord() {}

  PositionRecord(Position position) {
    this.code = position.code();
    this.codeKey = key(position.code());
    this.title = position.title();
    take(position);
  }

  /** Takes everything but the code, which never changes. */
  final void take(Position position) {
    title = position.title();
    unit = position.unit().orElse(null);
    superior = position.superior().orElse(null);
    eselon = position.eselon().orElse(null);
    granting = position.granting();
  }

  /** Two codes with the same key are the same code. */
  static String key(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  long version() {
    return version;
  }

  String code() {
    return code;
  }

  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  Position view() {
    return new Position(
        code, title, unit(), Optional.ofNullable(superior), Optional.ofNullable(eselon), granting);
  }

  Map<String, String> audited() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("title", title);
    values.put("unit", Objects.requireNonNullElse(unit, ""));
    values.put("superior", Objects.requireNonNullElse(superior, ""));
    values.put("eselon", Objects.requireNonNullElse(eselon, ""));
    values.put("granting", Boolean.toString(granting));
    return values;
  }
}
