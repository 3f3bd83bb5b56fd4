package id.pendopo.search.quality;

import java.io.IOException;
import java.util.List;

/** Something that finds documents. */
interface Engine extends AutoCloseable {

  /** The ids of the best documents for a query, the best first. */
  List<String> find(String query, int most) throws IOException;

  @Override
  void close() throws IOException;
}
