package id.pendopo.office.internal.privacy;

import id.pendopo.api.text.LocalText;

/** What has to be done about an incident, in its order. */
public enum BreachStep {
  CONTAIN(
      "Hentikan kebocoran dan amankan bukti",
      "Stop the leak and secure the evidence",
      "Cabut akses, ganti kunci dan kata sandi, simpan log; jangan menghapus apa pun.",
      "Withdraw access, replace keys and passwords, keep the logs; delete nothing."),
  ASSESS(
      "Pastikan data apa dan siapa yang terkena",
      "Find out which data and whom it concerns",
      "Isi jenis data, subjek data, dan perkiraan jumlahnya.",
      "Fill in kinds of data, kinds of persons and how many."),
  NOTIFY_PERSONS(
      "Beri tahu subjek data secara tertulis",
      "Tell the persons in writing",
      "Pasal 46 ayat 1 huruf a, paling lambat 3 x 24 jam.",
      "Article 46(1)(a), within 3 × 24 hours."),
  NOTIFY_AUTHORITY(
      "Beri tahu lembaga pelindungan data pribadi",
      "Tell the data protection authority",
      "Pasal 46 ayat 1 huruf b, paling lambat 3 x 24 jam.",
      "Article 46(1)(b), within 3 × 24 hours."),
  NOTIFY_PUBLIC(
      "Umumkan kepada masyarakat bila perlu",
      "Tell the public where needed",
      "Pasal 46 ayat 3: bila mengganggu pelayanan publik atau berdampak serius.",
      "Article 46(3): where it disturbs public service or has serious effects."),
  RECOVER(
      "Pulihkan layanan dan data",
      "Recover service and data",
      "Catat upaya penanganan dan pemulihan.",
      "Write down handling and recovery."),
  REVIEW(
      "Evaluasi dan cegah terulang",
      "Review and keep it from happening again",
      "Catat sebab dan perbaikan.",
      "Write down the cause and what was improved.");

  private final LocalText title;
  private final LocalText help;

  BreachStep(String id, String en, String helpId, String helpEn) {
    title = new LocalText(id, en);
    help = new LocalText(helpId, helpEn);
  }

  public LocalText title() {
    return title;
  }

  public LocalText help() {
    return help;
  }
}
