/** What the files of agencies promise, tried inside a framework on both databases. */
package id.pendopo.documents.tests;
