/** The services behind sign-in, accounts, agencies, units, tokens and audit. */
@NullMarked
package id.pendopo.identity.internal;

import org.jspecify.annotations.NullMarked;
