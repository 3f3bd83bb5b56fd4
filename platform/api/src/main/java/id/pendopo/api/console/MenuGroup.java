package id.pendopo.api.console;

import id.pendopo.api.text.LocalText;

/**
 * Headings below which the platform's own views stand in the console's menu, in their order: {@link
 * #WORK} before the modules, the others behind them. A module's views stand below its name.
 */
public enum MenuGroup {
  /** What waits for somebody today: tasks, signatures, what citizens sent in. */
  WORK("Pekerjaan", "Work"),
  /** What the office keeps: people, calendar, numbers, services, templates. */
  OFFICE("Kantor", "Office"),
  /** What the public sees: content, media, menus, look. */
  SITE("Situs publik", "Public site"),
  /** What the law on personal data asks for. */
  PRIVACY("Data pribadi", "Personal data"),
  /** What the administrator keeps. */
  SYSTEM("Sistem", "System");

  private final LocalText title;

  MenuGroup(String id, String en) {
    title = new LocalText(id, en);
  }

  public LocalText title() {
    return title;
  }
}
