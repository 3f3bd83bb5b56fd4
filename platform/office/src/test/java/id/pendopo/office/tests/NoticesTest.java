package id.pendopo.office.tests;

import id.pendopo.testkit.TestDatabase;
import org.junit.jupiter.api.Nested;

/** What notices promise, on both databases. */
class NoticesTest {

  @Nested
  class OnH2 extends NoticeContract {
    OnH2() {
      super(TestDatabase.H2);
    }
  }

  @Nested
  class OnMariaDb extends NoticeContract {
    OnMariaDb() {
      super(TestDatabase.MARIADB);
    }
  }
}
