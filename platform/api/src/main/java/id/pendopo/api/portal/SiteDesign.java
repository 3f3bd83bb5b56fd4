package id.pendopo.api.portal;

import id.pendopo.api.portal.HomeBlock.Placed;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the current agency has decided about its public site. The web server asks it when a page is
 * rendered afresh and keeps the answer until public content of the agency changes ({@code
 * PublicPages}); without such a service every site has the look of the installation and a menu of
 * the modules' public entries. A query or two; any thread.
 */
@ProviderType
public interface SiteDesign {

  /** Change look, menus, home page, contact and redirects; see their previews. */
  String MANAGE = "content.site.manage";

  /** What is public now. */
  Design current();

  /**
   * What somebody wants to see before it is applied.
   *
   * @param secret from the preview's address
   * @return empty when there is no such preview, or it has ended
   */
  Optional<Design> preview(String secret);

  /**
   * Where an address leads at which the site has nothing.
   *
   * @param path decoded, below the agency's root, beginning with a slash
   * @param query as sent, without the question mark; empty for none
   */
  Optional<Redirect> redirect(String path, String query);

  /** The picture with a checksum, when it is the logo or the icon of this or of a preview. */
  Optional<Picture> picture(String sha256);

  /**
   * The whole of it.
   *
   * @param look colours, face, logo
   * @param menu of the header, in order; empty for the public entries of the modules
   * @param footer links of the footer, in order; empty for those of the theme
   * @param home blocks of the home page, in order; empty for the usual ones
   * @param contact where the agency is and how it is reached
   */
  record Design(
      Look look, List<MenuItem> menu, List<MenuItem> footer, List<Placed> home, Contact contact) {

    /** Nothing is decided: the look of the installation. */
    public static final Design PLAIN =
        new Design(Look.PLAIN, List.of(), List.of(), List.of(), Contact.NONE);

    public Design {
      menu = List.copyOf(menu);
      footer = List.copyOf(footer);
      home = List.copyOf(home);
    }
  }

  /**
   * How it looks.
   *
   * @param theme id of a theme; empty for that of the installation
   * @param accent the one colour of the agency; empty for the theme's
   * @param typeface of all text
   * @param logo beside the agency's name
   * @param icon in the browser's tab
   * @param lead one sentence below the name on the home page
   */
  record Look(
      Optional<String> theme,
      Optional<Colour> accent,
      Typeface typeface,
      Optional<Image> logo,
      Optional<Image> icon,
      Optional<LocalText> lead) {

    public static final Look PLAIN =
        new Look(
            Optional.empty(),
            Optional.empty(),
            Typeface.THEME,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * A picture that the look names.
   *
   * @param sha256 checksum of what is shown, 64 hexadecimal digits
   * @param width pixels
   * @param height pixels
   */
  record Image(String sha256, int width, int height) {}

  /**
   * The bytes of a picture.
   *
   * @param mediaType {@code image/png}, {@code image/jpeg} or {@code image/webp}
   * @param content all of it
   */
  record Picture(String mediaType, byte[] content) {}

  /**
   * An entry of a menu.
   *
   * @param title words of the link
   * @param target path below the agency's root, or {@code https://…} of another site; empty for a
   *     heading above others
   * @param description one sentence; for the cards of the home page
   * @param children entries below it
   */
  record MenuItem(
      LocalText title, String target, Optional<LocalText> description, List<MenuItem> children) {

    public MenuItem {
      children = List.copyOf(children);
    }

    /** Whether it leads to another site. */
    public boolean external() {
      return target.contains("://");
    }
  }

  /**
   * How the agency is reached.
   *
   * @param offices where one may go, the main one first
   * @param social accounts elsewhere
   * @param note words at the end of every page
   */
  record Contact(List<Place> offices, List<Social> social, Optional<LocalText> note) {

    public static final Contact NONE = new Contact(List.of(), List.of(), Optional.empty());

    public Contact {
      offices = List.copyOf(offices);
      social = List.copyOf(social);
    }
  }

  /**
   * An office.
   *
   * @param name for instance <em>Kantor Kecamatan</em>
   * @param address as on an envelope; may be empty
   * @param phone of the office, never of a person; may be empty
   * @param email of the office; may be empty
   * @param hours for instance <em>Senin–Kamis 08.00–15.00</em>, one line each
   * @param point where it lies
   */
  record Place(
      String name,
      String address,
      String phone,
      String email,
      List<String> hours,
      Optional<Point> point) {

    public Place {
      hours = List.copyOf(hours);
    }
  }

  /**
   * A place on the earth (WGS 84).
   *
   * @param latitude degrees, −90 to 90, north positive
   * @param longitude degrees, −180 to 180, east positive
   */
  record Point(double latitude, double longitude) {}

  /**
   * An account elsewhere.
   *
   * @param name of the network, for instance <em>Instagram</em>
   * @param url {@code https://…}
   */
  record Social(String name, String url) {}

  /**
   * What becomes of an old address.
   *
   * @param status 301 moved for good, 302 moved for now, 410 withdrawn
   * @param target path below the agency's root, or {@code https://…}; empty for 410
   * @param reason why it was withdrawn, shown to the public; may be empty
   */
  record Redirect(int status, String target, String reason) {}
}
