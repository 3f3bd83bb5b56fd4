package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.HolidayTable;
import id.pendopo.api.identity.Account;
import id.pendopo.api.persistence.InstallationWide;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.jspecify.annotations.Nullable;

/**
 * A version of a national table that somebody proposed, and what a second person said to it. Its
 * days never change; it is decided once.
 */
@Entity(name = "HolidayTable")
@Table(name = "office_holiday_table")
@InstallationWide("National holidays and collective leave are the same for every agency.")
public class HolidayTableRow {

  /** How far it is. */
  public enum State {
    /** Waits for the second person. */
    PROPOSED,
    /** Counts. */
    VALID,
    /** Will never count. */
    REFUSED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "holiday_year", nullable = false, updatable = false)
  private int year;

  @Column(name = "issued", nullable = false, updatable = false)
  private LocalDate issued;

  @Column(name = "decree", nullable = false, updatable = false, length = 200)
  private String decree;

  @Column(name = "source", nullable = false, updatable = false, length = 500)
  private String source;

  @Lob
  @Column(name = "days", nullable = false, updatable = false, columnDefinition = "longtext")
  private String days;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(Types.VARCHAR)
  @Column(name = "state", nullable = false, length = 20)
  private State state;

  @Column(name = "proposed_in", nullable = false, updatable = false)
  private long proposedIn;

  @Column(name = "proposed_by", nullable = false, updatable = false)
  private long proposedBy;

  @Column(name = "proposed_name", nullable = false, updatable = false, length = 200)
  private String proposedName;

  @Column(name = "proposed_by_operator", nullable = false, updatable = false)
  private boolean proposedByOperator;

  @Column(name = "proposed_at", nullable = false, updatable = false)
  private Instant proposedAt;

  @Column(name = "decided_by")
  private @Nullable Long decidedBy;

  @Column(name = "decided_name", length = 200)
  private @Nullable String decidedName;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "reason", length = 500)
  private @Nullable String reason;

  protected HolidayTableRow() {}

  HolidayTableRow(HolidayTable table, long agency, Account by, Instant at) {
    year = table.year();
    issued = table.issued();
    decree = table.decree();
    source = table.source();
    days = DayLines.write(table.days());
    state = State.PROPOSED;
    proposedIn = agency;
    proposedBy = by.id();
    proposedName = by.displayName();
    proposedByOperator = by.operator();
    proposedAt = at;
  }

  /**
   * Makes it valid for every agency: two persons must have looked, and one of them answers for the
   * installation.
   *
   * @throws Problem 409 when it is decided, 403 for the proposer and for two people of agencies
   */
  void confirm(Account by, Instant at) {
    requireOpen();
    if (by.id() == proposedBy) {
      throw new Problem(
          403,
          "Usulan harus disahkan oleh orang kedua, bukan oleh pengusulnya.",
          "A proposal is confirmed by a second person, not by whoever proposed it.");
    }
    if (!by.operator() && !proposedByOperator) {
      throw new Problem(
          403,
          "Tabel nasional berlaku bagi semua instansi: salah satu dari pengusul dan pengesah harus"
              + " operator instalasi.",
          "A national table holds for all agencies: either the proposer or the confirming person"
              + " must be an operator of the installation.");
    }
    decide(State.VALID, by, at);
  }

  /**
   * Puts it aside; the proposer may do so too.
   *
   * @throws Problem 409 when it is decided
   */
  void refuse(Account by, Instant at, String why) {
    requireOpen();
    decide(State.REFUSED, by, at);
    reason = why;
  }

  private void requireOpen() {
    if (state != State.PROPOSED) {
      throw new Problem(
          409,
          "Usulan ini sudah diputuskan. Muat ulang daftarnya.",
          "This proposal has been decided already. Load the list again.");
    }
  }

  private void decide(State decided, Account by, Instant at) {
    state = decided;
    decidedBy = by.id();
    decidedName = by.displayName();
    decidedAt = at;
  }

  /** As a table; its number is given among the others of its year. */
  HolidayTable table() {
    return new HolidayTable(year, 1, issued, decree, source, DayLines.read(days));
  }

  long id() {
    return id;
  }

  int year() {
    return year;
  }

  State state() {
    return state;
  }

  boolean proposedByOperator() {
    return proposedByOperator;
  }

  boolean proposedIn(long agency) {
    return proposedIn == agency;
  }

  long proposedBy() {
    return proposedBy;
  }

  String proposedName() {
    return proposedName;
  }

  Instant proposedAt() {
    return proposedAt;
  }

  Optional<String> decidedName() {
    return Optional.ofNullable(decidedName);
  }

  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
