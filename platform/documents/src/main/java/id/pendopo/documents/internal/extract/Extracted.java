package id.pendopo.documents.internal.extract;

import java.util.List;
import java.util.Optional;

/**
 * The text of a file.
 *
 * @param mediaType what the file is, by its content
 * @param title the title that the author gave in the file's own properties, at most 1 000
 *     characters; often wrong, never to be shown unasked
 * @param pages the pages of a PDF, the slides of a presentation, the sheets of a workbook in their
 *     order, page 1 first and pages without text kept; one page for every other kind. Runs of white
 *     space are folded into one space or line break
 */
public record Extracted(String mediaType, Optional<String> title, List<String> pages)
    implements Extraction {

  public Extracted {
    pages = List.copyOf(pages);
  }
}
