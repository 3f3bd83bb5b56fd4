/** The small language in which forms calculate and say when a field is shown. */
@NullMarked
package id.pendopo.office.internal.form.expression;

import org.jspecify.annotations.NullMarked;
