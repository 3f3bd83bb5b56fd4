package id.pendopo.search.internal.web;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.search.SearchHit;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the newest hits of a query as RSS 2.0 or Atom (RFC 4287). */
final class FeedWriter {

  private final Agency agency;
  private final Wish wish;
  private final List<SearchHit> hits;

  FeedWriter(Agency agency, Wish wish, List<SearchHit> hits) {
    this.agency = agency;
    this.wish = wish;
    this.hits = List.copyOf(hits);
  }

  String rss() {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>\n")
        .append("<title>")
        .append(xml(title()))
        .append("</title>\n")
        .append("<link>")
        .append(xml(base() + "/cari" + wish.address()))
        .append("</link>\n")
        .append("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"")
        .append(xml(base() + "/cari.rss" + wish.address()))
        .append("\"/>\n")
        .append("<description>")
        .append(xml("Dokumen terbaru untuk pencarian ini"))
        .append("</description>\n<language>id</language>\n");
    for (SearchHit hit : hits) {
      out.append("<item><title>")
          .append(xml(hit.title()))
          .append("</title>\n<link>")
          .append(xml(address(hit)))
          .append("</link>\n<guid isPermaLink=\"true\">")
          .append(xml(address(hit)))
          .append("</guid>\n<pubDate>")
          .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(start(hit)))
          .append("</pubDate>\n<description>")
          .append(xml(hit.snippet()))
          .append("</description></item>\n");
    }
    return out.append("</channel></rss>\n").toString();
  }

  String atom() {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"id\">\n")
        .append("<title>")
        .append(xml(title()))
        .append("</title>\n")
        .append("<id>")
        .append(xml(base() + "/cari.atom" + wish.address()))
        .append("</id>\n")
        .append("<link rel=\"self\" href=\"")
        .append(xml(base() + "/cari.atom" + wish.address()))
        .append("\"/>\n<link href=\"")
        .append(xml(base() + "/cari" + wish.address()))
        .append("\"/>\n<updated>")
        .append(hits.isEmpty() ? "2000-01-01T00:00:00Z" : instant(hits.getFirst()))
        .append("</updated>\n<author><name>")
        .append(xml(agency.name()))
        .append("</name></author>\n");
    for (SearchHit hit : hits) {
      out.append("<entry><title>")
          .append(xml(hit.title()))
          .append("</title>\n<id>")
          .append(xml(address(hit)))
          .append("</id>\n<link href=\"")
          .append(xml(address(hit)))
          .append("\"/>\n<updated>")
          .append(instant(hit))
          .append("</updated>\n<summary type=\"html\">")
          .append(xml(hit.snippet()))
          .append("</summary></entry>\n");
    }
    return out.append("</feed>\n").toString();
  }

  private String title() {
    String q = wish.q().strip();
    return (q.isEmpty() ? "Terbaru" : q) + " – " + agency.name();
  }

  /** Address of the site: the configured one, which may lie below the path of the agency. */
  private String base() {
    return agency.baseUrl().toString();
  }

  /** The path of a hit carries the agency's prefix, and so does the configured address. */
  private String address(SearchHit hit) {
    URI base = agency.baseUrl();
    return base.getScheme() + "://" + base.getRawAuthority() + hit.url();
  }

  private ZonedDateTime start(SearchHit hit) {
    return hit.date().atStartOfDay(agency.zone());
  }

  private String instant(SearchHit hit) {
    return start(hit).withZoneSameInstant(ZoneOffset.UTC).format(DateTimeFormatter.ISO_INSTANT);
  }

  /** Escaped for text and attributes; what XML cannot hold is left out. */
  static String xml(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
