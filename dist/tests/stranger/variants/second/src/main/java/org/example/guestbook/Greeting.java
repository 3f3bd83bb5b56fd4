package org.example.guestbook;

import id.pendopo.api.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a visitor wrote into the book. */
@Entity
@Table(name = "guestbook_greeting")
public class Greeting {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @TenantId
  @Column(name = "agency_id")
  private Long agencyId;

  @Column(name = "visitor")
  private String visitor;

  @Column(name = "message")
  private String message;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "town")
  private @Nullable String town;

  /** For the store alone. */
  protected Greeting() {}

  /**
   * Writes one.
   *
   * @throws Problem 422 naming the fields that are empty or too long
   */
  public Greeting(String visitor, String message, Instant now) {
    this.visitor = visitor.strip();
    this.message = message.strip();
    this.writtenAt = now;
    new Problem.Collector()
        .check(
            !this.visitor.isEmpty() && this.visitor.length() <= 100,
            "visitor",
            "Isi nama Anda, paling banyak 100 karakter.",
            "Enter your name, at most 100 characters.")
        .check(
            !this.message.isEmpty() && this.message.length() <= 1000,
            "message",
            "Isi sambutan Anda, paling banyak 1.000 karakter.",
            "Enter your greeting, at most 1,000 characters.")
        .throwIfAny();
  }

  public long id() {
    return id;
  }

  public String visitor() {
    return visitor;
  }

  public String message() {
    return message;
  }

  /** Where the visitor comes from, if they said so. */
  public Optional<String> town() {
    return Optional.ofNullable(town);
  }

  public Instant writtenAt() {
    return writtenAt;
  }
}
