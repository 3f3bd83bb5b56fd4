/**
 * The language of templates: read, checked and filled, without any way to Java, files or addresses.
 */
@NullMarked
package id.pendopo.documents.internal.template;

import org.jspecify.annotations.NullMarked;
