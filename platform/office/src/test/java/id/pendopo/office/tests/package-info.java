/** The office services inside a real framework, on H2 and on MariaDB. */
package id.pendopo.office.tests;
