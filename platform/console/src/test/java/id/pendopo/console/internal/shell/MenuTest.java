package id.pendopo.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.api.text.LocalText;
import id.pendopo.console.internal.Town;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MenuTest {

  /** The first letter's view. */
  public static class One extends Div {}

  /** Another. */
  public static class Two extends Div {}

  /** And one that is not in the menu. */
  public static class Three extends Div {}

  /** One of the platform's. */
  public static class Four extends Div {}

  private final Town town = new Town();
  private final Views views = new Views();
  private final Guard guard = new Guard(town, town, town);
  private final Menu.Maker maker = new Menu.Maker(views, guard, town, town, town);

  @BeforeEach
  void letters_have_a_list_and_an_editor_leave_has_a_list() {
    views.add(view("letters", "letters.read", 10, One.class), Optional.of("letters"));
    views.add(view("letters/editor", "letters.write", -1, Three.class), Optional.of("letters"));
    views.add(view("leave", "leave.read", 10, Two.class), Optional.of("leave"));
    views.add(view("instansi", Guard.OPERATOR, 30, Four.class), Optional.empty());
    town.active.put(Town.SUKAMAJU.id(), Set.of("letters", "leave"));
    town.active.put(Town.KARANTINA.id(), Set.of("leave"));
    town.permissions.addAll(Set.of("letters.read", "letters.write", "leave.read"));
  }

  @Test
  void shows_one_group_for_each_active_module() throws Exception {
    Menu menu = menuOf(false);
    assertThat(menu.groups())
        .extracting(group -> group.title().orElseThrow().id())
        .containsExactly("Surat", "Cuti");
    assertThat(menu.agency()).isEqualTo("Kecamatan Sukamaju");
  }

  @Test
  void leaves_out_a_module_that_another_agency_uses() throws Exception {
    Menu menu = town.callAs(Town.SARI, () -> town.callIn(Town.KARANTINA.id(), maker::make));
    assertThat(menu.reachable()).containsExactly("leave");
  }

  @Test
  void a_view_outside_the_menu_can_be_reached() throws Exception {
    Menu menu = menuOf(false);
    assertThat(menu.reachable()).contains("letters/editor");
    assertThat(menu.groups().getFirst().items())
        .extracting(Menu.Item::path)
        .doesNotContain("letters/editor");
  }

  @Test
  void a_view_without_its_permission_is_neither_shown_nor_reached() throws Exception {
    town.permissions.remove("letters.read");
    assertThat(menuOf(false).reachable()).doesNotContain("letters");
  }

  @Test
  void operators_alone_see_what_belongs_to_the_installation() throws Exception {
    assertThat(menuOf(false).reachable()).doesNotContain("instansi");
    assertThat(menuOf(true).reachable()).contains("instansi");
  }

  @Test
  void the_same_rights_give_equal_menus_so_that_no_page_is_touched() throws Exception {
    assertThat(menuOf(false)).isEqualTo(menuOf(false));
  }

  @Test
  void a_second_view_at_a_taken_path_is_left_out() {
    ConsoleView second = view("leave", "leave.read", 10, Div.class);
    views.add(second, Optional.of("letters"));
    assertThat(views.find(Div.class)).isEmpty();
    views.remove(second);
    assertThat(views.find("leave")).isPresent();
  }

  private Menu menuOf(boolean operator) throws Exception {
    return town.callAs(
        operator ? Town.OPERATOR : Town.SARI, () -> town.callIn(Town.SUKAMAJU.id(), maker::make));
  }

  private static ConsoleView view(
      String path, String permission, int order, Class<? extends Component> type) {
    return new ConsoleView() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public LocalText title() {
        return LocalText.same(path);
      }

      @Override
      public String icon() {
        return "vaadin:file";
      }

      @Override
      public String permission() {
        return permission;
      }

      @Override
      public int order() {
        return order;
      }

      @Override
      public Class<? extends Component> type() {
        return type;
      }

      @Override
      public Component create() {
        return List.<Component>of(new Div()).getFirst();
      }
    };
  }
}
