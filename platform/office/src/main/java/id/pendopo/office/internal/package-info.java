/** What every module needs of an office; one room for each concern. */
@NullMarked
package id.pendopo.office.internal;

import org.jspecify.annotations.NullMarked;
