/** Pictures without what they tell about people: metadata out, pixels untouched. */
@NullMarked
package id.pendopo.documents.internal.image;

import org.jspecify.annotations.NullMarked;
