/** The search bundle in a real framework, beside the real outbox on both databases. */
package id.pendopo.search.tests;
