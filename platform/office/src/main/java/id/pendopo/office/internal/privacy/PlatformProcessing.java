package id.pendopo.office.internal.privacy;

import id.pendopo.api.privacy.LawfulBasis;
import id.pendopo.api.privacy.ProcessingActivity;
import id.pendopo.api.privacy.ProcessingDeclaration;
import id.pendopo.api.text.LocalText;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What the platform itself does with personal data. */
@Component
public final class PlatformProcessing implements ProcessingDeclaration {

  private static final LocalText BY_POLICY =
      new LocalText(
          "Menurut buku kebijakan retensi instansi", "By the agency's retention policy book");

  @Override
  public List<ProcessingActivity> activities() {
    return List.of(accounts(), employees(), audit(), numbers(), incidents());
  }

  private static ProcessingActivity accounts() {
    return new ProcessingActivity(
        "platform.accounts",
        text("Akun, masuk, dan token", "Accounts, sign-in and tokens"),
        text(
            "Mengenali petugas yang bekerja di konsol dan lewat API",
            "Knowing the officers who work in the console and over the API"),
        LawfulBasis.PUBLIC_TASK,
        "Perpres 95/2018 (SPBE); BSSN 4/2021",
        text(
            "Nama, nama pengguna, sidik kata sandi, waktu masuk terakhir, alamat jaringan",
            "Name, user name, password hash, last sign-in, network address"),
        text("Petugas instansi", "Officers of the agency"),
        text("Administrator instansi, operator", "The agency's administrator, the operator"),
        BY_POLICY,
        text(
            "Argon2id, istirahat setelah gagal, hak menurut unit, TLS",
            "Argon2id, rests after failures, rights by unit, TLS"));
  }

  private static ProcessingActivity employees() {
    return new ProcessingActivity(
        "platform.employees",
        text("Pegawai, jabatan, dan ketidakhadiran", "Employees, positions and absences"),
        text(
            "Menentukan siapa berwenang memutus dan menandatangani pada suatu hari",
            "Deciding who may decide and sign on a day"),
        LawfulBasis.LEGAL_OBLIGATION,
        "UU 20/2023; PP 11/2017; UU 30/2014 pasal 14",
        text(
            "Nama, NIP, NIK, status, pangkat, jabatan, unit, foto, tanggal tidak hadir tanpa sebabnya",
            "Name, NIP, NIK, status, rank, position, unit, photo, dates of absence without the reason"),
        text("Pegawai dan bekas pegawai", "Employees and former employees"),
        text("Pengelola kepegawaian unit masing-masing", "Personnel officers of their unit"),
        BY_POLICY,
        text(
            "NIK terenkripsi (AES-256-GCM) dengan kunci di luar basis data; pembukaan dicatat"
                + " beserta keperluannya",
            "NIK encrypted (AES-256-GCM) under a key outside the database; each showing is recorded"
                + " with its purpose"));
  }

  private static ProcessingActivity audit() {
    return new ProcessingActivity(
        "platform.audit",
        text("Jejak audit", "Audit trail"),
        text("Membuktikan siapa mengubah dan membaca apa", "Proving who changed and read what"),
        LawfulBasis.LEGAL_OBLIGATION,
        "UU 27/2022 pasal 31; BSSN 4/2021; PP 60/2008",
        text(
            "Akun, waktu, alamat jaringan, nilai sebelum dan sesudah",
            "Account, time, network address, values before and after"),
        text("Petugas; orang yang datanya diubah", "Officers; persons whose data is changed"),
        text("Auditor, pejabat pelindungan data", "Auditors, the data protection officer"),
        BY_POLICY,
        text(
            "Rantai sidik berkunci; nilai pribadi terenkripsi per orang dan dapat dimusnahkan",
            "Chain of keyed hashes; personal values encrypted for each person and destroyable"));
  }

  private static ProcessingActivity numbers() {
    return new ProcessingActivity(
        "platform.number-books",
        text("Buku nomor", "Number books"),
        text("Memberi nomor surat tanpa ganda", "Numbering letters without doubles"),
        LawfulBasis.LEGAL_OBLIGATION,
        "UU 43/2009; PP 28/2012",
        text("Perihal surat, dapat memuat nama", "Subjects of letters, may hold a name"),
        text("Orang yang disebut dalam surat", "Persons named in letters"),
        text("Petugas agenda", "Registrars"),
        text("Arsip, menurut JRA instansi", "Records, by the agency's records schedule"),
        text("Hak menurut unit; perubahan diaudit", "Rights by unit; changes are audited"));
  }

  private static ProcessingActivity incidents() {
    return new ProcessingActivity(
        "platform.privacy",
        text("Permintaan subjek data dan insiden", "Requests of persons, and incidents"),
        text(
            "Memenuhi hak subjek data dan kewajiban pemberitahuan",
            "Meeting the rights of persons and the duty to notify"),
        LawfulBasis.LEGAL_OBLIGATION,
        "UU 27/2022 pasal 5–15 dan 46",
        text(
            "Rujukan orang, keputusan dan alasannya; tanpa salinan datanya",
            "A reference to the person, decision and reasons; no copy of their data"),
        text("Orang yang meminta", "Persons who ask"),
        text("Pejabat pelindungan data pribadi", "The data protection officer"),
        text("Arsip, menurut JRA instansi", "Records, by the agency's records schedule"),
        text("Hak tersendiri; setiap langkah diaudit", "A right of its own; each step is audited"));
  }

  private static LocalText text(String id, String en) {
    return new LocalText(id, en);
  }
}
