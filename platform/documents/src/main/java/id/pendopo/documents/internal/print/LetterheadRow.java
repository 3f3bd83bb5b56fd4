package id.pendopo.documents.internal.print;

import id.pendopo.api.document.FileId;
import id.pendopo.api.print.Letterhead;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The letterhead of an agency, whose unit is empty, or of a unit. */
@Entity(name = "Letterhead")
@Table(name = "documents_letterhead")
public class LetterheadRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "unit_code", nullable = false, updatable = false, length = 40)
  private String unit;

  @Column(name = "lines_above", nullable = false, length = 700)
  private String above = "";

  @Column(name = "name", nullable = false, length = 200)
  private String name = "";

  @Column(name = "lines_below", nullable = false, length = 700)
  private String below = "";

  @Column(name = "logo")
  private @Nullable Long logo;

  protected LetterheadRow() {}

  LetterheadRow(String unit) {
    this.unit = unit;
  }

  void become(Letterhead head) {
    above = String.join("\n", head.above());
    name = head.name();
    below = String.join("\n", head.below());
    logo = head.logo().map(FileId::value).orElse(null);
  }

  Letterhead view() {
    return new Letterhead(
        above.lines().toList(),
        name,
        below.lines().toList(),
        Optional.ofNullable(logo).map(FileId::new));
  }
}
