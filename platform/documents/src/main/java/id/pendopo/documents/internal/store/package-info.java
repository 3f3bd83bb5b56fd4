/** The bytes of files on the disk, named by their checksum, a folder for each agency. */
@NullMarked
package id.pendopo.documents.internal.store;

import org.jspecify.annotations.NullMarked;
