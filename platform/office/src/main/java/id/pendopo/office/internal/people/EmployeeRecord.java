package id.pendopo.office.internal.people;

import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.EmploymentStatus;
import id.pendopo.api.people.Nip;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** An employee as the database keeps them. */
@Entity(name = "PeopleEmployee")
@Table(name = "office_employee")
public class EmployeeRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id")
  private @Nullable Long agencyId;

  @Version private long version;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  private @Nullable String nip;

  @Enumerated(EnumType.STRING)
  private EmploymentStatus status;

  @Column(name = "rank_title")
  private String rank;

  @Column(name = "job_title")
  private String jobTitle;

  @Column(name = "service_start")
  private @Nullable LocalDate serviceStart;

  @Column(name = "unit_code")
  private @Nullable String unit;

  @Column(name = "superior_code")
  private @Nullable String superior;

  @Column(name = "nik_sealed")
  private @Nullable String nikSealed;

  @Column(name = "nik_mark")
  private @Nullable String nikMark;

  @Column(name = "account_id")
  private @Nullable Long account;

  @Column(name = "account_name")
  private @Nullable String accountName;

  @Column(name = "photo_file")
  private @Nullable Long photo;

  @Column(name = "is_active")
  private boolean active;

  /** Since when they no longer work here, as retention noted it. */
  @Column(name = "left_on")
  private @Nullable LocalDate leftOn;

  /** For Hibernate. */
  @NullUnmarked
  protected EmployeeRecord() {}

  EmployeeRecord(EmployeeContent content) {
    this.name = content.name();
    this.nameKey = key(content.name());
    this.status = content.status();
    this.rank = content.rank();
    this.jobTitle = content.jobTitle();
    take(content);
  }

  /** Replaces what the content says; the NIK, the account and the photo have their own steps. */
  final void take(EmployeeContent content) {
    name = content.name();
    nameKey = key(content.name());
    nip = content.nip().map(Nip::value).orElse(null);
    status = content.status();
    rank = content.rank();
    jobTitle = content.jobTitle();
    serviceStart = content.serviceStart().orElse(null);
    unit = content.unit().orElse(null);
    superior = content.superior().orElse(null);
    active = content.active();
  }

  /** How names are compared. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  void nik(@Nullable String sealed, @Nullable String mark) {
    nikSealed = sealed;
    nikMark = mark;
  }

  void account(@Nullable Long linked, @Nullable String username) {
    account = linked;
    accountName = username;
  }

  void photo(@Nullable Long file) {
    photo = file;
  }

  EmployeeId id() {
    return new EmployeeId(Objects.requireNonNull(id, "not stored yet"));
  }

  long version() {
    return version;
  }

  Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  Optional<String> superior() {
    return Optional.ofNullable(superior);
  }

  Optional<String> nikSealed() {
    return Optional.ofNullable(nikSealed);
  }

  Optional<String> nikMark() {
    return Optional.ofNullable(nikMark);
  }

  Optional<Long> account() {
    return Optional.ofNullable(account);
  }

  Optional<String> accountName() {
    return Optional.ofNullable(accountName);
  }

  Optional<Long> photo() {
    return Optional.ofNullable(photo);
  }

  boolean active() {
    return active;
  }

  String name() {
    return name;
  }

  EmployeeContent content() {
    return new EmployeeContent(
        name,
        Optional.ofNullable(nip).map(Nip::new),
        status,
        rank,
        jobTitle,
        Optional.ofNullable(serviceStart),
        unit(),
        superior(),
        active);
  }

  Employee view() {
    return new Employee(
        id(),
        name,
        Optional.ofNullable(nip).map(Nip::new),
        status,
        rank,
        jobTitle,
        Optional.ofNullable(serviceStart),
        unit(),
        active);
  }

  /** Takes away what nobody needs of somebody who has left. */
  void forget() {
    nik(null, null);
    photo(null);
    account(null, null);
  }

  /** What the audit may know: never the NIK, only whether there is one. */
  Map<String, String> audited() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("nip", Objects.requireNonNullElse(nip, ""));
    values.put("status", status.name());
    values.put("rank", rank);
    values.put("jobTitle", jobTitle);
    values.put("serviceStart", serviceStart == null ? "" : serviceStart.toString());
    values.put("unit", Objects.requireNonNullElse(unit, ""));
    values.put("superior", Objects.requireNonNullElse(superior, ""));
    values.put("nik", nikSealed == null ? "" : "••••");
    values.put("account", Objects.requireNonNullElse(accountName, ""));
    values.put("photo", photo == null ? "" : photo.toString());
    values.put("active", Boolean.toString(active));
    return values;
  }
}
