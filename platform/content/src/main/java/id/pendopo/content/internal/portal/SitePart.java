package id.pendopo.content.internal.portal;

/**
 * The parts of a site that an agency decides.
 *
 * @param name in the store and the audit
 * @param type what is stored
 * @param unset what holds before anything is decided
 * @param <T> what is stored
 */
public record SitePart<T extends SitePlan>(String name, Class<T> type, T unset) {

  public static final SitePart<MenuPlan> MENU =
      new SitePart<>("menu", MenuPlan.class, MenuPlan.NONE);
  public static final SitePart<HomePlan> HOME =
      new SitePart<>("home", HomePlan.class, HomePlan.NONE);
  public static final SitePart<LookPlan> LOOK =
      new SitePart<>("look", LookPlan.class, LookPlan.NONE);
  public static final SitePart<ContactPlan> CONTACT =
      new SitePart<>("contact", ContactPlan.class, ContactPlan.NONE);
}
