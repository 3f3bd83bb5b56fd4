package id.pendopo.office.internal.complaint;

import id.pendopo.api.complaint.ComplaintCategory;
import id.pendopo.api.text.LocalText;
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

/** A category of complaints as the agency keeps it. */
@Entity(name = "OfficeComplaintCategory")
@Table(name = "office_complaint_category")
public class CategoryRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "category_key", nullable = false, updatable = false, length = 60)
  private String key;

  @Column(name = "name_id", nullable = false, length = 120)
  private String nameId;

  @Column(name = "name_en", nullable = false, length = 120)
  private String nameEn;

  @Column(name = "description", nullable = false, length = 300)
  private String description;

  @Column(name = "unit_code", length = 40)
  private @Nullable String unit;

  @Column(name = "position_code", length = 40)
  private @Nullable String position;

  @Column(name = "offered", nullable = false)
  private boolean offered;

  protected CategoryRow() {}

  CategoryRow(String key) {
    this.key = key;
  }

  void take(ComplaintCategory category) {
    nameId = category.name().id();
    nameEn = category.name().en();
    description = category.description();
    unit = category.unit().orElse(null);
    position = category.position().orElse(null);
    offered = category.offered();
  }

  String key() {
    return key;
  }

  ComplaintCategory view() {
    return new ComplaintCategory(
        key,
        new LocalText(nameId, nameEn),
        description,
        Optional.ofNullable(unit),
        Optional.ofNullable(position),
        offered);
  }
}
