/** The rules of identity without any framework: tree, back-off, passwords, scopes. */
@NullMarked
package id.pendopo.identity.internal.domain;

import org.jspecify.annotations.NullMarked;
