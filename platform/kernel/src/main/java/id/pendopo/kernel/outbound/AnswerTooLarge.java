package id.pendopo.kernel.outbound;

import java.io.IOException;

/** The server sent more than was asked for; nothing of it is kept. */
public final class AnswerTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  AnswerTooLarge(int most) {
    super("more than " + most + " bytes");
  }
}
