package id.pendopo.site.internal.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * Computes the hash of a body while it is read. The boundary of a multipart form is left out,
 * because a client that repeats a request makes a new one.
 */
final class BodyHash extends FilterInputStream {

  private final MessageDigest digest;
  private final byte[] boundary;
  private final int[] failure;
  private int matched;

  BodyHash(InputStream in, String contentType, MessageDigest digest) {
    super(in);
    this.digest = digest;
    this.boundary = boundary(contentType);
    this.failure = failureTable(boundary);
  }

  private static byte[] boundary(String contentType) {
    if (!contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return new byte[0];
    }
    int at = contentType.indexOf("boundary=");
    if (at < 0) {
      return new byte[0];
    }
    String value = contentType.substring(at + 9).trim();
    if (value.startsWith("\"")) {
      int end = value.indexOf('"', 1);
      value = end < 0 ? value.substring(1) : value.substring(1, end);
    } else if (value.indexOf(';') >= 0) {
      value = value.substring(0, value.indexOf(';')).trim();
    }
    return value.getBytes(StandardCharsets.UTF_8);
  }

  /** Of Knuth, Morris and Pratt: how much of the boundary still fits after a byte that does not. */
  private static int[] failureTable(byte[] pattern) {
    int[] table = new int[pattern.length];
    int fits = 0;
    for (int i = 1; i < pattern.length; i++) {
      while (fits > 0 && pattern[i] != pattern[fits]) {
        fits = table[fits - 1];
      }
      if (pattern[i] == pattern[fits]) {
        fits++;
      }
      table[i] = fits;
    }
    return table;
  }

  /** The type without the boundary. */
  static String plainType(String contentType) {
    int semicolon = contentType.indexOf(';');
    return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/") && semicolon > 0
        ? contentType.substring(0, semicolon)
        : contentType;
  }

  private void take(byte[] bytes, int from, int length) {
    if (boundary.length == 0) {
      digest.update(bytes, from, length);
      return;
    }
    for (int i = from; i < from + length; i++) {
      take(bytes[i]);
    }
  }

  private void take(byte b) {
    while (matched > 0 && boundary[matched] != b) {
      int fits = failure[matched - 1];
      digest.update(boundary, 0, matched - fits);
      matched = fits;
    }
    if (boundary[matched] == b) {
      matched++;
      if (matched == boundary.length) {
        matched = 0;
      }
    } else {
      digest.update(b);
    }
  }

  /** Reads what is left. */
  void finish() throws IOException {
    byte[] buffer = new byte[16_384];
    while (read(buffer, 0, buffer.length) >= 0) {
      // the hash needs all of it
    }
    digest.update(boundary, 0, matched);
    matched = 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    if (n > 0) {
      take(bytes, from, n);
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] buffer = new byte[(int) Math.min(16_384, n)];
    return Math.max(0, read(buffer, 0, buffer.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    // what is left still counts
  }
}
