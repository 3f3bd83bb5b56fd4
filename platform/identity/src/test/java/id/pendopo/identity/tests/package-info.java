/** Identity inside a real framework, on H2 and on MariaDB. */
package id.pendopo.identity.tests;
