package id.pendopo.tests.bench;

import id.pendopo.tests.Rest;
import id.pendopo.tests.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How long a module takes to come, go and be replaced, and what the public notices meanwhile. */
class ModulesBench {

  private static final int ROUNDS = 20;

  @Test
  void stop_start_update_install(@TempDir Path data) throws Exception {
    try (Server server = Server.start(data)) {
      Rest admin = server.administrator();
      admin.put("/api/v1/agencies/utama/modules/information", Map.of("enabled", true)).expect(200);
      byte[] jar = module();
      AtomicBoolean over = new AtomicBoolean();
      AtomicInteger asked = new AtomicInteger();
      AtomicInteger failed = new AtomicInteger();
      Thread reader = Thread.ofPlatform().start(() -> read(admin, over, asked, failed));
      Set<String> restarted = new TreeSet<>();
      Figures stop = new Figures("stop");
      Figures start = new Figures("start");
      Figures update = new Figures("update (same file)");
      Figures install = new Figures("install");
      for (int i = 0; i < ROUNDS; i++) {
        add(stop, admin.post("/api/v1/modules/information/stop"), restarted);
        add(start, admin.post("/api/v1/modules/information/start"), restarted);
        add(update, admin.post("/api/v1/modules", jar, "application/java-archive"), restarted);
        admin.delete("/api/v1/modules/information?data=keep").expect(200);
        add(install, admin.post("/api/v1/modules", jar, "application/java-archive"), restarted);
      }
      over.set(true);
      reader.join();
      stop.print();
      start.print();
      update.print();
      install.print();
      System.out.println("bundles restarted: " + restarted);
      System.out.println("public requests meanwhile: " + asked + ", failed: " + failed);
    }
  }

  private static void read(
      Rest admin, AtomicBoolean over, AtomicInteger asked, AtomicInteger failed) {
    while (!over.get()) {
      asked.incrementAndGet();
      if (admin.anonymous().get("/").status() != 200) {
        failed.incrementAndGet();
      }
    }
  }

  private static byte[] module() throws IOException {
    try (var files = Files.list(Server.distribution().resolve("modules"))) {
      return Files.readAllBytes(
          files
              .filter(file -> file.getFileName().toString().contains("information"))
              .findFirst()
              .orElseThrow());
    }
  }

  private static void add(Figures figures, Rest.Answer answer, Set<String> restarted) {
    JsonNode job = answer.expect(200).json();
    if (!job.get("state").asString().equals("DONE")) {
      throw new IllegalStateException(answer.body());
    }
    Duration took =
        Duration.between(
            Instant.parse(job.get("started").asString()),
            Instant.parse(job.get("finished").asString()));
    figures.addNanos(took.toNanos());
    job.get("restarted").forEach(name -> restarted.add(name.asString()));
  }
}
