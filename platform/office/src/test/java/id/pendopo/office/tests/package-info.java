/** The office services on real databases, in a framework. */
@NullMarked
package id.pendopo.office.tests;

import org.jspecify.annotations.NullMarked;
