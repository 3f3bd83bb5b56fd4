package id.pendopo.office.tests;

import id.pendopo.testkit.InFelix;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Runs the class on the node that the tests of the office share, with everything an office has. */
@InFelix(
    value = {
      "id.pendopo.web",
      "id.pendopo.rest",
      "id.pendopo.pdf",
      "id.pendopo.site",
      "id.pendopo.theme",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity",
      "id.pendopo.office",
      "id.pendopo.documents"
    },
    settings = {
      "pendopo.admin.password=katasandioperator",
      "pendopo.http.port=0",
      "pendopo.management.port=0",
      "pendopo.base-url=https://contoh.test",
      "org.osgi.framework.startlevel.beginning=50"
    })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InOffice {}
