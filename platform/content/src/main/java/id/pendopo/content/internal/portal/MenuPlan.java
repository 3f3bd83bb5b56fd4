package id.pendopo.content.internal.portal;

import id.pendopo.api.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The menus of a site, each a list of entries in their order, some below others.
 *
 * @param main in the head of every page, three levels at most
 * @param footer at the end of every page, two levels at most
 */
public record MenuPlan(List<Entry> main, List<Entry> footer) implements SitePlan {

  /** Levels of the main menu. */
  public static final int MAIN_LEVELS = 3;

  /** Levels of the footer. */
  public static final int FOOTER_LEVELS = 2;

  /** Nothing is decided: the public entries of the modules. */
  public static final MenuPlan NONE = new MenuPlan(List.of(), List.of());

  private static final int MOST = 100;

  @SuppressWarnings("ConstantValue") // a body of REST may leave a list out
  public MenuPlan {
    main = main == null ? List.of() : List.copyOf(main);
    footer = footer == null ? List.of() : List.copyOf(footer);
  }

  /** What an entry leads to. */
  public enum Kind {
    /** An address of the agency's own site. */
    PATH,
    /** A public entry of a module, by its path; shown while the module is on. */
    MODULE,
    /** Something that may be renamed, {@code <kind of things>/<reference>}. */
    ITEM,
    /** Another site. */
    LINK,
    /** Nothing: it stands above others. */
    HEADING
  }

  /**
   * An entry.
   *
   * @param key its own within the menu, {@code [a-z0-9-]{1,40}}
   * @param parent key of the entry above; none at the top
   * @param kind what it leads to
   * @param target as the kind says; none for a heading
   * @param title words of the link; the target's own where none are given, for MODULE and ITEM
   */
  public record Entry(
      String key,
      @Nullable String parent,
      Kind kind,
      @Nullable String target,
      @Nullable Words title) {

    /** Where it leads, without spaces around. */
    public String where() {
      return target == null ? "" : target.strip();
    }

    /** How a message names it. */
    String name() {
      return Words.text(title).map(text -> text.id()).orElseGet(this::where);
    }
  }

  @Override
  public void check() {
    Problem.Collector wrong = new Problem.Collector();
    check(wrong, "main", main, MAIN_LEVELS);
    check(wrong, "footer", footer, FOOTER_LEVELS);
    wrong.throwIfAny();
  }

  private static void check(Problem.Collector wrong, String menu, List<Entry> entries, int levels) {
    wrong.check(
        entries.size() <= MOST,
        menu,
        "Menu paling banyak " + MOST + " butir.",
        "A menu has at most " + MOST + " entries.");
    Map<String, Entry> byKey = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      check(wrong, menu + "[" + i + "]", entries.get(i), byKey);
    }
    for (int i = 0; i < entries.size(); i++) {
      place(wrong, menu + "[" + i + "].parent", entries.get(i), byKey, levels);
    }
  }

  @SuppressWarnings("ConstantValue") // a body of REST may leave fields out
  private static void check(
      Problem.Collector wrong, String field, Entry entry, Map<String, Entry> byKey) {
    boolean keyed = entry.key() != null && entry.key().matches("[a-z0-9-]{1,40}");
    wrong.check(
        keyed,
        field + ".key",
        "Kunci terdiri atas huruf kecil, angka, dan tanda hubung.",
        "A key has small letters, digits and hyphens.");
    if (keyed) {
      wrong.check(
          byKey.put(entry.key(), entry) == null,
          field + ".key",
          "Kunci ini dipakai dua kali.",
          "This key is used twice.");
    }
    if (entry.kind() == null) {
      wrong.check(false, field + ".kind", "Pilih jenis butir.", "Choose a kind.");
      return;
    }
    boolean named = entry.kind() == Kind.MODULE || entry.kind() == Kind.ITEM;
    wrong.check(
        named || Words.text(entry.title()).isPresent(),
        field + ".title",
        "Isi judul butir menu.",
        "Enter a title for the entry.");
    wrong.check(
        Words.fits(entry.title(), 80),
        field + ".title",
        "Judul paling panjang 80 huruf.",
        "A title has at most 80 characters.");
    String where = entry.where();
    boolean sound =
        switch (entry.kind()) {
          case PATH, MODULE -> SiteAddress.own(where);
          case ITEM -> where.matches("[a-z][a-z0-9.-]{2,39}/.{1,80}");
          case LINK -> SiteAddress.external(where);
          case HEADING -> where.isEmpty();
        };
    wrong.check(sound, field + ".target", target(entry.kind(), true), target(entry.kind(), false));
  }

  private static String target(Kind kind, boolean indonesian) {
    return switch (kind) {
      case PATH, MODULE ->
          indonesian
              ? "Isi alamat di situs ini yang dimulai dengan garis miring, misalnya /layanan."
              : "Enter an address of this site that begins with a slash, such as /layanan.";
      case ITEM -> indonesian ? "Pilih halaman atau isi lain." : "Choose a page or other content.";
      case LINK ->
          indonesian
              ? "Isi alamat lengkap, misalnya https://www.contoh.go.id."
              : "Enter a whole address, such as https://www.contoh.go.id.";
      case HEADING ->
          indonesian ? "Judul kelompok tidak memiliki alamat." : "A heading leads nowhere.";
    };
  }

  /** Follows the way up: it must end, and not be too long. */
  private static void place(
      Problem.Collector wrong, String field, Entry entry, Map<String, Entry> byKey, int levels) {
    List<String> way = new ArrayList<>(List.of(entry.name()));
    Set<Entry> seen = new HashSet<>(Set.of(entry));
    Entry at = entry;
    while (at.parent() != null) {
      Entry above = byKey.get(at.parent());
      if (above == null) {
        wrong.check(
            false, field, "Butir induknya tidak ada di menu ini.", "There is no such parent here.");
        return;
      }
      way.add(above.name());
      if (!seen.add(above)) {
        String circle = String.join(" → ", way);
        wrong.check(
            false,
            field,
            "Menu ini berputar: " + circle + ". Pindahkan salah satu butir ke tempat lain.",
            "This menu goes in a circle: " + circle + ". Move one of them elsewhere.");
        return;
      }
      at = above;
    }
    wrong.check(
        way.size() <= levels,
        field,
        "Menu ini paling dalam " + levels + " tingkat.",
        "This menu has at most " + levels + " levels.");
  }

  @Override
  public Map<String, String> summary() {
    return Map.of("main", names(main), "footer", names(footer));
  }

  private static String names(List<Entry> entries) {
    String all = entries.stream().map(Entry::name).collect(Collectors.joining(", "));
    return all.length() > 400 ? all.substring(0, 400) + "…" : all;
  }
}
