package id.pendopo.demo;

import id.pendopo.api.demo.DemoAgency;
import id.pendopo.api.demo.DemoPost;
import id.pendopo.identity.PlatformPermissions;
import java.util.List;
import java.util.Optional;

/**
 * A fictional agency with its units and people. No place, office or person of these names exists as
 * far as we know; whoever is called alike is not meant.
 *
 * @param units parents before children
 */
record Cast(
    DemoAgency.Kind kind,
    String slug,
    String name,
    String zone,
    List<Desk> units,
    List<Person> people) {

  /** A unit. */
  record Desk(String code, String name, Optional<String> parent) {

    static Desk of(String code, String name) {
      return new Desk(code, name, Optional.empty());
    }

    static Desk below(String parent, String code, String name) {
      return new Desk(code, name, Optional.of(parent));
    }
  }

  /**
   * A person.
   *
   * @param post decides the roles of modules; empty for none
   * @param platformRole a role of the platform; empty for none
   * @param unit for which the roles hold; empty for the whole agency
   */
  record Person(
      String username,
      String displayName,
      Optional<DemoPost> post,
      Optional<String> platformRole,
      Optional<String> unit) {

    static Person administrator(String username, String displayName) {
      return new Person(
          username,
          displayName,
          Optional.empty(),
          Optional.of(PlatformPermissions.ADMINISTRATOR),
          Optional.empty());
    }

    static Person head(String username, String displayName) {
      return new Person(
          username,
          displayName,
          Optional.of(DemoPost.HEAD),
          Optional.of(PlatformPermissions.AUDITOR),
          Optional.empty());
    }

    static Person officer(String username, String displayName) {
      return new Person(
          username, displayName, Optional.of(DemoPost.OFFICER), Optional.empty(), Optional.empty());
    }

    static Person staff(String username, String displayName, String unit) {
      return new Person(
          username, displayName, Optional.of(DemoPost.STAFF), Optional.empty(), Optional.of(unit));
    }
  }

  private static final Cast SUBDISTRICT =
      new Cast(
          DemoAgency.Kind.SUBDISTRICT,
          "kecamatan-tirtasari",
          "Kecamatan Tirtasari",
          "Asia/Jakarta",
          List.of(
              Desk.of("SEK", "Sekretariat Kecamatan"),
              Desk.below("SEK", "SEK-UM", "Subbagian Umum dan Kepegawaian"),
              Desk.below("SEK", "SEK-KEU", "Subbagian Perencanaan dan Keuangan"),
              Desk.of("PEM", "Seksi Pemerintahan"),
              Desk.of("PEL", "Seksi Pelayanan Umum"),
              Desk.of("KES", "Seksi Kesejahteraan Rakyat")),
          List.of(
              Person.administrator("tirtasari.admin", "Bagas Widyaloka"),
              Person.head("tirtasari.camat", "Ratri Anindyaswari"),
              Person.officer("tirtasari.ppid", "Galih Purwasena"),
              Person.staff("tirtasari.pelayanan", "Sekar Maheswati", "PEL")));

  private static final Cast QUARANTINE =
      new Cast(
          DemoAgency.Kind.QUARANTINE,
          "karantina-segara",
          "Stasiun Karantina Segara",
          "Asia/Makassar",
          List.of(
              Desk.of("TU", "Subbagian Tata Usaha"),
              Desk.below("TU", "TU-KEP", "Urusan Kepegawaian"),
              Desk.of("KH", "Seksi Karantina Hewan"),
              Desk.of("KI", "Seksi Karantina Ikan"),
              Desk.of("KT", "Seksi Karantina Tumbuhan"),
              Desk.of("LAB", "Laboratorium Uji")),
          List.of(
              Person.administrator("segara.admin", "Made Lintangsari"),
              Person.head("segara.kepala", "Daeng Rahmajaya"),
              Person.officer("segara.ppid", "Nurlela Sandeqwati"),
              Person.staff("segara.ikan", "Yohan Tanarasa", "KI")));

  private static final Cast PUBLIC_WORKS =
      new Cast(
          DemoAgency.Kind.PUBLIC_WORKS,
          "pupr-wanajaya",
          "Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Wanajaya",
          "Asia/Jakarta",
          List.of(
              Desk.of("SEK", "Sekretariat Dinas"),
              Desk.below("SEK", "SEK-REN", "Subbagian Perencanaan dan Pelaporan"),
              Desk.of("BM", "Bidang Bina Marga"),
              Desk.of("SDA", "Bidang Sumber Daya Air"),
              Desk.of("CK", "Bidang Cipta Karya"),
              Desk.of("TR", "Bidang Penataan Ruang")),
          List.of(
              Person.administrator("wanajaya.admin", "Teguh Arunadipa"),
              Person.head("wanajaya.kepala", "Lestari Wanaputri"),
              Person.officer("wanajaya.ppid", "Hendra Sukmalaya"),
              Person.staff("wanajaya.binamarga", "Intan Jalanegara", "BM")));

  static final List<Cast> ALL = List.of(SUBDISTRICT, QUARANTINE, PUBLIC_WORKS);
}
