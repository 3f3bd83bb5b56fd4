/** The promises of the persistence, kept on both databases inside a real framework. */
package id.pendopo.persistence.tests;
