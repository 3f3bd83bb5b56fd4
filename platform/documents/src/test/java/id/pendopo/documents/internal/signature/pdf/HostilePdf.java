package id.pendopo.documents.internal.signature.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** PDFs that are made to hurt whoever reads them. */
final class HostilePdf {

  private HostilePdf() {}

  /** A small file with an object that takes some hundred megabytes in memory. */
  static byte[] ofNumbers() {
    StringBuilder body =
        new StringBuilder("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm ");
    body.append("<</Fields[");
    body.append("1 ".repeat(14_000_000));
    body.append("]>>>>\nendobj\n");
    int pages = body.length();
    body.append("2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n");
    int xref = body.length();
    body.append("xref\n0 3\n0000000000 65535 f \n")
        .append("%010d 00000 n \n".formatted(9))
        .append("%010d 00000 n \n".formatted(pages))
        .append("trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n")
        .append(xref)
        .append("\n%%EOF\n");
    return body.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A stream of objects that unpacks to a hundred megabytes. */
  static byte[] ofObjects() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write("3 0 ".getBytes(StandardCharsets.ISO_8859_1));
      byte[] blanks = new byte[1 << 20];
      java.util.Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 100; i++) {
        out.write(blanks);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    write(file, "%PDF-1.7\n");
    int objects = file.size();
    write(
        file,
        "1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "
            + packed.size()
            + ">>stream\n");
    packed.writeTo(file);
    write(file, "\nendstream\nendobj\n");
    int xref = file.size();
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    entry(entries, 0, 0, 65_535);
    entry(entries, 1, objects, 0);
    entry(entries, 1, xref, 0);
    entry(entries, 2, 1, 0);
    write(
        file,
        "2 0 obj\n<</Type/XRef/Size 4/W[1 4 2]/Root 3 0 R/Length " + entries.size() + ">>stream\n");
    entries.writeTo(file);
    write(file, "\nendstream\nendobj\nstartxref\n" + xref + "\n%%EOF\n");
    return file.toByteArray();
  }

  private static void write(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void entry(ByteArrayOutputStream out, int kind, int at, int generation) {
    out.write(kind);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(at >> shift);
    }
    out.write(generation >> 8);
    out.write(generation);
  }
}
