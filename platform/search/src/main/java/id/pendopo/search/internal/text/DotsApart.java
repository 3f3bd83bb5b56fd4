package id.pendopo.search.internal.text;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Parts words at a dot or colon after a letter and at an underscore: "terminal.pdf",
 * "selesai.Kemudian", "laporan_2026". Numbers keep their dots. Offsets stay as they are.
 */
final class DotsApart extends CharFilter {

  private char before = ' ';

  DotsApart(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = input.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      char c = buffer[i];
      if (c == '_' || ((c == '.' || c == ':') && Character.isLetter(before))) {
        buffer[i] = ' ';
      }
      before = c;
    }
    return count;
  }

  @Override
  protected int correct(int offset) {
    return offset;
  }
}
