/** How notices leave the house, by e-mail and through a gateway for short messages. */
@NullMarked
package id.pendopo.office.internal.notice.delivery;

import org.jspecify.annotations.NullMarked;
