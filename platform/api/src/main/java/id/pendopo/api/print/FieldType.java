package id.pendopo.api.print;

import id.pendopo.api.text.LocalText;

/** What a field of a template holds, and so how it may be written. */
public enum FieldType {
  /** Plain text; line breaks only with the format {@code baris}. */
  TEXT("Teks", "Text"),
  /** A number, written {@code 1.250,5}. */
  NUMBER("Bilangan", "Number"),
  /** An amount in Rupiah, written {@code Rp 1.250.000,00}. */
  MONEY("Rupiah", "Rupiah"),
  /** A day, written {@code 1 April 2026}. */
  DATE("Tanggal", "Date"),
  /** Yes or no, for conditions. */
  YES_NO("Ya atau tidak", "Yes or no"),
  /** A PNG or JPEG out of the agency's own files. */
  IMAGE("Gambar", "Picture"),
  /** Rows with fields of their own. */
  LIST("Daftar", "List");

  private final LocalText displayName;

  FieldType(String id, String en) {
    displayName = new LocalText(id, en);
  }

  public LocalText displayName() {
    return displayName;
  }
}
