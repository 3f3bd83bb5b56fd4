/** A module as a stranger would write it, for the tests of the site. */
package id.pendopo.site.tests.guest;
