package id.pendopo.api.print;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A finished document: PDF/A-3A (ISO 19005-3) and tagged as PDF/UA-1 (ISO 14289-1). It lies in
 * memory and belongs to nobody until it is kept.
 */
public final class PrintedDocument {

  private final byte[] pdf;
  private final String kind;
  private final int templateVersion;
  private final int pages;
  private final boolean unprintable;

  /**
   * For the platform.
   *
   * @param pdf the file; not copied
   */
  public PrintedDocument(
      byte[] pdf, String kind, int templateVersion, int pages, boolean unprintable) {
    this.pdf = pdf;
    this.kind = kind;
    this.templateVersion = templateVersion;
    this.pages = pages;
    this.unprintable = unprintable;
  }

  /** The file from its beginning; as often as wanted. */
  public InputStream open() {
    return new ByteArrayInputStream(pdf);
  }

  /** Bytes. */
  public int size() {
    return pdf.length;
  }

  public String kind() {
    return kind;
  }

  /** The version of the template that was used: keep it with the document. */
  public int templateVersion() {
    return templateVersion;
  }

  public int pages() {
    return pages;
  }

  /**
   * Whether a character of the data is in none of the fonts, for instance an emoji; {@code □}
   * stands in its place, and somebody should look.
   */
  public boolean unprintable() {
    return unprintable;
  }
}
