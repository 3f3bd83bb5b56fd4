/** What the module holds in the fictional agencies of a demonstration. */
@NullMarked
package id.pendopo.information.demo;

import org.jspecify.annotations.NullMarked;
