package id.pendopo.office.internal.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/**
 * The words of one version of a type, kept with the first case that needs them: an old case stays
 * readable while its module is stopped and after its states changed.
 */
@Entity(name = "OfficeCaseDefinition")
@Table(name = "office_case_definition")
public class CaseDefinitionRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "type_id", nullable = false, updatable = false, length = 80)
  private String type;

  @Column(name = "type_version", nullable = false, updatable = false)
  private int typeVersion;

  @Lob
  @Column(name = "words", nullable = false, updatable = false, columnDefinition = "longtext")
  private String words;

  protected CaseDefinitionRow() {}

  CaseDefinitionRow(String type, int typeVersion, String words) {
    this.type = type;
    this.typeVersion = typeVersion;
    this.words = words;
  }

  public long id() {
    return id;
  }

  public long agency() {
    return agencyId;
  }

  String type() {
    return type;
  }

  int typeVersion() {
    return typeVersion;
  }

  String words() {
    return words;
  }
}
