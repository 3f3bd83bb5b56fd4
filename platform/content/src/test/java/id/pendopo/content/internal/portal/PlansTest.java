package id.pendopo.content.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.portal.Colour;
import id.pendopo.api.problem.Problem;
import id.pendopo.content.internal.portal.MenuPlan.Entry;
import id.pendopo.content.internal.portal.MenuPlan.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agency may decide about its site, without a store. */
class PlansTest {

  private static Entry entry(String key, @Nullable String parent) {
    return new Entry(key, parent, Kind.PATH, "/" + key, Words.of(key));
  }

  private static List<String> keys(MenuOutline outline) {
    return outline.lines().stream()
        .map(line -> ">".repeat(line.depth()) + line.entry().key())
        .toList();
  }

  @Test
  void entries_move_by_one_step_and_stay_where_no_step_is_left() {
    MenuOutline menu =
        new MenuOutline(List.of(entry("a", null), entry("b", null), entry("c", null)));

    assertThat(keys(menu.moved("c", true))).containsExactly("a", "c", "b");
    assertThat(keys(menu.moved("a", true))).containsExactly("a", "b", "c");
    assertThat(keys(menu.in("b"))).containsExactly("a", ">b", "c");
    assertThat(keys(menu.in("a"))).containsExactly("a", "b", "c");
    assertThat(keys(menu.in("b").in("c"))).containsExactly("a", ">b", ">c");
    assertThat(keys(menu.in("b").in("c").out("b"))).containsExactly("a", ">c", "b");
    assertThat(keys(menu.in("b").without("a"))).containsExactly("c");
  }

  @Test
  void a_menu_is_at_most_three_levels_deep() {
    List<Entry> deep = List.of(entry("a", null), entry("b", "a"), entry("c", "b"));
    new MenuPlan(deep, List.of()).check();

    Problem refused =
        catchThrowableOfType(Problem.class, () -> new MenuPlan(List.of(), deep).check());

    assertThat(refused.fields().getFirst().message().id()).contains("2 tingkat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//jahat.test", "javascript:alert(1)", "/a\\b", "/@lain/x", "layanan", "/a/../b"})
  void an_entry_of_the_own_site_stays_on_the_own_site(String target) {
    Entry entry = new Entry("a", null, Kind.PATH, target, Words.of("A"));

    assertThatThrownBy(() -> new MenuPlan(List.of(entry), List.of()).check())
        .isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "https://a@b.test", "ftp://a.test", "https:///x"})
  void a_link_leads_to_a_host_of_the_web(String target) {
    assertThat(SiteAddress.external(target)).isFalse();
    assertThat(SiteAddress.external("https://contoh.go.id/a?b=c")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/Profil/, /profil",
    "https://lama.test/a//b?x=1#c, /a/b?x=1",
    "/kata%20kunci, /kata kunci",
    "/?p=12, /?p=12"
  })
  void old_addresses_are_compared_as_people_mean_them(String written, String key) {
    assertThat(SiteAddress.source(written)).contains(key);
  }

  @Test
  void redirects_are_followed_to_their_end_before_one_is_taken() {
    Map<String, String> stored = Map.of("/b", "/c", "/c", "https://lain.test");
    OldAddress sound = new OldAddress("/a", 301, "/b", "");

    RedirectLoops.refuse(sound, at -> Optional.ofNullable(stored.get(at)));

    assertThatThrownBy(
            () ->
                RedirectLoops.refuse(
                    new OldAddress("/a", 301, "/b", ""),
                    at -> Optional.of(at.equals("/b") ? "/A/" : "/b")))
        .isInstanceOf(Problem.class);
    // what has no query takes up addresses with one
    assertThatThrownBy(
            () ->
                RedirectLoops.refuse(
                    new OldAddress("/profil", 301, "/profil?lang=id", ""), at -> Optional.empty()))
        .isInstanceOf(Problem.class);
  }

  @Test
  void the_nearest_readable_colour_is_readable_and_black_on_white_is_21() {
    Colour yellow = Colour.of("#ffcc00").orElseThrow();

    assertThat(yellow.contrast(Colour.WHITE)).isLessThan(Colour.TEXT);
    assertThat(yellow.readableOn(Colour.WHITE, Colour.TEXT).contrast(Colour.WHITE))
        .isBetween(4.5, 4.7);
    assertThat(new Colour(0).contrast(Colour.WHITE)).isEqualTo(21.0);
    assertThat(Colour.of("red")).isEmpty();
  }

  @Test
  void a_plan_is_read_back_as_it_was_written() {
    MenuPlan plan = new MenuPlan(List.of(entry("a", null), entry("b", "a")), List.of());

    assertThat(Plans.read(Plans.write(plan), MenuPlan.class)).isEqualTo(plan);
  }
}
