/** A small module of the tests: an entity, a listener and a job of its own. */
package id.pendopo.persistence.tests.guest;
