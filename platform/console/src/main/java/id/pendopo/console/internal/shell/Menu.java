package id.pendopo.console.internal.shell;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.console.MenuGroup;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.Modules;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody sees around their views: compared by value, so that an open page is only touched
 * when something changed.
 *
 * @param agency name of the agency they are in
 * @param person how they are greeted
 * @param groups of the menu: the platform's home and work first, then the modules, then what the
 *     platform keeps
 * @param reachable paths of every view that opens for them, in the menu or not
 */
public record Menu(String agency, String person, List<Group> groups, Set<String> reachable) {

  /**
   * Entries below one heading.
   *
   * @param title heading; empty for the group without one
   * @param items at least one
   */
  public record Group(Optional<LocalText> title, List<Item> items) {}

  /**
   * One entry.
   *
   * @param badge work that waits; 0 for none
   */
  public record Item(String path, LocalText title, String icon, long badge) {}

  /** Computes menus for the account and the agency of the thread. */
  public static final class Maker {

    private final Views views;
    private final Guard guard;
    private final Modules modules;
    private final Access access;
    private final CurrentAgency currentAgency;
    private final Badges badges = new Badges();

    public Maker(
        Views views, Guard guard, Modules modules, Access access, CurrentAgency currentAgency) {
      this.views = views;
      this.guard = guard;
      this.modules = modules;
      this.access = access;
      this.currentAgency = currentAgency;
    }

    /**
     * The menu of this thread's account; from memory, some microseconds, but for the badges, which
     * are counted again every ten seconds.
     */
    public Menu make() {
      Agency agency = currentAgency.get();
      List<Entry> open =
          views.all().stream().filter(entry -> guard.verdict(entry) == Guard.Verdict.OPEN).toList();
      List<Group> groups = new ArrayList<>();
      add(groups, Optional.empty(), open.stream().filter(e -> e.path().isEmpty()).toList());
      addPlatform(groups, open, MenuGroup.WORK);
      for (Module module : modules.running()) {
        List<Entry> own =
            open.stream().filter(e -> e.module().equals(Optional.of(module.id()))).toList();
        add(groups, Optional.of(module.name()), own);
      }
      for (MenuGroup group : EnumSet.complementOf(EnumSet.of(MenuGroup.WORK))) {
        addPlatform(groups, open, group);
      }
      return new Menu(
          agency.name(),
          access.account().map(Account::displayName).orElse(""),
          List.copyOf(groups),
          open.stream().map(Entry::path).collect(Collectors.toUnmodifiableSet()));
    }

    private void addPlatform(List<Group> groups, List<Entry> open, MenuGroup group) {
      List<Entry> own =
          open.stream()
              .filter(e -> e.module().isEmpty() && !e.path().isEmpty() && e.group() == group)
              .toList();
      add(groups, Optional.of(group.title()), own);
    }

    private long badge(Entry entry) {
      return badges.of(
          entry, currentAgency.get().id().value(), access.account().map(Account::id).orElse(0L));
    }

    private void add(List<Group> groups, Optional<LocalText> title, List<Entry> entries) {
      List<Item> items =
          entries.stream()
              .filter(entry -> entry.order() >= 0)
              .map(entry -> new Item(entry.path(), entry.title(), entry.icon(), badge(entry)))
              .toList();
      if (!items.isEmpty()) {
        groups.add(new Group(title, items));
      }
    }
  }
}
