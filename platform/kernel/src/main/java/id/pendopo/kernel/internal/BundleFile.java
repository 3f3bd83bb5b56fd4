package id.pendopo.kernel.internal;

import id.pendopo.api.module.PendopoModule;
import id.pendopo.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * What a module's file says of itself, read without running anything of it.
 *
 * @param id id of the module
 * @param symbolicName of the bundle
 * @param version of the bundle
 * @param dataVersion data version it writes
 * @param servesFrom oldest data version whose code works on its data
 * @param imports package imports that must be there, as in the manifest
 * @param signer certificate with which <em>every</em> entry is signed, if any
 * @param sha256 checksum of the file
 */
record BundleFile(
    String id,
    String symbolicName,
    String version,
    int dataVersion,
    int servesFrom,
    List<ManifestClause> imports,
    Optional<X509Certificate> signer,
    String sha256) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,30}");

  /** More than any module needs; a bound on what the check reads. */
  private static final long LARGEST_UNPACKED = 512L << 20;

  /**
   * Reads and checks a file.
   *
   * @throws Problem 422 when it is no module or its signature is wrong
   */
  static BundleFile read(Path file) {
    try (JarFile jar = new JarFile(file.toFile(), true)) {
      Manifest manifest = jar.getManifest();
      if (manifest == null) {
        throw noModule("tidak ada MANIFEST.MF", "it has no MANIFEST.MF");
      }
      Optional<X509Certificate> signer = checkSignature(jar, manifest);
      return fromManifest(manifest.getMainAttributes(), signer, sha256(file));
    } catch (SecurityException e) {
      throw wrongSignature(String.valueOf(e.getMessage())).because(e);
    } catch (ZipException e) {
      throw noModule("bukan berkas jar", "it is no jar file").because(e);
    } catch (IOException e) {
      throw noModule("tidak dapat dibaca", "it cannot be read").because(e);
    }
  }

  private static BundleFile fromManifest(
      Attributes main, Optional<X509Certificate> signer, String sha256) {
    String symbolicName = main.getValue("Bundle-SymbolicName");
    String version = main.getValue("Bundle-Version");
    if (symbolicName == null || version == null) {
      throw noModule("bukan bundle OSGi", "it is no OSGi bundle");
    }
    ManifestClause module =
        ManifestClause.parse(orEmpty(main.getValue("Provide-Capability"))).stream()
            .filter(clause -> clause.name().equals(PendopoModule.NAMESPACE))
            .findFirst()
            .orElseThrow(
                () ->
                    noModule(
                        "tidak menyatakan dirinya modul Pendopo", "it declares no Pendopo module"));
    String id = module.attribute("id").orElse("");
    if (!ID.matcher(id).matches()) {
      throw noModule("id modul tidak sah", "its module id is not valid");
    }
    int data = number(module, "data");
    int serves = number(module, "serves");
    if (data < 1 || serves < 1 || serves > data) {
      throw noModule("versi datanya tidak sah", "its data versions are not valid");
    }
    List<ManifestClause> imports =
        ManifestClause.parse(orEmpty(main.getValue("Import-Package"))).stream()
            .filter(clause -> !"optional".equals(clause.directive("resolution").orElse("")))
            .toList();
    String bundleName = ManifestClause.parse(symbolicName).getFirst().name();
    return new BundleFile(id, bundleName, version, data, serves, imports, signer, sha256);
  }

  private static int number(ManifestClause module, String attribute) {
    try {
      return Integer.parseInt(module.attribute(attribute).orElse("0").strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }

  /** Reads every entry, because only reading verifies it. A jar is signed wholly or not at all. */
  private static Optional<X509Certificate> checkSignature(JarFile jar, Manifest manifest)
      throws IOException {
    boolean claims =
        manifest.getEntries().values().stream()
            .flatMap(attributes -> attributes.keySet().stream())
            .anyMatch(key -> key.toString().toUpperCase(Locale.ROOT).endsWith("-DIGEST"));
    Optional<X509Certificate> common = Optional.empty();
    boolean first = true;
    long unpacked = 0;
    for (JarEntry entry : Collections.list(jar.entries())) {
      unpacked += drain(jar, entry, LARGEST_UNPACKED - unpacked);
      if (entry.isDirectory() || isSignaturePart(entry.getName())) {
        continue;
      }
      Optional<X509Certificate> signer = signerOf(entry);
      if (!first && !signer.equals(common)) {
        throw wrongSignature("partly signed: " + entry.getName());
      }
      common = signer;
      first = false;
    }
    if (claims && common.isEmpty()) {
      throw wrongSignature("the signature block is missing");
    }
    return common;
  }

  private static long drain(JarFile jar, JarEntry entry, long atMost) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] buffer = new byte[16_384];
      long read = 0;
      int count = in.read(buffer);
      while (count >= 0) {
        read += count;
        if (read > atMost) {
          throw noModule("isinya terlalu besar", "it unpacks to too much");
        }
        count = in.read(buffer);
      }
      return read;
    }
  }

  private static boolean isSignaturePart(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith("META-INF/")
        && (upper.equals("META-INF/MANIFEST.MF")
            || upper.endsWith(".SF")
            || upper.endsWith(".RSA")
            || upper.endsWith(".DSA")
            || upper.endsWith(".EC"));
  }

  private static Optional<X509Certificate> signerOf(JarEntry entry) {
    CodeSigner[] signers = entry.getCodeSigners();
    if (signers == null || signers.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        (X509Certificate) signers[0].getSignerCertPath().getCertificates().getFirst());
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream digesting = new DigestInputStream(in, digest)) {
        digesting.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Problem noModule(String id, String en) {
    return new Problem(
        422,
        "Berkas ini bukan modul Pendopo: " + id + ". Unggah berkas .jar dari pembuat modul.",
        "This file is no Pendopo module: " + en + ". Upload the .jar file of the module's author.");
  }

  private static Problem wrongSignature(String why) {
    return new Problem(
        422,
        "Tanda tangan berkas modul ini tidak cocok dengan isinya; berkas ditolak. Minta berkas"
            + " yang utuh dari pembuatnya. ("
            + why
            + ")",
        "The signature of this module's file does not match its content; it is refused. Ask its"
            + " author for an intact file. ("
            + why
            + ")");
  }

  /**
   * One clause of a manifest header: {@code name;attribute=value;directive:=value}.
   *
   * @param name before the first semicolon
   * @param attributes without their types
   * @param directives those with {@code :=}
   */
  record ManifestClause(
      String name, Map<String, String> attributes, Map<String, String> directives) {

    Optional<String> attribute(String key) {
      return Optional.ofNullable(attributes.get(key));
    }

    Optional<String> directive(String key) {
      return Optional.ofNullable(directives.get(key));
    }

    static List<ManifestClause> parse(String header) {
      List<ManifestClause> clauses = new ArrayList<>();
      for (String clause : split(header, ',')) {
        List<String> parts = split(clause, ';');
        if (parts.isEmpty()) {
          continue;
        }
        Map<String, String> attributes = new java.util.HashMap<>();
        Map<String, String> directives = new java.util.HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
          int at = part.indexOf('=');
          if (at < 1) {
            continue;
          }
          String value = unquote(part.substring(at + 1).strip());
          if (part.charAt(at - 1) == ':') {
            directives.put(part.substring(0, at - 1).strip(), value);
          } else {
            attributes.put(part.substring(0, at).strip().replaceAll(":.*", ""), value);
          }
        }
        clauses.add(new ManifestClause(parts.getFirst().strip(), attributes, directives));
      }
      return clauses;
    }

    private static List<String> split(String text, char separator) {
      List<String> parts = new ArrayList<>();
      boolean quoted = false;
      int from = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"') {
          quoted = !quoted;
        } else if (c == separator && !quoted) {
          parts.add(text.substring(from, i));
          from = i + 1;
        }
      }
      if (!text.substring(from).isBlank()) {
        parts.add(text.substring(from));
      }
      return parts;
    }

    private static String unquote(String value) {
      return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
          ? value.substring(1, value.length() - 1)
          : value;
    }
  }
}
