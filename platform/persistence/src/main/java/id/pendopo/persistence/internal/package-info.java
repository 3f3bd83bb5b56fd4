/** How the persistence keeps its promises; nobody else sees it. */
@NullMarked
package id.pendopo.persistence.internal;

import org.jspecify.annotations.NullMarked;
