package id.pendopo.api.form;

import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.text.LocalText;
import jakarta.ws.rs.core.EntityPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Forms on public pages, as plain HTML that needs no script: conditions and lists are worked out on
 * the server, step by step. Nothing is stored between the steps: what was answered so far travels
 * with the page, encrypted, so it is neither lost nor readable nor changed on the way. Files that
 * came travel as encrypted references; they are kept only with the answers, and removed after a day
 * otherwise.
 *
 * <p>A module's page shows {@link View} by {@code {% include 'partials/form' %}} with the view
 * under the name {@code form}, inside a {@code <form method="post" enctype="multipart/form-data">}
 * of its own, and answers the POST with {@link #next}. Send the page with {@code Cache-Control:
 * no-store}.
 */
@ProviderType
public interface FormPages {

  /**
   * What the browser sent.
   *
   * @param values by name of the input
   * @param files received files by name of the input
   */
  record Posted(Map<String, List<String>> values, Map<String, List<IncomingFile>> files) {}

  /** The first page of a form. */
  View begin(FormVersion form);

  /**
   * Reads the parts of a POST and receives the files that the form asks for, no larger and no more
   * than it takes; others are passed over. No file is received before it is known that the parts
   * come from a page of this form. Call it outside a transaction.
   *
   * @throws id.pendopo.api.problem.Problem 400 when they do not, 413 for a file or text beyond the
   *     form's limits, else as {@code Files.receive} says
   */
  Posted read(FormVersion form, List<EntityPart> parts);

  /**
   * The page after a POST: the next one, the same one with what is wrong, or none because the form
   * is complete.
   *
   * @throws id.pendopo.api.problem.Problem 400 when what travels with the page was changed, or is
   *     of another version
   */
  View next(FormVersion form, Posted posted);

  /**
   * A page of a form.
   *
   * @param title title of the form
   * @param intro what to know before; on the first page alone
   * @param step number of this page, from 1
   * @param steps how many there are for the answers so far
   * @param first whether there is none before
   * @param last whether the form ends here
   * @param fields fields of the page
   * @param errors what is wrong, for the summary at the top
   * @param notice what changed, for instance that questions were added; may be empty
   * @param carried what travels with the page
   * @param shownKeys names of the fields on the page
   * @param complete the checked answers, once nothing is missing
   * @param input what the answers were read from, once nothing is missing
   */
  record View(
      LocalText title,
      Optional<LocalText> intro,
      int step,
      int steps,
      boolean first,
      boolean last,
      List<FieldView> fields,
      List<ErrorView> errors,
      Optional<LocalText> notice,
      String carried,
      String shownKeys,
      Optional<Filled> complete,
      Optional<FormInput> input) {

    @Override
    public String toString() {
      return "View[…]";
    }
  }

  /**
   * A field on a page.
   *
   * @param type text, area, date, radio, select, boxes, address, file, list, heading, note or
   *     result
   * @param name name of the input
   * @param label what is asked
   * @param help what helps
   * @param required whether it must be answered
   * @param value what stands in it
   * @param options of a choice
   * @param parts of an address
   * @param rows of a list
   * @param mayAdd whether a row can be added
   * @param files names of files that came
   * @param accept file name endings and media types
   * @param many whether several can be chosen
   * @param inputmode keyboard of a phone: text, numeric, decimal, tel, email
   * @param error what is wrong
   */
  record FieldView(
      String type,
      String name,
      LocalText label,
      Optional<LocalText> help,
      boolean required,
      String value,
      List<OptionView> options,
      List<FieldView> parts,
      List<RowView> rows,
      boolean mayAdd,
      List<String> files,
      String accept,
      boolean many,
      String inputmode,
      Optional<LocalText> error) {}

  /** An option of a choice. */
  record OptionView(String value, LocalText label, boolean chosen) {}

  /** A row of a list, counted from 1. */
  record RowView(int number, String name, List<FieldView> fields) {}

  /** A line of the summary: where, and what is wrong. */
  record ErrorView(String name, LocalText label, LocalText message) {}
}
