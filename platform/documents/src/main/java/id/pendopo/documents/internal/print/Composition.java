package id.pendopo.documents.internal.print;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.print.Letterhead;
import id.pendopo.api.print.PrintOrder;
import id.pendopo.api.print.TemplateData;
import id.pendopo.api.print.VerificationMark;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.print.Parts.Picture;
import id.pendopo.documents.internal.template.Template;
import id.pendopo.documents.internal.template.TemplateFiller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings template, data, letterhead, signature and pictures together into the body of a page. */
@Component(service = Composition.class)
public final class Composition {

  private static final int LARGEST_PICTURE = 10 << 20;
  private static final int MOST_PICTURES = 200;
  private static final long MOST_CHARACTERS = 24L << 20;
  private static final Pattern PICTURE = Pattern.compile("src=\"berkas:(\\d{1,18})\"");

  private final Files files;
  private final Letterheads letterheads;
  private final CurrentAgency current;
  private final Units units;
  private final Press press;

  @Activate
  public Composition(
      @Reference Files files,
      @Reference Letterheads letterheads,
      @Reference CurrentAgency current,
      @Reference Units units,
      @Reference Press press) {
    this.files = files;
    this.letterheads = letterheads;
    this.current = current;
    this.units = units;
    this.press = press;
  }

  /** The body of an order, with pictures inside it. */
  String body(Template template, PrintOrder order) {
    Map<String, String> parts = new HashMap<>();
    Letterhead head = letterheads.of(order.unit());
    parts.put("kop", Parts.letterhead(head, head.logo().map(this::picture)));
    Optional<Picture> code =
        order.mark().map(mark -> new Picture(press.picture(mark.png()), mark.alternative()));
    boolean ownPlace = template.parts().contains("kode-qr");
    order
        .mark()
        .filter(mark -> ownPlace)
        .ifPresent(mark -> parts.put("kode-qr", Parts.code(code.orElseThrow(), mark.lines())));
    order
        .signature()
        .ifPresent(
            signature -> {
              Optional<Picture> scan =
                  signature.scan().map(file -> new Picture(picture(file), "Tanda tangan (gambar)"));
              parts.put(
                  "tanda-tangan",
                  Parts.signature(signature, scan.or(() -> ownPlace ? Optional.empty() : code)));
            });
    String body = TemplateFiller.fill(template, data(order), parts);
    if (code.isPresent() && !ownPlace) {
      body += atTheEnd(template, order, code.get());
    }
    return withPictures(body);
  }

  /** A code is never lost: what has no place stands at the end. */
  private static String atTheEnd(Template template, PrintOrder order, Picture code) {
    List<String> lines = order.mark().map(VerificationMark::lines).orElse(List.of());
    boolean shown =
        template.parts().contains("tanda-tangan")
            && order.signature().filter(signature -> signature.scan().isEmpty()).isPresent();
    return shown ? Parts.note(lines) : Parts.code(code, lines);
  }

  /** The data of the order and what every document may use. */
  TemplateData data(PrintOrder order) {
    TemplateData all = TemplateData.of();
    for (String name : order.data().names()) {
      Object value = order.data().value(name).orElseThrow();
      switch (value) {
        case String text -> all.text(name, text);
        case BigDecimal number -> all.number(name, number);
        case LocalDate day -> all.date(name, day);
        case Boolean yes -> all.yes(name, yes);
        case FileId file -> all.image(name, file);
        case List<?> rows -> all.rows(name, rows.stream().map(TemplateData.class::cast).toList());
        default -> throw new IllegalArgumentException("Not a value: " + name);
      }
    }
    all.text("instansi", current.get().name()).date("tanggal_cetak", order.on());
    order.unit().flatMap(units::byCode).map(Unit::name).ifPresent(unit -> all.text("unit", unit));
    return all;
  }

  private String withPictures(String body) {
    Map<String, String> known = new HashMap<>();
    Matcher matcher = PICTURE.matcher(body);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String source =
          known.computeIfAbsent(matcher.group(1), id -> picture(new FileId(Long.parseLong(id))));
      if (known.size() > MOST_PICTURES || filled.length() + source.length() > MOST_CHARACTERS) {
        throw new Problem(
            422,
            "Gambar pada dokumen ini terlalu banyak atau terlalu besar.",
            "The pictures in this document are too many or too large.");
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement("src=\"" + source + "\""));
    }
    return matcher.appendTail(filled).toString();
  }

  /**
   * A picture of the current agency as an address that holds it.
   *
   * @throws Problem 404 when the agency has no such file, 422 when it cannot be printed
   */
  String picture(FileId file) {
    if (files.find(file).filter(f -> f.size() <= LARGEST_PICTURE).isEmpty()) {
      throw missing(file);
    }
    try (InputStream in = files.open(file)) {
      return press.picture(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Problem missing(FileId file) {
    return new Problem(
        404,
        "Gambar berkas:%s tidak ada, terlalu besar, atau tidak diunggah untuk kop dan templat."
            .formatted(file),
        "The picture berkas:%s is not there, too large, or was not uploaded for letterheads and"
                .formatted(file)
            + " templates.");
  }

  /** Puts {@code □} for what no face has; whether there was any. */
  static boolean unprintable(StringBuilder body, Fonts fonts) {
    StringBuilder printable = new StringBuilder(body.length());
    boolean[] missing = new boolean[1];
    body.codePoints()
        .forEach(
            c -> {
              boolean has = c < 0x80 || fonts.has(c);
              missing[0] |= !has;
              printable.appendCodePoint(has ? c : Fonts.MISSING);
            });
    body.setLength(0);
    body.append(printable);
    return missing[0];
  }
}
