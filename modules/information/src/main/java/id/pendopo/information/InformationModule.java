package id.pendopo.information;

import id.pendopo.api.identity.Permission;
import id.pendopo.api.identity.RoleDefinition;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.PendopoModule;
import id.pendopo.api.module.PublicEntry;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** The module "Informasi Publik". */
@PendopoModule(id = InformationModule.ID, dataVersion = 4, servesFrom = 1)
@Component
public final class InformationModule implements Module {

  /** Id of the module, of its store and of its REST addresses. */
  public static final String ID = "information";

  /** Sees every document of its units, drafts and excluded ones too. */
  public static final String READ = "information.read";

  /** Writes and changes what is not public. */
  public static final String WRITE = "information.write";

  /** Decides what the public sees: publishes, withdraws, changes what is public. */
  public static final String PUBLISH = "information.publish";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public LocalText name() {
    return new LocalText("Informasi Publik", "Public information");
  }

  @Override
  public LocalText description() {
    return new LocalText(
        "Dokumen informasi publik menurut UU 14/2008: disusun, diumumkan, ditarik, diunduh, dan"
            + " ditemukan sampai ke isi berkasnya.",
        "Public-information documents under Law 14/2008: written, published, withdrawn, downloaded"
            + " and found by the words inside their files.");
  }

  @Override
  public String icon() {
    return "vaadin:file-text-o";
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        new Permission(
            READ,
            new LocalText(
                "Melihat semua dokumen, termasuk konsep", "See all documents, drafts included")),
        new Permission(
            WRITE, new LocalText("Menyusun dan mengubah konsep", "Write and change drafts")),
        new Permission(
            PUBLISH,
            new LocalText(
                "Mengumumkan, menarik, dan mengubah yang sudah diumumkan",
                "Publish, withdraw and change what is published")));
  }

  @Override
  public List<RoleDefinition> roles() {
    return List.of(
        new RoleDefinition(
            "information.officer",
            new LocalText("Petugas PPID", "PPID officer"),
            Set.of(READ, WRITE, PUBLISH)),
        new RoleDefinition(
            "information.editor",
            new LocalText("Penyusun informasi", "Information editor"),
            Set.of(READ, WRITE)));
  }

  @Override
  public List<PublicEntry> publicEntries() {
    return List.of(
        new PublicEntry(
            "/informasi",
            name(),
            new LocalText(
                "Baca dan unduh dokumen yang diumumkan instansi ini.",
                "Read and download the documents that this agency has published.")));
  }
}
