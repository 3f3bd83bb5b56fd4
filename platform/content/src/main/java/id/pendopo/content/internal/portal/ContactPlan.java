package id.pendopo.content.internal.portal;

import id.pendopo.api.portal.SiteDesign.Contact;
import id.pendopo.api.portal.SiteDesign.Place;
import id.pendopo.api.portal.SiteDesign.Point;
import id.pendopo.api.portal.SiteDesign.Social;
import id.pendopo.api.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the agency is reached.
 *
 * @param offices the main one first
 * @param social accounts elsewhere
 * @param note words at the end of every page
 */
public record ContactPlan(List<Office> offices, List<Account> social, @Nullable Words note)
    implements SitePlan {

  /** Nothing is decided. */
  public static final ContactPlan NONE = new ContactPlan(List.of(), List.of(), null);

  @SuppressWarnings("ConstantValue") // a body of REST may leave a list out
  public ContactPlan {
    offices = offices == null ? List.of() : List.copyOf(offices);
    social = social == null ? List.of() : List.copyOf(social);
  }

  /**
   * An office.
   *
   * @param latitude degrees, with a longitude
   * @param longitude degrees, with a latitude
   */
  public record Office(
      @Nullable String name,
      @Nullable String address,
      @Nullable String phone,
      @Nullable String email,
      @Nullable List<String> hours,
      @Nullable Double latitude,
      @Nullable Double longitude) {

    Place place() {
      return new Place(
          text(name),
          text(address),
          text(phone),
          text(email),
          lines(),
          latitude == null || longitude == null
              ? Optional.empty()
              : Optional.of(new Point(latitude, longitude)));
    }

    private List<String> lines() {
      return hours == null
          ? List.of()
          : hours.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  /** An account elsewhere. */
  public record Account(@Nullable String name, @Nullable String url) {}

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  Contact contact() {
    return new Contact(
        offices.stream().map(Office::place).toList(),
        social.stream().map(one -> new Social(text(one.name()), text(one.url()))).toList(),
        Words.text(note));
  }

  @Override
  public void check() {
    Problem.Collector wrong = new Problem.Collector();
    wrong.check(offices.size() <= 50, "offices", "Paling banyak 50 kantor.", "At most 50 offices.");
    wrong.check(social.size() <= 12, "social", "Paling banyak 12 akun.", "At most 12 accounts.");
    for (int i = 0; i < offices.size(); i++) {
      check(wrong, "offices[" + i + "]", offices.get(i));
    }
    for (int i = 0; i < social.size(); i++) {
      Account one = social.get(i);
      wrong.check(
          !text(one.name()).isEmpty() && text(one.name()).length() <= 40,
          "social[" + i + "].name",
          "Isi nama jejaring, misalnya Instagram.",
          "Enter the network, such as Instagram.");
      wrong.check(
          SiteAddress.external(text(one.url())),
          "social[" + i + "].url",
          "Isi alamat lengkap, misalnya https://www.instagram.com/instansi.",
          "Enter a whole address, such as https://www.instagram.com/instansi.");
    }
    wrong.check(
        Words.fits(note, 600),
        "note",
        "Catatan kaki paling panjang 600 huruf.",
        "The note has at most 600 characters.");
    wrong.throwIfAny();
  }

  private static void check(Problem.Collector wrong, String field, Office office) {
    Place place = office.place();
    wrong.check(
        !place.name().isEmpty() && place.name().length() <= 120,
        field + ".name",
        "Isi nama kantor, paling panjang 120 huruf.",
        "Enter the office's name, at most 120 characters.");
    wrong.check(
        place.address().length() <= 300,
        field + ".address",
        "Alamat paling panjang 300 huruf.",
        "An address has at most 300 characters.");
    wrong.check(
        place.phone().isEmpty() || place.phone().matches("[0-9+() .-]{3,30}"),
        field + ".phone",
        "Tulis nomor telepon kantor, misalnya (031) 555 0101.",
        "Write the office's telephone number, such as (031) 555 0101.");
    wrong.check(
        place.email().isEmpty() || place.email().matches("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{3,120}"),
        field + ".email",
        "Tulis alamat surel kantor, misalnya kantor@contoh.go.id.",
        "Write the office's e-mail address, such as kantor@contoh.go.id.");
    wrong.check(
        place.hours().size() <= 10 && place.hours().stream().allMatch(one -> one.length() <= 120),
        field + ".hours",
        "Jam layanan paling banyak 10 baris dari 120 huruf.",
        "Office hours have at most 10 lines of 120 characters.");
    Double north = office.latitude();
    Double east = office.longitude();
    boolean sound =
        north == null || east == null
            ? north == null && east == null
            : Math.abs(north) <= 90 && Math.abs(east) <= 180;
    wrong.check(
        sound,
        field + ".latitude",
        "Isi lintang (−90 sampai 90) dan bujur (−180 sampai 180), atau kosongkan keduanya.",
        "Enter latitude (−90 to 90) and longitude (−180 to 180), or neither.");
  }

  @Override
  public Map<String, String> summary() {
    return Map.of(
        "offices", Integer.toString(offices.size()), "social", Integer.toString(social.size()));
  }
}
