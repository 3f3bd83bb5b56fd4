package id.pendopo.api.people;

import id.pendopo.api.text.LocalText;

/** Sex as official numbers carry it. */
public enum Sex {
  MALE("Laki-laki", "Male"),
  FEMALE("Perempuan", "Female");

  private final LocalText displayName;

  Sex(String id, String en) {
    this.displayName = new LocalText(id, en);
  }

  public LocalText displayName() {
    return displayName;
  }
}
