/** How the public reads the documents, and how programs keep them over REST. */
@NullMarked
package id.pendopo.information.site;

import org.jspecify.annotations.NullMarked;
