/** The platform's own views. */
@NullMarked
package id.pendopo.console.internal.view;

import org.jspecify.annotations.NullMarked;
