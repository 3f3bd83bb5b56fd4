package id.pendopo.api.media;

import java.util.List;

/**
 * A part of what was found.
 *
 * @param items in the order asked for
 * @param total how many there are in all
 */
public record MediaPage(List<MediaItem> items, long total) {

  public MediaPage {
    items = List.copyOf(items);
  }
}
