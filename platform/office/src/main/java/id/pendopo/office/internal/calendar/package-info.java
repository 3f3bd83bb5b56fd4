/** The work calendar: tables of holidays in versions, work weeks, and counting by them. */
@NullMarked
package id.pendopo.office.internal.calendar;

import org.jspecify.annotations.NullMarked;
