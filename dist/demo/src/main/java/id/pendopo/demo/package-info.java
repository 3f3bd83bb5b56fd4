/** Fills an empty installation with three fictional agencies for a demonstration. */
@NullMarked
package id.pendopo.demo;

import org.jspecify.annotations.NullMarked;
