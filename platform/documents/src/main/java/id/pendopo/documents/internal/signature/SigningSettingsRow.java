package id.pendopo.documents.internal.signature;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** How an agency signs; one row an agency. */
@Entity(name = "SigningSettings")
@Table(name = "documents_signing_settings")
public class SigningSettingsRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id", updatable = false)
  private @Nullable Long agencyId;

  @Version private long version;

  @Column(name = "bsre_url")
  @Nullable String bsreUrl;

  @Column(name = "bsre_version")
  String bsreVersion = "V2";

  @Column(name = "bsre_user")
  @Nullable String bsreUser;

  @Column(name = "bsre_secret")
  @Nullable String bsreSecret;

  @Column(name = "stamp_url")
  @Nullable String stampUrl;

  @Column(name = "images_allowed")
  boolean imagesAllowed;

  protected SigningSettingsRow() {}

  static SigningSettingsRow fresh() {
    return new SigningSettingsRow();
  }

  @Nullable Long id() {
    return id;
  }

  @Nullable Long agency() {
    return agencyId;
  }

  long version() {
    return version;
  }
}
