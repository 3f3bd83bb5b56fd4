package id.pendopo.api.form;

import id.pendopo.api.document.FileId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A checked answer to one field. Its text never shows what was answered. */
public sealed interface Answer {

  /** A text, a NIK (16 digits), a telephone number, an address for e-mail. */
  record Text(String value) implements Answer {
    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  /** A number or an amount of Rupiah. */
  record Amount(BigDecimal value) implements Answer {
    @Override
    public String toString() {
      return "Amount[…]";
    }
  }

  /** A day. */
  record Day(LocalDate value) implements Answer {
    @Override
    public String toString() {
      return "Day[…]";
    }
  }

  /** Yes or no. */
  record Truth(boolean value) implements Answer {
    @Override
    public String toString() {
      return "Truth[…]";
    }
  }

  /** What was chosen, in the order of the options; one value where only one may be. */
  record Chosen(List<String> values) implements Answer {
    public Chosen {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return "Chosen[…]";
    }
  }

  /** An address. */
  record Place(Address value) implements Answer {
    @Override
    public String toString() {
      return "Place[…]";
    }
  }

  /** Files. */
  record Attached(List<AttachedFile> files) implements Answer {
    public Attached {
      files = List.copyOf(files);
    }
  }

  /**
   * A file of an answer.
   *
   * @param id its identity in the store; empty while the answers are not kept
   * @param name for download
   * @param mediaType by content
   * @param size bytes
   * @param sha256 checksum, 64 hexadecimal digits
   */
  record AttachedFile(
      Optional<FileId> id, String name, String mediaType, long size, String sha256) {}

  /** Rows of a list, each by the keys of its fields. */
  record Rows(List<Map<String, Answer>> rows) implements Answer {
    public Rows {
      rows = rows.stream().map(Map::copyOf).toList();
    }
  }
}
