package id.pendopo.documents.internal.verification;

import id.pendopo.api.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file that somebody uploads to have it compared: its checksum and, of a PDF, its content for the
 * length of the question. Nothing of it is kept.
 *
 * @param size bytes
 * @param sha256 64 hexadecimal digits
 * @param pdf its content, when it begins as a PDF does
 */
public record UploadedFile(long size, String sha256, Optional<byte[]> pdf) {

  /** Largest file that is compared. */
  public static final long LARGEST = 30L * 1024 * 1024;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 16_384;

  /**
   * Reads a file to its end.
   *
   * @throws Problem 400 when the upload breaks off, 413 when it is too large, 422 when it is empty
   */
  public static UploadedFile read(InputStream content) {
    MessageDigest digest = newDigest();
    ByteArrayOutputStream held = new ByteArrayOutputStream(BLOCK);
    long size = 0;
    try {
      byte[] start = content.readNBytes(BLOCK);
      boolean pdf = start.length > PDF.length && Arrays.mismatch(start, PDF) == PDF.length;
      byte[] block = start;
      int read = start.length;
      while (read > 0) {
        size += read;
        if (size > LARGEST) {
          throw new Problem(
              413,
              "Berkas ini terlalu besar untuk diperiksa; paling besar 30 MB.",
              "This file is too large to be checked; at most 30 MB.");
        }
        digest.update(block, 0, read);
        if (pdf) {
          held.write(block, 0, read);
        }
        block = block.length < BLOCK ? new byte[BLOCK] : block;
        read = content.read(block);
      }
      if (size == 0) {
        throw Problem.invalid(
            "berkas", "Pilih berkas yang akan diperiksa.", "Choose the file to be checked.");
      }
      return new UploadedFile(
          size,
          HexFormat.of().formatHex(digest.digest()),
          pdf ? Optional.of(held.toByteArray()) : Optional.empty());
    } catch (IOException broken) {
      throw new Problem(
              400,
              "Kiriman terputus. Coba kirim berkas itu lagi.",
              "The upload broke off. Send the file again.")
          .because(broken);
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
