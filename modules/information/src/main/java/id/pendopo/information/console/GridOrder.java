package id.pendopo.information.console;

import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import id.pendopo.information.DocumentSort;
import java.util.List;

/** The order that the headers of the grid ask for. */
final class GridOrder {

  private GridOrder() {}

  /** The first header counts; without one, the newest documents come first. */
  static DocumentSort of(List<QuerySortOrder> orders) {
    return orders.stream()
        .findFirst()
        .flatMap(
            order ->
                DocumentSort.named(
                    (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                        + order.getSorted()))
        .orElse(DocumentSort.NEWEST);
  }
}
