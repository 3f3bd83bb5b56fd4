/** The office services inside a real framework, on both databases and over HTTP. */
package id.pendopo.office.tests;
