/** Notices: kinds, texts, people's lists and what they want. */
@NullMarked
package id.pendopo.office.internal.notice;

import org.jspecify.annotations.NullMarked;
