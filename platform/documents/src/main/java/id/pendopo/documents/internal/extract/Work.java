package id.pendopo.documents.internal.extract;

import java.nio.file.Path;

/**
 * What the worker shall do with a file.
 *
 * @param file a file of our own store
 * @param name a hint for kinds of plain text
 * @param mediaType of the file, for a picture
 * @param orientation 1 to 8, for a picture
 * @param order what picture to make of it; none for its text
 */
record Work(Path file, String name, String mediaType, int orientation, PictureOrder order) {

  static Work text(Path file, String name) {
    return new Work(file, name, "", 1, PictureOrder.NONE);
  }
}
