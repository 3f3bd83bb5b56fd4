package id.pendopo.api.print;

import id.pendopo.api.text.LocalText;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of document that a module prints. Register one as a service for each; it and its templates
 * are usable while the service stands, and templates that agencies wrote wait for it otherwise. Its
 * methods are cheap and answer always the same.
 *
 * <p>The language of templates: HTML of a few elements (headings, paragraphs, lists, tables with
 * {@code th}, pictures with {@code alt}) and, between double braces,
 *
 * <table>
 * <caption>Marks</caption>
 * <tr><th>mark</th><th>what it does</th></tr>
 * <tr><td>{@code {{nama}}}</td><td>writes a field, escaped</td></tr>
 * <tr><td>{@code {{biaya | terbilang}}}</td><td>writes it in a format</td></tr>
 * <tr><td>{@code {{#daftar}} … {{/daftar}}}</td><td>once for each row; for other fields, if it holds
 *     something (or is yes)</td></tr>
 * <tr><td>{@code {{^daftar}} … {{/daftar}}}</td><td>if it holds nothing (or is no)</td></tr>
 * <tr><td>{@code {{> kop}}}</td><td>puts a part of the platform there: {@code kop}, {@code
 *     tanda-tangan}, {@code kode-qr}</td></tr>
 * <tr><td>{@code {{! … }}}</td><td>a comment</td></tr>
 * </table>
 *
 * <p>Nothing else is reached from a template: no method, no file, no address. Fields of every kind:
 * {@code instansi}, {@code unit} and {@code tanggal_cetak}; in a list {@code urutan} counts rows.
 */
@ConsumerType
public interface TemplateKind {

  /** {@code <module>.<name>}, {@code [a-z][a-z0-9-]*\.[a-z][a-z0-9-]*}, at most 60 characters. */
  String id();

  /** How it reads, for instance <em>Surat keterangan</em>. */
  LocalText name();

  /** When it is used, one sentence. */
  LocalText description();

  /** The fields a template may use, in the order in which they are offered. */
  List<TemplateField> fields();

  /** The template for agencies that have none of their own. */
  String shippedTemplate();

  /** The paper, where the agency chose no other. */
  default PaperSize paper() {
    return PaperSize.F4;
  }
}
