package id.pendopo.site.internal.rest;

import java.io.IOException;

/** A request's body is larger than what is accepted. */
public final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  public BodyTooLarge() {
    super("The body is larger than what is accepted");
  }
}
