/** The site in a real framework, asked over real sockets. */
package id.pendopo.site.tests;
