package id.pendopo.content.tests;

import static id.pendopo.content.tests.MediaTown.picture;
import static id.pendopo.content.tests.MediaTown.refusal;
import static id.pendopo.content.tests.MediaTown.stream;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.document.Files;
import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.media.MediaDetails.Focus;
import id.pendopo.api.media.MediaFolder;
import id.pendopo.api.media.MediaId;
import id.pendopo.api.media.MediaImage;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.media.MediaLibrary;
import id.pendopo.api.media.MediaPictures;
import id.pendopo.api.media.MediaQuery;
import id.pendopo.api.media.MediaShape;
import id.pendopo.api.media.MediaUse;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.Principal;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The media library with people of several units, on real databases. */
@InFelix(
    value = {
      "id.pendopo.web",
      "id.pendopo.rest",
      "id.pendopo.pdf",
      "id.pendopo.site",
      "id.pendopo.theme",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity",
      "id.pendopo.documents",
      "id.pendopo.office",
      "id.pendopo.content"
    },
    settings = {
      "pendopo.http.port=0",
      "pendopo.management.port=0",
      "pendopo.base-url=http://pendopo.test",
      "org.osgi.framework.startlevel.beginning=50"
    })
class MediaLibraryTest {

  private static final OptionalLong ANY = OptionalLong.empty();
  private static final byte[] TEXT = "Daftar hadir".getBytes(StandardCharsets.UTF_8);

  private MediaTown town;
  private MediaLibrary library;
  private MediaPictures pictures;

  @BeforeEach
  void open(FelixNode node) throws Exception {
    town = new MediaTown(node);
    library = town.service(MediaLibrary.class);
    pictures = town.service(MediaPictures.class);
    town.unit("DESA");
    town.unit("LAIN");
  }

  private MediaItem photo(String name) throws Exception {
    byte[] bytes = picture("jpg", 1_500, 1_000);
    return town.run(() -> library.upload(stream(bytes), name, MediaDetails.blank()));
  }

  private MediaItem photoOf(Principal person, String unit) throws Exception {
    byte[] bytes = picture("jpg", 400, 300);
    return town.as(
        person,
        () -> library.upload(stream(bytes), "unit.jpg", MediaDetails.in(ANY, Optional.of(unit))));
  }

  @Test
  void a_picture_waits_for_its_alternative_text() throws Exception {
    MediaItem item = photo("Camat & bibit.JPG");
    assertThat(item.kind()).isEqualTo(MediaKind.PICTURE);
    assertThat(item.width()).isEqualTo(1_500);
    assertThat(item.path()).matches("/media/[a-z0-9]{12}/camat-bibit\\.jpg");
    assertThat(item.complete()).isFalse();
    assertThat(town.run(() -> library.find(incomplete())).total()).isEqualTo(1);
    MediaItem described =
        town.run(
            () ->
                library.update(
                    item.id(),
                    OptionalLong.of(item.revision()),
                    item.details().showing("Camat menyerahkan bibit")));
    assertThat(described.complete()).isTrue();
    assertThat(described.version()).isEqualTo(1);
    assertThat(town.run(() -> library.find(incomplete())).total()).isZero();
    assertThat(
            refusal(
                    () ->
                        town.run(
                            () ->
                                library.update(
                                    item.id(),
                                    OptionalLong.of(item.revision()),
                                    MediaDetails.blank().asDecoration())))
                .status())
        .isEqualTo(412);
  }

  private static MediaQuery incomplete() {
    return new MediaQuery(
        "", Optional.empty(), ANY, Optional.empty(), true, MediaQuery.Sort.NEWEST, 0, 10);
  }

  @Test
  void what_is_refused_leaves_nothing() throws Exception {
    byte[] svg = "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8);
    assertThat(upload("logo.svg", svg)).isEqualTo(415);
    assertThat(upload("logo.png", svg)).isEqualTo(415);
    assertThat(upload("halaman.html", "<html><p>a".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(415);
    assertThat(upload("kosong.pdf", new byte[0])).isEqualTo(422);
    assertThat(upload("besar.png", hugeHeader())).isEqualTo(422);
    assertThat(town.run(() -> library.find(MediaQuery.all(10))).total()).isZero();
  }

  private int upload(String name, byte[] content) {
    return refusal(
            () -> town.run(() -> library.upload(stream(content), name, MediaDetails.blank())))
        .status();
  }

  /** A PNG that says it has 100 megapixels; the pixels themselves are not even there. */
  private static byte[] hugeHeader() throws Exception {
    byte[] png = picture("png", 2, 2);
    ByteBuffer.wrap(png).putInt(16, 10_000).putInt(20, 10_000);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }

  @Test
  void replacing_keeps_the_address_and_lets_the_old_file_go(Files files) throws Exception {
    MediaItem item = photo("kantor.jpg");
    byte[] other = picture("png", 900, 900);
    assertThat(
            refusal(
                    () ->
                        town.run(() -> library.replace(item.id(), ANY, stream(TEXT), "kantor.txt")))
                .status())
        .isEqualTo(409);
    MediaItem replaced =
        town.run(() -> library.replace(item.id(), ANY, stream(other), "Kantor baru.png"));
    assertThat(replaced.id()).isEqualTo(item.id());
    assertThat(replaced.path()).isEqualTo(item.path());
    assertThat(replaced.versionedPath()).isNotEqualTo(item.versionedPath());
    assertThat(replaced.mediaType()).isEqualTo("image/png");
    assertThat(replaced.width()).isEqualTo(900);
    assertThat(town.run(() -> files.find(item.file().orElseThrow()))).isEmpty();
    assertThat(town.run(() -> files.find(replaced.file().orElseThrow()))).isPresent();
  }

  @Test
  void what_is_used_stays(BundleContext context) throws Exception {
    MediaItem item = photo("dipakai.jpg");
    MediaItem said =
        town.run(() -> library.update(item.id(), ANY, item.details().showing("Balai desa")));
    MediaUse news =
        id ->
            id.equals(item.id())
                ? List.of(
                    new MediaUse.Place(
                        new LocalText("Berita", "News"), "Panen raya", "konten/1", true))
                : List.of();
    ServiceRegistration<MediaUse> room = context.registerService(MediaUse.class, news, null);
    try {
      assertThat(town.run(() -> library.uses(item.id()))).hasSize(1);
      Problem used = refusal(() -> remove(item.id()));
      assertThat(used.status()).isEqualTo(409);
      assertThat(used.title().id()).contains("Panen raya");
      assertThat(
              refusal(() -> town.run(() -> library.update(item.id(), ANY, MediaDetails.blank())))
                  .fields()
                  .getFirst()
                  .field())
          .isEqualTo("alternative");
      assertThat(town.run(() -> library.get(item.id())).details().alternative())
          .isEqualTo(said.details().alternative());
    } finally {
      room.unregister();
    }
    assertThat(remove(item.id())).isTrue();
    assertThat(refusal(() -> town.run(() -> library.get(item.id()))).status()).isEqualTo(404);
  }

  private boolean remove(MediaId id) throws Exception {
    return town.run(
        () -> {
          library.remove(id, ANY);
          return true;
        });
  }

  @Test
  void a_unit_sees_its_own_and_what_is_of_the_agency() throws Exception {
    MediaItem emblem = photo("lambang.jpg");
    Principal village = town.session("content.media-editor@DESA");
    Principal other = town.session("content.media-editor@LAIN");
    MediaItem own = photoOf(village, "DESA");
    assertThat(town.as(village, () -> library.find(MediaQuery.all(10))).items())
        .extracting(MediaItem::id)
        .containsExactlyInAnyOrder(emblem.id(), own.id());
    assertThat(town.as(other, () -> library.find(MediaQuery.all(10))).items())
        .extracting(MediaItem::id)
        .containsExactly(emblem.id());
    assertThat(refusal(() -> town.as(other, () -> library.get(own.id()))).status()).isEqualTo(404);
    assertThat(refusal(() -> photoOf(other, "DESA")).status()).isEqualTo(403);
    assertThat(
            refusal(
                    () ->
                        town.as(
                            village,
                            () ->
                                library.update(
                                    emblem.id(), ANY, emblem.details().showing("Lambang"))))
                .status())
        .isEqualTo(403);
    assertThat(refusal(() -> town.asPublic(() -> library.find(MediaQuery.all(10)))).status())
        .isEqualTo(401);
  }

  @Test
  void folders_hold_media_and_are_removed_empty() throws Exception {
    MediaFolder year = town.run(() -> library.createFolder(" 2026 ", ANY));
    MediaFolder month = town.run(() -> library.createFolder("Maret", OptionalLong.of(year.id())));
    assertThat(month.path()).isEqualTo("2026 / Maret");
    assertThat(refusal(() -> town.run(() -> library.createFolder("2026", ANY))).status())
        .isEqualTo(409);
    MediaItem item =
        town.run(
            () ->
                library.upload(
                    stream(TEXT),
                    "hadir.txt",
                    MediaDetails.in(OptionalLong.of(month.id()), Optional.empty())));
    assertThat(item.kind()).isEqualTo(MediaKind.DOCUMENT);
    MediaQuery below =
        new MediaQuery(
            "HADIR 100%_",
            Optional.empty(),
            OptionalLong.of(year.id()),
            Optional.empty(),
            false,
            MediaQuery.Sort.NAME,
            0,
            10);
    assertThat(town.run(() -> library.find(below)).total()).isZero();
    MediaQuery hit =
        new MediaQuery(
            "hadir",
            Optional.of(MediaKind.DOCUMENT),
            OptionalLong.of(year.id()),
            Optional.empty(),
            false,
            MediaQuery.Sort.SIZE,
            0,
            10);
    assertThat(town.run(() -> library.find(hit)).total()).isEqualTo(1);
    assertThat(refusal(() -> town.run(() -> removeFolder(month.id()))).status()).isEqualTo(409);
    remove(item.id());
    town.run(() -> removeFolder(month.id()));
    town.run(() -> removeFolder(year.id()));
    assertThat(town.run(library::folders)).isEmpty();
  }

  private boolean removeFolder(long id) {
    library.removeFolder(id, ANY);
    return true;
  }

  @Test
  void a_template_gets_sizes_and_a_text_its_media() throws Exception {
    MediaItem item = photo("panen.jpg");
    MediaItem focused =
        town.run(
            () ->
                library.update(
                    item.id(),
                    ANY,
                    item.details().showing("Panen").focusedOn(new Focus(250, 500))));
    assertThat(focused.version()).isEqualTo(2);
    MediaImage card =
        town.asPublic(() -> pictures.image(item.id(), MediaShape.WIDE, "50vw")).orElseThrow();
    assertThat(card.width()).isEqualTo(1_500);
    assertThat(card.height()).isEqualTo(844);
    assertThat(card.alt()).isEqualTo("Panen");
    assertThat(card.srcset())
        .contains(town.agency.prefix() + item.path() + "?v=2&w=320&s=16x9 320w")
        .endsWith("&w=1920&s=16x9 1500w");
    MediaItem video =
        town.run(() -> library.addLink("https://video.contoh.test/1", MediaDetails.blank()));
    String text =
        "<p>a</p><figure data-media=\""
            + item.id()
            + "\"><img src=\"/lama.jpg\" alt=\"Panen padi\"><figcaption>Maret</figcaption></figure>"
            + "<figure data-media=\"999999\"></figure><figure data-gallery=\""
            + item.id()
            + " "
            + video.id()
            + "\"></figure><figure data-media=\""
            + video.id()
            + "\"></figure>";
    assertThat(pictures.usedIn(text)).containsExactly(item.id(), new MediaId(999_999), video.id());
    String shown = town.asPublic(() -> pictures.resolve(text));
    assertThat(shown)
        .contains("alt=\"Panen padi\"", "loading=\"lazy\"", "<figcaption>Maret</figcaption>")
        .contains("media-gallery", "https://video.contoh.test/1", "(video.contoh.test)")
        .doesNotContain("lama.jpg", "999999", "data-media");
    assertThat(town.asPublic(() -> pictures.byPath(town.agency.prefix() + item.path() + "?w=1")))
        .isPresent();
  }
}
