package id.pendopo.documents.internal.signature.pdf;

import id.pendopo.api.signature.SignatureReport;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker process and the talk with it; used by one thread at a time, but for {@link #end}. */
public final class InspectionWorker {

  private static final Logger LOG = LoggerFactory.getLogger(InspectionWorker.class);
  private static final Duration START = Duration.ofSeconds(30);

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;

  private InspectionWorker(Process process) {
    this.process = process;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(process.getInputStream());
  }

  /**
   * Starts a process and waits until it is ready, at most 30 seconds.
   *
   * @param heapMegabytes of the process
   * @throws IOException when it does not start
   */
  public static InspectionWorker start(
      Path javaHome, List<Path> classPath, int heapMegabytes, ScheduledExecutorService clock)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                javaHome.resolve("bin").resolve("java").toString(),
                "-Xms16m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-cp",
                classPath.stream()
                    .map(path -> path.toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator)),
                InspectionMain.class.getName())
            .redirectError(Redirect.DISCARD);
    // the server's environment holds secrets; a process that reads foreign files gets none of it
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("LC_ALL", "C.UTF-8");
    InspectionWorker worker = new InspectionWorker(builder.start());
    ScheduledFuture<?> alarm = clock.schedule(worker::end, START.toMillis(), TimeUnit.MILLISECONDS);
    try {
      if (worker.answers.readByte() != '!') {
        throw new IOException("an unknown greeting");
      }
      return worker;
    } catch (IOException e) {
      worker.end();
      throw new IOException("The checker of signatures did not start", e);
    } finally {
      alarm.cancel(false);
    }
  }

  /** Whether it can be asked again. */
  public boolean alive() {
    return process.isAlive();
  }

  /**
   * Looks at a file.
   *
   * @throws TooMuch when it takes longer than the limit or more memory than the process has
   */
  public SignatureReport look(
      byte[] pdf,
      TrustedAuthorities authorities,
      Instant now,
      Duration limit,
      ScheduledExecutorService clock)
      throws TooMuch {
    ScheduledFuture<?> alarm = clock.schedule(this::end, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      requests.writeLong(now.toEpochMilli());
      requests.writeInt(authorities.certificates().size());
      for (X509Certificate certificate : authorities.certificates()) {
        byte[] encoded = certificate.getEncoded();
        requests.writeInt(encoded.length);
        requests.write(encoded);
      }
      requests.writeInt(pdf.length);
      requests.write(pdf);
      requests.flush();
      int kind = answers.readByte();
      if (kind == 'M') {
        throw new TooMuch("bounds");
      }
      if (kind != 'R') {
        // the JVM says here as well that its memory is full, and ends
        throw new IOException("no answer");
      }
      int length = answers.readInt();
      if (length < 0 || length > ReportFrames.LARGEST) {
        throw new IOException("a report of " + length + " bytes");
      }
      return ReportFrames.read(answers.readNBytes(length));
    } catch (IOException | GeneralSecurityException lost) {
      // by its clock, by its memory, or because the file took it over: it is not asked again
      end();
      awaitEnd();
      throw new TooMuch("lost");
    } finally {
      alarm.cancel(false);
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        LOG.warn("The checker of signatures {} does not end", process.pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the process at once; any thread. */
  public void end() {
    process.destroyForcibly();
  }
}
