package id.pendopo.office.internal.form;

import id.pendopo.api.document.FileId;
import id.pendopo.api.form.Address;
import id.pendopo.api.form.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer as JSON: exactly one of the components is there.
 *
 * @param text a text
 * @param number a number, as text so that no digit is lost
 * @param day a date
 * @param yes yes or no
 * @param chosen chosen options
 * @param address an address
 * @param files files
 * @param rows rows of a list
 */
public record AnswerJson(
    @Nullable String text,
    @Nullable String number,
    @Nullable String day,
    @Nullable Boolean yes,
    @Nullable List<String> chosen,
    @Nullable Address address,
    @Nullable List<FileJson> files,
    @Nullable List<Map<String, AnswerJson>> rows) {

  /** A kept file. */
  public record FileJson(
      @Nullable Long id, String name, String mediaType, long size, String sha256) {

    private Answer.AttachedFile file() {
      return new Answer.AttachedFile(
          Optional.ofNullable(id).map(FileId::new), name, mediaType, size, sha256);
    }
  }

  /** Answers by key, as they are stored. */
  record SheetJson(Map<String, AnswerJson> answers) {}

  @Override
  public String toString() {
    return "AnswerJson[…]";
  }

  /** An answer as JSON. */
  public static AnswerJson of(Answer answer) {
    return switch (answer) {
      case Answer.Text value ->
          new AnswerJson(value.value(), null, null, null, null, null, null, null);
      case Answer.Amount value ->
          new AnswerJson(null, value.value().toPlainString(), null, null, null, null, null, null);
      case Answer.Day value ->
          new AnswerJson(null, null, value.value().toString(), null, null, null, null, null);
      case Answer.Truth value ->
          new AnswerJson(null, null, null, value.value(), null, null, null, null);
      case Answer.Chosen value ->
          new AnswerJson(null, null, null, null, value.values(), null, null, null);
      case Answer.Place value ->
          new AnswerJson(null, null, null, null, null, value.value(), null, null);
      case Answer.Attached value ->
          new AnswerJson(
              null,
              null,
              null,
              null,
              null,
              null,
              value.files().stream()
                  .map(
                      file ->
                          new FileJson(
                              file.id().map(FileId::value).orElse(null),
                              file.name(),
                              file.mediaType(),
                              file.size(),
                              file.sha256()))
                  .toList(),
              null);
      case Answer.Rows value ->
          new AnswerJson(
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              value.rows().stream().map(AnswerJson::all).toList());
    };
  }

  /** Answers by key, in their order. */
  public static Map<String, AnswerJson> all(Map<String, Answer> answers) {
    Map<String, AnswerJson> json = new LinkedHashMap<>();
    answers.forEach((key, answer) -> json.put(key, of(answer)));
    return json;
  }

  /** The answer. */
  Answer answer() {
    if (number != null) {
      return new Answer.Amount(new BigDecimal(number));
    }
    if (day != null) {
      return new Answer.Day(LocalDate.parse(day));
    }
    if (yes != null) {
      return new Answer.Truth(yes);
    }
    if (chosen != null) {
      return new Answer.Chosen(chosen);
    }
    if (address != null) {
      return new Answer.Place(address);
    }
    if (files != null) {
      return new Answer.Attached(files.stream().map(FileJson::file).toList());
    }
    if (rows != null) {
      return new Answer.Rows(rows.stream().map(AnswerJson::answers).toList());
    }
    return new Answer.Text(text == null ? "" : text);
  }

  /** Answers by key, in their order. */
  static Map<String, Answer> answers(Map<String, AnswerJson> json) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    json.forEach((key, value) -> answers.put(key, value.answer()));
    return answers;
  }
}
