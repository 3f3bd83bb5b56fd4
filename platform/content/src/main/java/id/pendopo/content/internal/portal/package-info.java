/** An agency's site as it decides it: menus, home page, look, contact, old addresses. */
@NullMarked
package id.pendopo.content.internal.portal;

import org.jspecify.annotations.NullMarked;
