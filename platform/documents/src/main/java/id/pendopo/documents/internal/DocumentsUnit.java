package id.pendopo.documents.internal;

import id.pendopo.api.persistence.EntityUnit;
import id.pendopo.documents.internal.print.LetterheadRow;
import id.pendopo.documents.internal.print.ReleasedPictureRow;
import id.pendopo.documents.internal.print.TemplateVersionRow;
import id.pendopo.documents.internal.signature.CertificateRow;
import id.pendopo.documents.internal.signature.PassphraseTriesRow;
import id.pendopo.documents.internal.signature.SignatureImageRow;
import id.pendopo.documents.internal.signature.SigningRow;
import id.pendopo.documents.internal.signature.SigningSettingsRow;
import id.pendopo.documents.internal.verification.VerificationChangeRow;
import id.pendopo.documents.internal.verification.VerificationRow;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * The tables of files, of the text inside them, of templates, and of what was issued. Migrations
 * are numbered by room: files from 100, templates and letterheads from 200, verification and
 * signatures from 300.
 */
@Component
public final class DocumentsUnit implements EntityUnit {

  /** Selects the store of this unit. */
  public static final String STORE = "(unit=documents)";

  @Override
  public String id() {
    return "documents";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(
        StoredFileRecord.class,
        PageTextRecord.class,
        VerificationRow.class,
        VerificationChangeRow.class,
        FileCheckRecord.class,
        FileDamageRecord.class,
        InfectionRecord.class,
        ShareRecord.class,
        TemplateVersionRow.class,
        LetterheadRow.class,
        ReleasedPictureRow.class,
        SigningRow.class,
        CertificateRow.class,
        SigningSettingsRow.class,
        SignatureImageRow.class,
        PassphraseTriesRow.class);
  }
}
