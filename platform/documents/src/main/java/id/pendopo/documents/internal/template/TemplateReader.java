package id.pendopo.documents.internal.template;

import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.print.FieldType;
import id.pendopo.api.print.TemplateField;
import id.pendopo.api.print.TemplateProblem;
import id.pendopo.api.text.LocalText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the text of a template once from its beginning to its end. What it lets through is HTML of
 * allowed elements, each closed where it was opened, with marks only between them: so whatever is
 * filled in stays text.
 */
public final class TemplateReader {

  /** Parts that the platform puts in. */
  public static final List<String> PARTS = List.of("kop", "tanda-tangan", "kode-qr");

  private static final int MOST_PROBLEMS = 20;
  private static final int DEEPEST = 24;
  private static final String ROW_NUMBER = "urutan";

  /** What stands open: an element, or a section. */
  private record Open(String name, boolean section, int place) {}

  private final List<TemplateField> fields;
  private final Cursor cursor;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<List<Node>> bodies = new ArrayDeque<>();
  private final Deque<Node.Section> sections = new ArrayDeque<>();
  private final Scopes scopes = new Scopes();
  private final Set<String> parts = new HashSet<>();
  private final Set<Long> images = new HashSet<>();
  private final List<TemplateProblem> problems = new ArrayList<>();
  private final Outline outline = new Outline();

  private TemplateReader(List<TemplateField> fields, String text) {
    this.fields = fields;
    this.cursor = new Cursor(text);
  }

  /** Reads a template that may use these fields. */
  public static Template read(List<TemplateField> fields, String text) {
    TemplateReader reader = new TemplateReader(fields, text);
    List<Node> nodes = reader.all(text);
    return new Template(
        fields,
        reader.problems.isEmpty() ? nodes : List.of(),
        reader.parts,
        reader.images,
        reader.problems);
  }

  private List<Node> all(String text) {
    List<Node> nodes = new ArrayList<>();
    if (text.isBlank()) {
      wrong(0, "Templat masih kosong.", "The template is empty.");
      return nodes;
    }
    if (text.length() > DocumentTemplates.LONGEST) {
      wrong(
          0,
          "Templat paling banyak %d huruf.".formatted(DocumentTemplates.LONGEST),
          "A template has at most %d characters.".formatted(DocumentTemplates.LONGEST));
      return nodes;
    }
    bodies.push(nodes);
    scopes.enter(fields);
    while (!cursor.end() && problems.size() < MOST_PROBLEMS) {
      if (cursor.sees("{{")) {
        mark();
      } else if (cursor.sees("<")) {
        element();
      } else {
        words();
      }
    }
    if (problems.size() < MOST_PROBLEMS) {
      open.forEach(this::unclosed);
    }
    return nodes;
  }

  private void unclosed(Open left) {
    String end = left.section() ? "{{/" + left.name() + "}}" : "</" + left.name() + ">";
    String begin = left.section() ? "{{#" + left.name() + "}}" : "<" + left.name() + ">";
    wrong(
        left.place(),
        "%s belum ditutup. Tambahkan %s.".formatted(begin, end),
        "%s is not closed. Add %s.".formatted(begin, end));
  }

  // ---- words

  private void words() {
    int begin = cursor.at();
    StringBuilder html = new StringBuilder();
    while (!cursor.end() && !cursor.sees("{{") && cursor.peek() != '<') {
      char c = cursor.next();
      if (c == '&' && !cursor.since(begin).isEmpty() && entity()) {
        html.append(c);
      } else {
        Html.escape(html, c);
      }
    }
    if (!html.toString().isBlank() && Elements.structural(parent())) {
      wrong(
          begin,
          "Tulisan tidak boleh langsung di dalam <%s>.".formatted(parent()),
          "Words must not stand directly inside <%s>.".formatted(parent()));
    }
    add(new Node.Markup(html.toString()));
  }

  /** Whether an entity follows behind the ampersand. */
  private boolean entity() {
    int place = cursor.at();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 9 && !cursor.end(); i++) {
      char c = cursor.next();
      if (c == ';') {
        cursor.to(place);
        return Html.entity(name.toString());
      }
      name.append(c);
    }
    cursor.to(place);
    return false;
  }

  // ---- marks

  private void mark() {
    int begin = cursor.at();
    cursor.to(begin + 2);
    String inside = cursor.upTo("}}");
    if (inside == null || inside.contains("{{") || inside.contains("\n\n")) {
      wrong(begin, "Tanda {{ belum ditutup dengan }}.", "The mark {{ is not closed with }}.");
      cursor.to(begin + 2);
      return;
    }
    String mark = inside.strip();
    if (mark.startsWith("!")) {
      return;
    }
    if (mark.startsWith("#") || mark.startsWith("^")) {
      section(begin, mark.substring(1).strip(), mark.charAt(0) == '^');
    } else if (mark.startsWith("/")) {
      endOfSection(begin, mark.substring(1).strip());
    } else if (mark.startsWith(">")) {
      part(begin, mark.substring(1).strip());
    } else {
      value(begin, mark);
    }
  }

  private void value(int begin, String mark) {
    String[] words = mark.split("\\|", -1);
    String name = words[0].strip();
    if (Elements.structural(parent())) {
      wrong(
          begin,
          "Isian tidak boleh langsung di dalam <%s>.".formatted(parent()),
          "A field must not stand directly inside <%s>.".formatted(parent()));
    }
    if (name.equals(ROW_NUMBER) && words.length == 1 && scopes.inside()) {
      add(new Node.RowNumber());
      return;
    }
    Scopes.Found found = find(begin, name).orElse(null);
    if (found == null) {
      return;
    }
    FieldType type = found.field().type();
    if (type == FieldType.LIST) {
      wrong(
          begin,
          "{{%s}} adalah daftar; tulis {{#%s}} … {{/%s}}.".formatted(name, name, name),
          "{{%s}} is a list; write {{#%s}} … {{/%s}}.".formatted(name, name, name));
      return;
    }
    List<Format> formats = new ArrayList<>();
    FieldType now = type;
    for (int i = 1; i < words.length; i++) {
      String word = words[i].strip();
      Format format = Format.named(word).orElse(null);
      if (format == null || !format.takes(now)) {
        wrong(
            begin,
            "Format “%s” tidak ada untuk isian {{%s}}.".formatted(word, name),
            "There is no format “%s” for the field {{%s}}.".formatted(word, name));
        return;
      }
      formats.add(format);
      now = FieldType.TEXT;
    }
    add(new Node.Value(name, found.level(), formats));
  }

  private void section(int begin, String name, boolean inverted) {
    Scopes.Found found = find(begin, name).orElse(null);
    boolean rows = found != null && found.field().type() == FieldType.LIST && !inverted;
    open.push(new Open(name, true, begin));
    bodies.push(new ArrayList<>());
    sections.push(
        new Node.Section(name, found == null ? 0 : found.level(), rows, inverted, List.of()));
    scopes.enter(rows && found != null ? found.field().columns() : List.of());
    deep(begin);
  }

  private void endOfSection(int begin, String name) {
    Open top = open.peek();
    if (top == null || !top.section() || !top.name().equals(name)) {
      if (top == null || open.stream().noneMatch(o -> o.section() && o.name().equals(name))) {
        wrong(
            begin,
            "{{/%s}} menutup bagian yang tidak dibuka.".formatted(name),
            "{{/%s}} closes a section that is not open.".formatted(name));
      } else {
        unclosed(top);
        open.pop();
        if (top.section()) {
          dropSection();
        }
        endOfSection(begin, name);
      }
      return;
    }
    open.pop();
    dropSection();
  }

  private void dropSection() {
    scopes.leave();
    List<Node> body = bodies.pop();
    Node.Section section = sections.pop();
    add(
        new Node.Section(
            section.name(),
            section.level(),
            section.rows(),
            section.inverted(),
            List.copyOf(body)));
  }

  private void part(int begin, String name) {
    if (!PARTS.contains(name)) {
      wrong(
          begin,
          "Bagian “%s” tidak ada. Yang ada: %s.".formatted(name, String.join(", ", PARTS)),
          "There is no part “%s”. There are: %s.".formatted(name, String.join(", ", PARTS)));
    } else if (!Elements.fits("div", parent())) {
      wrong(
          begin,
          "{{> %s}} tidak boleh di dalam <%s>.".formatted(name, parent()),
          "{{> %s}} must not stand inside <%s>.".formatted(name, parent()));
    } else if (!parts.add(name) || scopes.inside()) {
      wrong(
          begin,
          "{{> %s}} hanya boleh sekali, di luar daftar dan syarat.".formatted(name),
          "{{> %s}} may stand once only, outside lists and conditions.".formatted(name));
    } else {
      add(new Node.Part(name));
    }
  }

  private Optional<Scopes.Found> find(int begin, String name) {
    Optional<Scopes.Found> found = scopes.find(name);
    if (found.isEmpty()) {
      String near = scopes.near(name);
      wrong(
          begin,
          "Isian {{%s}} tidak dikenal.%s"
              .formatted(name, near.isEmpty() ? "" : " Maksud Anda {{" + near + "}}?"),
          "The field {{%s}} is not known.%s"
              .formatted(name, near.isEmpty() ? "" : " Did you mean {{" + near + "}}?"));
    }
    return found;
  }

  // ---- elements

  private void element() {
    int begin = cursor.at();
    Tag tag = Tag.read(cursor);
    if (tag.problem() != null) {
      problems.add(placed(begin, tag.problem()));
      return;
    }
    if (tag.closing()) {
      close(begin, tag.name());
      return;
    }
    String parent = parent();
    if (!Elements.fits(tag.name(), parent)) {
      misplaced(begin, tag.name(), parent);
    }
    outline.begin(tag.name()).ifPresent(text -> problems.add(placed(begin, text)));
    tag.image().ifPresent(images::add);
    add(new Node.Markup(tag.html(open.stream().anyMatch(o -> o.name().equals("thead")))));
    if (!Elements.VOID.contains(tag.name())) {
      open.push(new Open(tag.name(), false, begin));
      deep(begin);
    }
  }

  /** Says so once: what was probably left open is closed for the rest of the text. */
  private void misplaced(int begin, String name, String parent) {
    if (parent.isEmpty()) {
      wrong(
          begin,
          "<%s> tidak boleh di sini.".formatted(name),
          "<%s> must not stand here.".formatted(name));
      return;
    }
    wrong(
        begin,
        "<%s> tidak boleh di dalam <%s>; mungkin </%s> terlupa.".formatted(name, parent, parent),
        "<%s> must not stand inside <%s>; perhaps </%s> is missing."
            .formatted(name, parent, parent));
    Open top = open.element();
    if (!top.section() && !Elements.structural(parent)) {
      open.pop();
    }
  }

  private void close(int begin, String name) {
    Open top = open.peek();
    if (top == null || top.section() || !top.name().equals(name)) {
      if (top == null || top.section() || open.stream().noneMatch(o -> o.name().equals(name))) {
        wrong(
            begin,
            "</%s> menutup yang tidak dibuka di bagian ini.".formatted(name),
            "</%s> closes what is not open in this section.".formatted(name));
      } else {
        unclosed(top);
        open.pop();
        close(begin, name);
      }
      return;
    }
    open.pop();
    outline.end(name).ifPresent(text -> problems.add(placed(top.place(), text)));
    add(new Node.Markup("</" + name + ">"));
  }

  private void deep(int begin) {
    if (open.size() == DEEPEST) {
      wrong(
          begin,
          "Terlalu banyak tingkat di dalam satu sama lain (paling banyak %d).".formatted(DEEPEST),
          "Too many levels inside each other (at most %d).".formatted(DEEPEST));
    }
  }

  /** The element around the cursor, whatever sections lie between. */
  private String parent() {
    return open.stream().filter(o -> !o.section()).map(Open::name).findFirst().orElse("");
  }

  private void add(Node node) {
    List<Node> body = bodies.element();
    if (node instanceof Node.Markup now
        && !body.isEmpty()
        && body.getLast() instanceof Node.Markup before) {
      body.set(body.size() - 1, new Node.Markup(before.html() + now.html()));
    } else {
      body.add(node);
    }
  }

  private void wrong(int place, String id, String en) {
    problems.add(placed(place, new LocalText(id, en)));
  }

  private TemplateProblem placed(int place, LocalText text) {
    return new TemplateProblem(cursor.line(place), cursor.column(place), text);
  }
}
