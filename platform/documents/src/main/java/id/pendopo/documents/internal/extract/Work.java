package id.pendopo.documents.internal.extract;

import java.nio.file.Path;

/**
 * What the worker shall do with a file.
 *
 * @param file a file of our own store
 * @param name a hint for kinds of plain text
 * @param width of the picture to be made of it; 0 for its text
 * @param mediaType of the file, for a picture
 * @param orientation 1 to 8, for a picture
 */
record Work(Path file, String name, int width, String mediaType, int orientation) {

  static Work text(Path file, String name) {
    return new Work(file, name, 0, "", 1);
  }
}
