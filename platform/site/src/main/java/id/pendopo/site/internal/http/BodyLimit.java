package id.pendopo.site.internal.http;

import id.pendopo.site.internal.rest.BodyTooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that ends with a failure once it is larger than what is accepted. */
final class BodyLimit extends FilterInputStream {

  private final long limit;
  private long read;
  private boolean exceeded;

  BodyLimit(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  boolean exceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    if (n > 0) {
      count(n);
    }
    return n;
  }

  private void count(int n) throws BodyTooLarge {
    read += n;
    if (read > limit) {
      exceeded = true;
      throw new BodyTooLarge();
    }
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count((int) skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    // the exchange decides what becomes of the rest
  }
}
