package id.pendopo.documents.internal.print;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.layout.font.FontSet;
import com.itextpdf.styledxmlparser.resolver.font.BasicFontProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The shipped faces: Liberation Sans and Serif, in the widths of Arial and Times New Roman. */
final class Fonts {

  static final String SANS = "Liberation Sans";

  /** Stands where no face has the character; every face has this one. */
  static final int MISSING = '□';

  private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");

  private final FontSet set = new FontSet();
  private final List<FontProgram> programs = new ArrayList<>();

  Fonts() {
    for (String family : List.of("LiberationSans", "LiberationSerif")) {
      for (String style : STYLES) {
        FontProgram program = program("/fonts/" + family + "-" + style + ".ttf");
        programs.add(program);
        set.addFont(program, PdfEncodings.IDENTITY_H);
      }
    }
  }

  /** For one document: fonts are bound to it, the parsed files are shared. */
  BasicFontProvider provider() {
    return new BasicFontProvider(set, SANS);
  }

  FontProgram regular() {
    return programs.getFirst();
  }

  FontProgram bold() {
    return programs.get(1);
  }

  /** Whether a face has the character; the others of the families have the same. */
  boolean has(int character) {
    return character == '\n'
        || character == '\t'
        || programs.getFirst().getGlyph(character) != null;
  }

  private static FontProgram program(String resource) {
    try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No font " + resource);
      }
      return FontProgramFactory.createFont(in.readAllBytes(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
