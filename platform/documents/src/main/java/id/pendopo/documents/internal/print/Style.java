package id.pendopo.documents.internal.print;

import id.pendopo.documents.internal.template.Html;

/** How documents look; templates choose among its classes and cannot add to it. */
final class Style {

  private static final String CSS =
      """
      body { font-family: 'Liberation Sans'; font-size: 11pt; line-height: 1.35; color: #000000; }
      p { margin: 0 0 6pt 0; text-align: justify; hyphens: auto; }
      h1 { font-size: 13pt; font-weight: bold; text-align: center; margin: 10pt 0 2pt 0;
           line-height: 1.25; }
      h2 { font-size: 11.5pt; font-weight: bold; margin: 12pt 0 4pt 0; }
      h3, h4 { font-size: 11pt; font-weight: bold; margin: 10pt 0 4pt 0; }
      h1, h2, h3, h4 { page-break-after: avoid; }
      ol, ul { margin: 0 0 6pt 0; padding-left: 20pt; }
      li { margin: 0 0 3pt 0; text-align: justify; hyphens: auto; }
      blockquote { margin: 0 0 6pt 24pt; }
      hr { border: 0; border-top: 0.75pt solid #000000; margin: 6pt 0; }
      table { width: 100%; border-collapse: collapse; margin: 4pt 0 8pt 0; }
      th, td { vertical-align: top; text-align: left; padding: 2.5pt 5pt; }
      thead th { text-align: center; font-weight: bold; vertical-align: middle; }
      tr { page-break-inside: avoid; }
      caption { font-weight: bold; padding-bottom: 4pt; text-align: left; }
      table.bergaris th, table.bergaris td { border: 0.6pt solid #333333; font-size: 10pt; }
      table.bergaris thead th { background-color: #ececec; }
      table.identitas { margin-left: 18pt; }
      table.identitas th { font-weight: normal; width: 32%; padding: 1.5pt 4pt 1.5pt 0; }
      table.identitas td { padding: 1.5pt 0 1.5pt 9pt; text-indent: -9pt; }
      table.identitas td::before { content: ':\u00a0\u00a0'; }
      td.angka, th.angka { text-align: right; }
      td.tengah, th.tengah { text-align: center; }
      th.sempit, td.sempit { width: 7%; }
      .kiri { text-align: left; }
      .tengah { text-align: center; }
      .kanan { text-align: right; }
      .rata { text-align: justify; }
      .tebal { font-weight: bold; }
      .kecil { font-size: 9pt; }
      .rapat { margin: 0; }
      .menjorok { text-indent: 32pt; }
      .judul { text-align: center; text-decoration: underline; text-transform: uppercase; }
      .nomor-surat { text-align: center; margin-bottom: 14pt; }
      .halaman-baru { page-break-before: always; }
      .utuh { page-break-inside: avoid; }
      .tembusan { font-size: 9.5pt; margin-top: 16pt; }
      img.gambar-kecil { width: 25mm; }
      img.gambar-sedang { width: 60mm; }
      img.gambar-besar { width: 140mm; }

      .kop { position: relative; text-align: center; line-height: 1.2; padding-bottom: 5pt;
             border-bottom: 2.25pt solid #000000; margin-bottom: 1.5pt; min-height: 64pt; }
      .kop-garis { border-top: 0.75pt solid #000000; margin-bottom: 14pt; height: 1pt; }
      .kop-lambang { position: absolute; left: 0; top: 0; width: 56pt; }
      .kop-lambang img { height: 60pt; max-width: 56pt; }
      .kop-teks { margin-left: 60pt; margin-right: 60pt; }
      .kop-atas { font-size: 13pt; margin: 0; text-align: center; }
      .kop-nama { font-size: 17pt; font-weight: bold; margin: 0; text-align: center; }
      .kop-bawah { font-size: 9pt; margin: 0; text-align: center; hyphens: none; }

      .ttd { margin-left: 88mm; margin-top: 20pt; page-break-inside: avoid; line-height: 1.3; }
      .ttd p { margin: 0; text-align: left; hyphens: none; }
      .ttd-ruang { height: 58pt; }
      .ttd-gambar { margin: 4pt 0; }
      .ttd-gambar img { height: 62pt; }
      .ttd-nama { font-weight: bold; }

      .qr-catatan { margin-top: 18pt; border-top: 0.5pt solid #777777; padding-top: 4pt; }
      .qr-catatan p { font-size: 8.5pt; margin: 0; text-align: left; hyphens: none; }
      .qr { margin-top: 18pt; page-break-inside: avoid; position: relative; min-height: 70pt; }
      .qr-gambar { position: absolute; left: 0; top: 0; }
      .qr-gambar img { width: 66pt; height: 66pt; }
      .qr-teks { margin-left: 78pt; padding-top: 6pt; }
      .qr-teks p { font-size: 8.5pt; margin: 0 0 2pt 0; text-align: left; hyphens: none; }
      """;

  private Style() {}

  /** The same for the inside of an element of a web page, by nesting. */
  static String inside(String css) {
    return "."
        + css
        + " {\n"
        + CSS.replace("body {", "& {")
            .replace("'Liberation Sans'", "'Liberation Sans', Arial, sans-serif")
        + "}";
  }

  /** The whole page as HTML. */
  static String page(Sheet sheet) {
    return "<!DOCTYPE html><html lang=\"id-ID\"><head><meta charset=\"utf-8\"><title>"
        + Html.text(sheet.title())
        + "</title><style>@page { size: "
        + sheet.paper().width()
        + "mm "
        + sheet.paper().height()
        + "mm; margin: 15mm 20mm 20mm 25mm; }\n"
        + CSS
        + "</style></head><body lang=\"id-ID\">"
        + sheet.body()
        + "</body></html>";
  }
}
