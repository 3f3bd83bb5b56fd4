/** Commands of the server's command line that concern accounts. */
@NullMarked
package id.pendopo.identity.internal.command;

import org.jspecify.annotations.NullMarked;
