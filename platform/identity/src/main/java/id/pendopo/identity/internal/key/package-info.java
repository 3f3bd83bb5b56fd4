/** Where keys lie and how they are used. */
@NullMarked
package id.pendopo.identity.internal.key;

import org.jspecify.annotations.NullMarked;
