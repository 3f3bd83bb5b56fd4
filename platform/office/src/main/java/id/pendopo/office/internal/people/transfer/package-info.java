/** Tables of people: reading them, and what their rows mean. */
@NullMarked
package id.pendopo.office.internal.people.transfer;

import org.jspecify.annotations.NullMarked;
