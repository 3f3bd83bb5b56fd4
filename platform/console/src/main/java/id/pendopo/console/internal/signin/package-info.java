/** The way in. */
@NullMarked
package id.pendopo.console.internal.signin;

import org.jspecify.annotations.NullMarked;
