package id.pendopo.site.tests.guest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "guest_note")
public class Note {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id")
  private Long agencyId;

  private String text;

  protected Note() {}

  public Note(String text) {
    this.text = text;
  }

  public Long id() {
    return id;
  }

  public String text() {
    return text;
  }
}
