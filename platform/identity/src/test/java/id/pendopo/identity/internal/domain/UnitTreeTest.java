package id.pendopo.identity.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.agency.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

  private static final Optional<String> AGENCY = Optional.empty();

  private final UnitTree tree =
      new UnitTree(
          List.of(
              unit("desa-b", "Desa B", "kec"),
              unit("rt-1", "RT 1", "desa-a"),
              unit("kec", "Kecamatan", null),
              unit("desa-a", "Desa A", "kec"),
              unit("arsip", "Arsip", null)));

  @Test
  void lists_parents_before_children_and_siblings_by_name() {
    assertThat(tree.all())
        .extracting(Unit::code)
        .containsExactly("arsip", "kec", "desa-a", "rt-1", "desa-b");
  }

  @Test
  void a_unit_lies_within_itself_and_everything_above_it() {
    assertThat(tree.within(Optional.of("rt-1"), Optional.of("rt-1"))).isTrue();
    assertThat(tree.within(Optional.of("rt-1"), Optional.of("kec"))).isTrue();
    assertThat(tree.within(Optional.of("rt-1"), AGENCY)).isTrue();
    assertThat(tree.within(Optional.of("kec"), Optional.of("rt-1"))).isFalse();
    assertThat(tree.within(Optional.of("desa-b"), Optional.of("desa-a"))).isFalse();
  }

  @Test
  void the_agency_lies_within_nothing_but_itself() {
    assertThat(tree.within(AGENCY, AGENCY)).isTrue();
    assertThat(tree.within(AGENCY, Optional.of("kec"))).isFalse();
  }

  @Test
  void an_unknown_unit_belongs_to_the_agency_and_to_no_unit() {
    assertThat(tree.within(Optional.of("hilang"), AGENCY)).isTrue();
    assertThat(tree.within(Optional.of("hilang"), Optional.of("kec"))).isFalse();
  }

  @Test
  void keeps_only_the_widest_scopes() {
    assertThat(
            tree.widest(List.of(Optional.of("rt-1"), Optional.of("desa-a"), Optional.of("arsip"))))
        .containsExactlyInAnyOrder(Optional.of("desa-a"), Optional.of("arsip"));
    assertThat(tree.widest(List.of(Optional.of("rt-1"), AGENCY))).containsExactly(AGENCY);
    assertThat(tree.widest(List.of(Optional.of("hilang")))).isEmpty();
  }

  @Test
  void widest_scopes_cover_exactly_what_all_of_them_covered() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      UnitTree any = randomTree(random, 1 + random.nextInt(30));
      List<Optional<String>> everything = new ArrayList<>(List.of(AGENCY));
      any.all().forEach(unit -> everything.add(Optional.of(unit.code())));
      Set<Optional<String>> given = new HashSet<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        given.add(everything.get(random.nextInt(everything.size())));
      }
      Set<Optional<String>> widest = any.widest(given);
      assertThat(given).containsAll(widest);
      for (Optional<String> unit : everything) {
        assertThat(any.covers(widest, unit))
            .as("seed %d, %s", seed, unit)
            .isEqualTo(any.covers(given, unit));
      }
    }
  }

  @Test
  void within_is_an_order_whatever_the_tree() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      UnitTree any = randomTree(random, 1 + random.nextInt(15));
      for (Unit a : any.all()) {
        for (Unit b : any.all()) {
          boolean down = any.within(Optional.of(a.code()), Optional.of(b.code()));
          boolean up = any.within(Optional.of(b.code()), Optional.of(a.code()));
          assertThat(down && up).isEqualTo(a.equals(b));
          if (down) {
            for (Unit c : any.all()) {
              if (any.within(Optional.of(b.code()), Optional.of(c.code()))) {
                assertThat(any.within(Optional.of(a.code()), Optional.of(c.code()))).isTrue();
              }
            }
          }
        }
      }
    }
  }

  @Test
  void knows_a_good_code() {
    assertThat(List.of("A", "desa-01.x_y", "9", "a".repeat(40))).allMatch(UnitTree::isCode);
    assertThat(List.of("", "-a", ".a", "a b", "a/b", "é", "a".repeat(41), "a\n"))
        .noneMatch(UnitTree::isCode);
  }

  private static UnitTree randomTree(Random random, int size) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int above = random.nextInt(i + 1);
      units.add(unit("u" + i, "Unit " + random.nextInt(5), above == i ? null : "u" + above));
    }
    return new UnitTree(units);
  }

  private static Unit unit(String code, String name, String parent) {
    return new Unit(code, name, Optional.ofNullable(parent));
  }
}
