package id.pendopo.documents.internal.signature.pdf;

import id.pendopo.api.problem.Problem;
import java.io.IOException;

/** The time-stamp authority gave no stamp. */
final class TimeStampFailed extends IOException {

  private static final long serialVersionUID = 1L;

  TimeStampFailed(String why) {
    super(why);
  }

  TimeStampFailed(String why, Throwable cause) {
    super(why, cause);
  }

  Problem problem() {
    return new Problem(
            503,
            "Layanan cap waktu (TSA) tidak menjawab dengan benar. Tidak ada yang ditandatangani;"
                + " coba lagi nanti.",
            "The time-stamp authority did not answer properly. Nothing was signed; try again"
                + " later.")
        .because(this);
  }
}
