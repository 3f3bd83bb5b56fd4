package id.pendopo.information;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many documents there are in all
 * @param documents those of the page
 */
public record DocumentList(long total, List<DocumentSnapshot> documents) {

  public DocumentList {
    documents = List.copyOf(documents);
  }
}
