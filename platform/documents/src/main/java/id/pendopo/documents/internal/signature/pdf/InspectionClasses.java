package id.pendopo.documents.internal.signature.pdf;

import com.itextpdf.kernel.pdf.PdfDocument;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.api.text.LocalText;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.LoggerFactory;

/**
 * The class path of the worker process: the few packages that it needs, copied out of their bundles
 * into a folder, because a plain JVM reads neither bundles nor the jars inside them.
 */
public final class InspectionClasses {

  private InspectionClasses() {}

  /**
   * Copies what is needed; some 15 MB.
   *
   * @param folder empty; for the caller to remove
   */
  public static List<Path> in(Path folder) throws IOException {
    if (FrameworkUtil.getBundle(InspectionMain.class) == null) {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();
    }
    List<Path> places = new ArrayList<>();
    places.add(folder);
    for (Class<?> one :
        List.of(InspectionMain.class, SignatureReport.class, LocalText.class, Problem.class)) {
      copy(bundle(one), "/" + one.getPackageName().replace('.', '/'), "*.class", folder);
    }
    copy(bundle(PdfDocument.class), "/lib", "*.jar", folder);
    try (var jars = Files.list(folder.resolve("lib"))) {
      jars.sorted().forEach(places::add);
    }
    // logging comes from the launcher, not from a bundle
    var source = LoggerFactory.class.getProtectionDomain().getCodeSource();
    if (source != null) {
      try {
        places.add(Path.of(source.getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new IOException(e);
      }
    }
    return places;
  }

  private static Bundle bundle(Class<?> type) throws IOException {
    @Nullable Bundle found = FrameworkUtil.getBundle(type);
    if (found == null) {
      throw new IOException("No bundle holds " + type.getName());
    }
    return found;
  }

  private static void copy(Bundle from, String path, String pattern, Path to) throws IOException {
    Enumeration<URL> entries = from.findEntries(path, pattern, false);
    if (entries == null) {
      throw new IOException(from.getSymbolicName() + " has no " + path);
    }
    for (URL entry : Collections.list(entries)) {
      Path target = to.resolve(entry.getPath().replaceFirst("^/+", "")).normalize();
      if (!target.startsWith(to)) {
        throw new IOException("outside: " + entry.getPath());
      }
      Files.createDirectories(target.getParent());
      try (InputStream in = entry.openStream()) {
        Files.copy(in, target);
      }
    }
  }
}
