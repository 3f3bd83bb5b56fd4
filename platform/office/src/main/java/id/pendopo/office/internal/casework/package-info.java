/** Cases: their history, clocks, desks, tracking codes, and the worklist over all modules. */
@NullMarked
package id.pendopo.office.internal.casework;

import org.jspecify.annotations.NullMarked;
