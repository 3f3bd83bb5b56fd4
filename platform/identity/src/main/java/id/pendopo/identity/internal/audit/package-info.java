/**
 * The seal over the audit: chains of keyed hashes, the file of their heads, and what checks them.
 */
@NullMarked
package id.pendopo.identity.internal.audit;

import org.jspecify.annotations.NullMarked;
