/** The content management on real databases, in Felix and over HTTP. */
@NullMarked
package id.pendopo.content.tests;

import org.jspecify.annotations.NullMarked;
