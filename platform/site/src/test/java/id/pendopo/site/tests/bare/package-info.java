/** A module that forgets to say who may call it. */
package id.pendopo.site.tests.bare;
