/** Settings of modules: their forms, where values come from, and who changes them. */
@NullMarked
package id.pendopo.office.internal.settings;

import org.jspecify.annotations.NullMarked;
