package id.pendopo.identity.internal;

import id.pendopo.api.applicant.ApplicantRegister;
import id.pendopo.api.catalogue.ServiceRegister;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.form.FormRegister;
import id.pendopo.api.identity.Permission;
import id.pendopo.api.identity.RoleDefinition;
import id.pendopo.api.media.MediaLibrary;
import id.pendopo.api.module.Module;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.portal.SiteDesign;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.search.Search;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.VerificationRegister;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.identity.Roles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Gathers the roles of the platform and of the modules that run; see {@link Roles}. */
@Component(service = {Roles.class, RoleCatalogue.class})
public final class RoleCatalogue implements Roles {

  private static final List<Permission> PLATFORM =
      List.of(
          permission(PlatformPermissions.CONSOLE, "Masuk ke konsol", "Enter the console"),
          permission(PlatformPermissions.AGENCY_MANAGE, "Mengelola instansi", "Manage the agency"),
          permission(PlatformPermissions.UNITS_MANAGE, "Mengelola unit", "Manage units"),
          permission(
              PlatformPermissions.USERS_MANAGE, "Mengelola pengguna", "Manage users and roles"),
          permission(
              PlatformPermissions.MODULES_ENABLE,
              "Mengaktifkan modul",
              "Switch modules on and off"),
          permission(PlatformPermissions.AUDIT_READ, "Membaca jejak audit", "Read the audit trail"),
          permission(PlatformPermissions.JOBS_MANAGE, "Mengelola pekerjaan", "Manage jobs"),
          permission(
              PlatformPermissions.FILES_MANAGE,
              "Melihat pemakaian berkas dan memeriksanya",
              "See what files take and check them"),
          permission(
              PlatformPermissions.CALENDAR_MANAGE,
              "Mengelola kalender kerja",
              "Manage the work calendar"),
          permission(
              PlatformPermissions.POLICIES_MANAGE,
              "Mengelola buku kebijakan",
              "Manage policy books"),
          permission(FormRegister.READ, "Melihat formulir", "See forms"),
          permission(
              FormRegister.MANAGE, "Menyusun dan menerbitkan formulir", "Build and publish forms"),
          permission(
              FormRegister.UNMASK,
              "Membuka jawaban rahasia dengan mencatat keperluannya",
              "Have a sensitive answer shown, with its purpose recorded"),
          permission(
              ServiceRegister.READ, "Melihat katalog layanan", "See the catalogue of services"),
          permission(
              ServiceRegister.WRITE, "Menyusun layanan unitnya", "Describe the services of a unit"),
          permission(
              ServiceRegister.PUBLISH,
              "Menerbitkan standar pelayanan",
              "Publish service standards"),
          permission(ApplicantRegister.READ, "Melihat pemohon", "See applicants"),
          permission(ApplicantRegister.WRITE, "Mendata pemohon", "Enter applicants"),
          permission(
              ApplicantRegister.MANAGE,
              "Menggabungkan dan menghapus pemohon",
              "Merge and erase applicants"),
          permission(
              ApplicantRegister.UNMASK,
              "Membuka NIK dan kontak pemohon dengan mencatat keperluannya",
              "Have an applicant's NIK and contact shown, with the purpose recorded"),
          permission(ComplaintRegister.READ, "Melihat pengaduan", "See complaints"),
          permission(
              ComplaintRegister.WORK,
              "Memverifikasi dan menangani pengaduan",
              "Verify and handle complaints"),
          permission(
              ComplaintRegister.INTAKE,
              "Menerima pengaduan di loket",
              "Take complaints in at the counter"),
          permission(
              ComplaintRegister.MANAGE,
              "Mengelola kategori pengaduan",
              "Keep the categories of complaints"),
          permission(
              ComplaintRegister.UNMASK,
              "Membuka identitas pelapor dengan mencatat keperluannya",
              "Have a reporter shown, with the purpose recorded"),
          permission(
              SiteDesign.MANAGE,
              "Mengatur situs publik: menu, beranda, tampilan, kontak, pengalihan",
              "Arrange the public site: menus, home page, look, contact, redirects"),
          permission(MediaLibrary.READ, "Melihat perpustakaan media", "See the media library"),
          permission(
              MediaLibrary.WRITE,
              "Mengunggah, menjelaskan, dan mengganti media",
              "Upload, describe and replace media"),
          permission(
              MediaLibrary.MANAGE,
              "Mengelola folder dan menghapus media",
              "Keep folders and remove media"),
          permission(NumberRegister.READ, "Membaca buku nomor", "Read number registers"),
          permission(
              NumberRegister.WRITE,
              "Mengambil, memesan, menyisipkan, dan membatalkan nomor",
              "Take, reserve, insert and void numbers"),
          permission(NumberRegister.MANAGE, "Mengelola buku nomor", "Manage number books"),
          permission(
              DocumentTemplates.READ,
              "Melihat templat dokumen dan kop surat",
              "See templates of documents and letterheads"),
          permission(
              DocumentTemplates.MANAGE,
              "Mengubah templat dokumen dan kop surat",
              "Change templates of documents and letterheads"),
          permission(
              Notices.MANAGE,
              "Mengelola pemberitahuan: teks, pengiriman, dan percobaan ulang",
              "Manage notices: texts, deliveries and retries"),
          permission(
              PlatformPermissions.PEOPLE_READ,
              "Melihat pegawai dan jabatan",
              "See employees and positions"),
          permission(
              PlatformPermissions.PEOPLE_MANAGE,
              "Mengelola pegawai dan jabatan",
              "Manage employees and positions"),
          permission(
              PlatformPermissions.PEOPLE_UNMASK,
              "Membuka NIK dengan mencatat keperluannya",
              "Have a NIK shown, with its purpose recorded"),
          permission(
              PlatformPermissions.CASES_READ,
              "Melihat daftar dan statistik perkara",
              "See the list and figures of cases"),
          permission(
              PlatformPermissions.CASES_MANAGE,
              "Mengawasi perkara: menyerahkan tugas, memeriksa riwayat, mengganti kode lacak",
              "Look after cases: hand over tasks, check histories, renew tracking codes"),
          permission(
              VerificationRegister.READ,
              "Melihat verifikasi dokumen",
              "See verification records of documents"),
          permission(
              VerificationRegister.MANAGE,
              "Mencabut dan mengganti dokumen yang terbit",
              "Revoke and replace issued documents"),
          permission(
              PlatformPermissions.PRIVACY_MANAGE,
              "Mengelola pelindungan data pribadi",
              "Look after the protection of personal data"),
          permission(Search.MANAGE, "Mengelola pencarian", "Look after the search"),
          permission(SigningDesk.SIGN, "Menandatangani secara elektronik", "Sign electronically"),
          permission(
              SigningDesk.MANAGE,
              "Mengelola sertifikat dan pengaturan tanda tangan",
              "Manage certificates and signature settings"));

  /** Part of no role. */
  private static final Permission INSTALL =
      permission(
          PlatformPermissions.MODULES_INSTALL, "Memasang modul", "Install and remove modules");

  private static final RoleDefinition AUDITOR =
      new RoleDefinition(
          PlatformPermissions.AUDITOR,
          new LocalText("Auditor", "Auditor"),
          Set.of(PlatformPermissions.CONSOLE, PlatformPermissions.AUDIT_READ));

  /** Sees what the office keeps, masked as for everybody, and changes nothing. */
  private static final RoleDefinition OBSERVER =
      new RoleDefinition(
          PlatformPermissions.OBSERVER,
          new LocalText("Peninjau", "Observer"),
          Set.of(
              PlatformPermissions.CONSOLE,
              PlatformPermissions.CASES_READ,
              PlatformPermissions.PEOPLE_READ,
              NumberRegister.READ,
              FormRegister.READ,
              ServiceRegister.READ,
              MediaLibrary.READ,
              DocumentTemplates.READ,
              VerificationRegister.READ));

  private static final RoleDefinition RULE_KEEPER =
      new RoleDefinition(
          PlatformPermissions.RULE_KEEPER,
          new LocalText("Pengelola kalender dan kebijakan", "Keeper of calendar and policies"),
          Set.of(
              PlatformPermissions.CONSOLE,
              PlatformPermissions.CALENDAR_MANAGE,
              PlatformPermissions.POLICIES_MANAGE));
  private static final RoleDefinition REGISTRAR =
      new RoleDefinition(
          "office.registrar",
          new LocalText("Petugas agenda", "Registrar"),
          Set.of(
              PlatformPermissions.CONSOLE,
              NumberRegister.READ,
              NumberRegister.WRITE,
              VerificationRegister.READ,
              VerificationRegister.MANAGE));
  private static final RoleDefinition SERVICE_OFFICER =
      new RoleDefinition(
          "office.service-officer",
          new LocalText("Petugas layanan", "Service officer"),
          Set.of(
              PlatformPermissions.CONSOLE,
              FormRegister.READ,
              FormRegister.UNMASK,
              ServiceRegister.READ,
              ServiceRegister.WRITE,
              ApplicantRegister.READ,
              ApplicantRegister.WRITE,
              ApplicantRegister.UNMASK));
  private static final RoleDefinition COMPLAINT_OFFICER =
      new RoleDefinition(
          "office.complaint-officer",
          new LocalText("Petugas pengaduan", "Complaint officer"),
          Set.of(
              PlatformPermissions.CONSOLE,
              ComplaintRegister.READ,
              ComplaintRegister.WORK,
              ComplaintRegister.INTAKE));
  private static final RoleDefinition MEDIA_EDITOR =
      new RoleDefinition(
          "content.media-editor",
          new LocalText("Pengelola media", "Media editor"),
          Set.of(
              PlatformPermissions.CONSOLE,
              MediaLibrary.READ,
              MediaLibrary.WRITE,
              MediaLibrary.MANAGE));
  private static final RoleDefinition TEMPLATE_EDITOR =
      new RoleDefinition(
          DocumentTemplates.EDITOR,
          new LocalText("Pengelola templat dokumen", "Editor of document templates"),
          Set.of(PlatformPermissions.CONSOLE, DocumentTemplates.READ, DocumentTemplates.MANAGE));
  private static final RoleDefinition SITE_MANAGER =
      new RoleDefinition(
          "content.site-manager",
          new LocalText("Pengelola situs", "Site manager"),
          Set.of(PlatformPermissions.CONSOLE, SiteDesign.MANAGE));
  private static final RoleDefinition SIGNER =
      new RoleDefinition(
          "documents.signer",
          new LocalText("Penanda tangan", "Signer"),
          Set.of(PlatformPermissions.CONSOLE, SigningDesk.SIGN, VerificationRegister.READ));
  private static final RoleDefinition PERSONNEL =
      new RoleDefinition(
          PlatformPermissions.PERSONNEL,
          new LocalText("Pengelola kepegawaian", "Personnel officer"),
          Set.of(
              PlatformPermissions.CONSOLE,
              PlatformPermissions.PEOPLE_READ,
              PlatformPermissions.PEOPLE_MANAGE,
              PlatformPermissions.PEOPLE_UNMASK));
  private static final RoleDefinition CASE_SUPERVISOR =
      new RoleDefinition(
          PlatformPermissions.CASE_SUPERVISOR,
          new LocalText("Pengawas perkara", "Case supervisor"),
          Set.of(
              PlatformPermissions.CONSOLE,
              PlatformPermissions.CASES_READ,
              PlatformPermissions.CASES_MANAGE));

  private static final RoleDefinition PRIVACY_OFFICER =
      new RoleDefinition(
          PlatformPermissions.PRIVACY_OFFICER,
          new LocalText("Pejabat pelindungan data pribadi", "Data protection officer"),
          Set.of(
              PlatformPermissions.CONSOLE,
              PlatformPermissions.AUDIT_READ,
              PlatformPermissions.PRIVACY_MANAGE));

  /** What was computed for a list of running modules, which is a new list when it changes. */
  private record Catalogue(
      List<Module> of,
      List<RoleDefinition> roles,
      Map<String, RoleDefinition> byId,
      List<Permission> permissions) {}

  private volatile Catalogue latest = catalogue(List.of());
  private final RunningModules running;

  @Activate
  public RoleCatalogue(BundleContext context) {
    running = new RunningModules(context);
  }

  @Deactivate
  void stop() {
    running.close();
  }

  @Override
  public List<RoleDefinition> all() {
    return current().roles();
  }

  @Override
  public Optional<RoleDefinition> find(String id) {
    return Optional.ofNullable(current().byId().get(id));
  }

  @Override
  public Set<String> permissionsOf(String role) {
    return find(role).map(RoleDefinition::permissions).orElse(Set.of());
  }

  @Override
  public List<Permission> permissions() {
    return current().permissions();
  }

  private Catalogue current() {
    List<Module> now = running.now();
    Catalogue known = latest;
    if (!sameModules(known.of(), now)) {
      known = catalogue(List.copyOf(now));
      latest = known;
    }
    return known;
  }

  /** Compares the objects, because an updated module is another one with the same id. */
  private static boolean sameModules(List<Module> known, List<Module> running) {
    if (known.size() != running.size()) {
      return false;
    }
    for (int i = 0; i < known.size(); i++) {
      if (!known.get(i).equals(running.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Catalogue catalogue(List<Module> running) {
    List<Permission> permissions = new ArrayList<>(PLATFORM);
    List<RoleDefinition> ofModules = new ArrayList<>();
    for (Module module : running) {
      String prefix = module.id() + ".";
      Set<String> own =
          module.permissions().stream()
              .map(Permission::id)
              .filter(id -> id.startsWith(prefix))
              .collect(Collectors.toUnmodifiableSet());
      module.permissions().stream()
          .filter(permission -> own.contains(permission.id()))
          .forEach(permissions::add);
      for (RoleDefinition role : module.roles()) {
        if (role.id().startsWith(prefix)) {
          Set<String> held = new HashSet<>(role.permissions());
          held.retainAll(own);
          held.add(PlatformPermissions.CONSOLE);
          ofModules.add(new RoleDefinition(role.id(), role.name(), held));
        }
      }
    }
    List<RoleDefinition> roles = new ArrayList<>();
    roles.add(
        new RoleDefinition(
            PlatformPermissions.ADMINISTRATOR,
            new LocalText("Administrator instansi", "Agency administrator"),
            permissions.stream().map(Permission::id).collect(Collectors.toSet())));
    roles.add(AUDITOR);
    roles.add(OBSERVER);
    roles.add(RULE_KEEPER);
    roles.add(REGISTRAR);
    roles.add(SERVICE_OFFICER);
    roles.add(COMPLAINT_OFFICER);
    roles.add(MEDIA_EDITOR);
    roles.add(TEMPLATE_EDITOR);
    roles.add(SITE_MANAGER);
    roles.add(SIGNER);
    roles.add(PERSONNEL);
    roles.add(CASE_SUPERVISOR);
    roles.add(PRIVACY_OFFICER);
    roles.addAll(ofModules);
    Map<String, RoleDefinition> byId = new HashMap<>();
    roles.forEach(role -> byId.putIfAbsent(role.id(), role));
    permissions.add(INSTALL);
    return new Catalogue(running, List.copyOf(roles), byId, List.copyOf(permissions));
  }

  private static Permission permission(String id, String indonesian, String english) {
    return new Permission(id, new LocalText(indonesian, english));
  }
}
