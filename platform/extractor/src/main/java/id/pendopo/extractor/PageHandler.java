package id.pendopo.extractor;

import java.io.IOException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XHTML that a parser writes into pages of plain text and sends them on at once.
 *
 * <p>White space is folded: a run of it becomes one line break if it holds one, else one space.
 * What stands before the first page mark is a page only if it holds text.
 */
final class PageHandler extends DefaultHandler {

  private static final int PIECE = 16 * 1024;
  private static final int MAX_PAGES = 100_000;

  /** What begins a page, and what is left out, depends on the kind of the document. */
  enum Layout {
    /** One page in all. */
    FLOW,
    /** A page of paper or a slide: a div of class "page" or "slide-content". */
    PAGED,
    /** A sheet, or a slide of OpenDocument: a div or table directly in the body. */
    SHEETS
  }

  private final Answer answer;
  private final Layout layout;
  private final long maxCharacters;
  private final StringBuilder piece = new StringBuilder(PIECE + 64);

  private int depthInBody = -1;
  private int pages;
  private long characters;
  private boolean pendingSpace;
  private boolean pendingBreak;
  private boolean textOnPage;
  private boolean anyText;
  private boolean tooLarge;

  PageHandler(Answer answer, Layout layout, long maxCharacters) {
    this.answer = answer;
    this.layout = layout;
    this.maxCharacters = maxCharacters;
  }

  /** Whether the document was given up because it has too much text or too many pages. */
  boolean tooLarge() {
    return tooLarge;
  }

  /** Whether any page holds a character that is not white space. */
  boolean anyText() {
    return anyText;
  }

  /** Sends what is still held back; to be called once, after the parser. */
  void finish() throws IOException {
    send();
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    if (depthInBody < 0) {
      if (local.equals("body")) {
        depthInBody = 0;
      }
      return;
    }
    if (beginsPage(local, attributes)) {
      newPage();
    }
    depthInBody++;
    if (local.equals("td") || local.equals("th") || local.equals("br")) {
      pendingSpace = true;
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (depthInBody > 0) {
      depthInBody--;
    } else if (depthInBody == 0 && local.equals("body")) {
      depthInBody = -1;
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    characters(text, start, length);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (depthInBody < 0) {
      return;
    }
    for (int i = start; i < start + length; i++) {
      char c = text[i];
      if (c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029') {
        pendingBreak = true;
      } else if (c <= ' ' || c == '\u00a0' || c == '\u007f' || Character.isSpaceChar(c)) {
        pendingSpace = true;
      } else {
        append(c);
      }
    }
  }

  private boolean beginsPage(String element, Attributes attributes) {
    String kind = attributes.getValue("class");
    return switch (layout) {
      case FLOW -> false;
      case PAGED -> element.equals("div") && ("page".equals(kind) || "slide-content".equals(kind));
      // an "embedded" div only tells that something else is packed into the file
      case SHEETS ->
          depthInBody == 0
              && (element.equals("table") || element.equals("div"))
              && !"embedded".equals(kind);
    };
  }

  private void append(char c) throws SAXException {
    if (pages == 0) {
      newPage();
    }
    if (textOnPage && (pendingBreak || pendingSpace)) {
      put(pendingBreak ? '\n' : ' ');
    }
    pendingBreak = false;
    pendingSpace = false;
    textOnPage = true;
    anyText = true;
    put(c);
    // a pair of surrogates stays in one piece, or its encoding would be torn
    if (piece.length() >= PIECE && !Character.isHighSurrogate(c)) {
      try {
        send();
      } catch (IOException e) {
        throw new SAXException(e);
      }
    }
  }

  private void put(char c) throws SAXException {
    if (++characters > maxCharacters) {
      tooLarge = true;
      throw new SAXException("More than " + maxCharacters + " characters");
    }
    piece.append(c);
  }

  private void newPage() throws SAXException {
    if (++pages > MAX_PAGES) {
      tooLarge = true;
      throw new SAXException("More than " + MAX_PAGES + " pages");
    }
    pendingBreak = false;
    pendingSpace = false;
    textOnPage = false;
    try {
      send();
      answer.page();
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }

  private void send() throws IOException {
    if (!piece.isEmpty()) {
      answer.text(piece);
      piece.setLength(0);
    }
  }
}
