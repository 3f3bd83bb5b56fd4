package id.pendopo.office.internal.form;

import id.pendopo.api.form.FormState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A version of a form. Once published, only its state changes. */
@Entity(name = "OfficeFormVersion")
@Table(name = "office_form_version")
public class FormVersionRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long revision;

  @Column(name = "form_id", nullable = false, updatable = false)
  private long form;

  @Column(name = "version_number", nullable = false, updatable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 20)
  private FormState state;

  @Column(name = "definition", nullable = false, columnDefinition = "longtext")
  private String definition;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  protected FormVersionRow() {}

  FormVersionRow(long form, int number, String definition) {
    this.form = form;
    this.number = number;
    this.definition = definition;
    this.state = FormState.DRAFT;
  }

  /** Another draft in the place of this one. */
  void redraft(String changed) {
    if (state != FormState.DRAFT) {
      throw new IllegalStateException("A published version never changes");
    }
    definition = changed;
  }

  void publish(Instant now) {
    state = FormState.PUBLISHED;
    publishedAt = now;
  }

  void replaced() {
    state = FormState.REPLACED;
  }

  long id() {
    return id;
  }

  long revision() {
    return revision;
  }

  long form() {
    return form;
  }

  int number() {
    return number;
  }

  FormState state() {
    return state;
  }

  String definition() {
    return definition;
  }

  Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }
}
