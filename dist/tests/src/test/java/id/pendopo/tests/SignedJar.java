package id.pendopo.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Signs a module's file with a key of its own, and changes a file behind its signer's back. */
final class SignedJar {

  private static final String STORE_PASSWORD = "kunci-untuk-uji";

  private SignedJar() {}

  /** A signed copy in a folder. */
  static Path sign(Path module, Path folder) {
    Path keys = folder.resolve("keys.p12");
    Path signed = folder.resolve("signed.jar");
    tool(
        "keytool",
        List.of(
            "-genkeypair",
            "-alias",
            "penerbit",
            "-keyalg",
            "EC",
            "-dname",
            "CN=Penerbit Uji",
            "-storetype",
            "PKCS12",
            "-keystore",
            keys.toString(),
            "-storepass",
            STORE_PASSWORD));
    tool(
        "jarsigner",
        List.of(
            "-keystore",
            keys.toString(),
            "-storepass",
            STORE_PASSWORD,
            "-signedjar",
            signed.toString(),
            module.toString(),
            "penerbit"));
    return signed;
  }

  /** A copy in which one entry says something else than its signer read. */
  static Path alter(Path signed, String entry) throws IOException {
    Path altered = signed.resolveSibling("altered.jar");
    Files.copy(signed, altered, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem jar = FileSystems.newFileSystem(altered)) {
      Files.writeString(jar.getPath(entry), "<p>Bukan dari penerbit</p>", StandardCharsets.UTF_8);
    }
    return altered;
  }

  private static void tool(String name, List<String> arguments) {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(name + " failed:\n" + out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
