package id.pendopo.documents.internal.print;

import id.pendopo.api.print.Letterhead;
import id.pendopo.api.print.PrintedSignature;
import id.pendopo.documents.internal.template.Html;
import java.util.List;
import java.util.Optional;

/** HTML of what the platform puts into every letter: letterhead, signature, QR code. */
final class Parts {

  private Parts() {}

  /**
   * @param logo address of the picture; empty for none
   */
  static String letterhead(Letterhead head, Optional<String> logo) {
    StringBuilder html = new StringBuilder("<div class=\"kop\">");
    logo.ifPresent(
        source ->
            html.append("<div class=\"kop-lambang\">")
                .append(image(source, "Lambang " + head.name()))
                .append("</div>"));
    html.append("<div class=\"kop-teks\">");
    head.above().forEach(line -> html.append(paragraph("kop-atas", line)));
    html.append(paragraph("kop-nama", head.name()));
    head.below().forEach(line -> html.append(paragraph("kop-bawah", line)));
    return html.append("</div></div><div class=\"kop-garis\"></div>").toString();
  }

  /**
   * @param picture address and description of the picture between titles and name: a scanned
   *     signature, or a code; empty for room to sign by hand
   */
  static String signature(PrintedSignature signature, Optional<Picture> picture) {
    StringBuilder html = new StringBuilder("<div class=\"ttd\">");
    if (!signature.place().isBlank()) {
      html.append(paragraph("rapat", signature.place()));
    }
    List<String> titles = signature.titles();
    for (int i = 0; i < titles.size(); i++) {
      html.append(paragraph("rapat", titles.get(i) + (i == titles.size() - 1 ? "," : "")));
    }
    picture.ifPresentOrElse(
        one ->
            html.append("<div class=\"ttd-gambar\">")
                .append(image(one.source(), one.alternative()))
                .append("</div>"),
        () -> html.append("<div class=\"ttd-ruang\"></div>"));
    html.append(paragraph("ttd-nama", signature.name()));
    signature.below().forEach(line -> html.append(paragraph("rapat", line)));
    return html.append("</div>").toString();
  }

  static String code(Picture code, List<String> lines) {
    StringBuilder html = new StringBuilder("<div class=\"qr\"><div class=\"qr-gambar\">");
    html.append(image(code.source(), code.alternative())).append("</div><div class=\"qr-teks\">");
    lines.forEach(line -> html.append(paragraph("rapat", line)));
    return html.append("</div></div>").toString();
  }

  /** The lines of a code that stands elsewhere. */
  static String note(List<String> lines) {
    StringBuilder html = new StringBuilder("<div class=\"qr-catatan\">");
    lines.forEach(line -> html.append(paragraph("rapat", line)));
    return html.append("</div>").toString();
  }

  /** A picture in the HTML itself. */
  record Picture(String source, String alternative) {}

  private static String image(String source, String alternative) {
    return "<img src=\"" + source + "\" alt=\"" + Html.text(alternative) + "\">";
  }

  private static String paragraph(String css, String text) {
    return "<p class=\"" + css + "\">" + Html.text(text) + "</p>";
  }
}
