package id.pendopo.office.internal.transfer;

import id.pendopo.api.transfer.Imports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the first sheet of an XLSX (ECMA-376): texts and numbers, no formulas and no formats. With
 * the XML reader of the JDK, without document types and entities, and with limits on what a small
 * file may unpack to.
 */
final class XlsxSheet {

  private static final int MOST_COLUMNS = 60;

  /** Of all parts together: twice what the most rows need, a small part of the server's heap. */
  private static final int MOST_UNPACKED = 24 * 1024 * 1024;

  private static final int MOST_STRINGS = (Imports.MOST_ROWS + 1) * MOST_COLUMNS;
  private static final int EXACT_DIGITS = 15;
  private static final String SHEETS = "xl/worksheets/";
  private static final String STRINGS = "xl/sharedStrings.xml";

  private XlsxSheet() {}

  static Sheet read(byte[] content) {
    try {
      Map<String, byte[]> parts = unpack(content);
      byte[] sheet =
          parts.entrySet().stream()
              .filter(part -> part.getKey().startsWith(SHEETS))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow(Sheet::neither);
      byte[] strings = parts.get(STRINGS);
      return sheet(sheet, strings == null ? List.of() : strings(strings));
    } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
      throw Sheet.neither().because(broken);
    }
  }

  /** The shared texts and the sheets, the first sheet first. */
  private static Map<String, byte[]> unpack(byte[] content) throws IOException {
    Map<String, byte[]> parts =
        new TreeMap<>(
            (one, other) ->
                one.length() != other.length()
                    ? Integer.compare(one.length(), other.length())
                    : one.compareTo(other));
    parts.putAll(ZipParts.read(content, XlsxSheet::wanted, MOST_UNPACKED));
    return parts;
  }

  private static boolean wanted(String name) {
    return name.equals(STRINGS) || name.matches("xl/worksheets/[^/]{1,60}\\.xml");
  }

  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  private static List<String> strings(byte[] xml) throws XMLStreamException {
    List<String> strings = new ArrayList<>();
    XMLStreamReader in = reader(xml);
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "si" -> text.setLength(0);
          case "rPh" -> phonetic = true;
          case "t" -> {
            String part = in.getElementText();
            if (!phonetic) {
              text.append(part);
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (in.getLocalName().equals("si")) {
          if (strings.size() >= MOST_STRINGS) {
            throw Sheet.tooLarge();
          }
          strings.add(text.toString());
        } else if (in.getLocalName().equals("rPh")) {
          phonetic = false;
        }
      }
    }
    return strings;
  }

  private static Sheet sheet(byte[] xml, List<String> strings) throws XMLStreamException {
    Sheet.Builder sheet = new Sheet.Builder();
    XMLStreamReader in = reader(xml);
    List<String> cells = new ArrayList<>();
    int row = 0;
    int column = -1;
    String type = "";
    StringBuilder text = new StringBuilder();
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "row" -> {
            String number = in.getAttributeValue(null, "r");
            row = number == null ? row + 1 : Integer.parseInt(number);
            cells = new ArrayList<>();
            column = -1;
          }
          case "c" -> {
            String place = in.getAttributeValue(null, "r");
            column = place == null ? column + 1 : column(place);
            String given = in.getAttributeValue(null, "t");
            type = given == null ? "n" : given;
            text.setLength(0);
          }
          case "v", "t" -> text.append(in.getElementText());
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (in.getLocalName().equals("c") && column >= 0 && column < MOST_COLUMNS) {
          while (cells.size() <= column) {
            cells.add("");
          }
          cells.set(column, value(type, text.toString(), strings));
        } else if (in.getLocalName().equals("row")) {
          sheet.add(row, cells);
        }
      }
    }
    return sheet.build();
  }

  private static String value(String type, String text, List<String> strings) {
    if (type.equals("s")) {
      int index = Integer.parseInt(text.strip());
      if (index < 0 || index >= strings.size()) {
        throw new IllegalArgumentException("A shared text is missing");
      }
      return strings.get(index);
    }
    if (type.equals("n")
        && text.replaceAll("[^0-9]", "").length() > EXACT_DIGITS
        && !text.contains("E")) {
      // a spreadsheet keeps fifteen digits of a number; the rest is no longer what was typed
      return text + "E+0";
    }
    return text;
  }

  /** Column of a place such as {@code AB12}, counted from 0. */
  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
      if (column > 20_000) {
        throw new IllegalArgumentException("No such column");
      }
    }
    return column - 1;
  }
}
