package id.pendopo.tests.bench;

import id.pendopo.tests.Rest;
import id.pendopo.tests.Server;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon the public finds what was published, and no longer finds what was withdrawn. */
class FoundBench {

  private static final int DOCUMENTS = 300;

  @Test
  void published_until_found(@TempDir Path data) {
    try (Server server = Server.start(data)) {
      Rest admin = server.administrator();
      admin.put("/api/v1/agencies/utama/modules/information", Map.of("enabled", true)).expect(200);
      Figures floor = new Figures("floor: a search without hits");
      Figures found = new Figures("published until found");
      Figures gone = new Figures("withdrawn until gone");
      for (int i = 0; i < DOCUMENTS; i++) {
        String word = "kata" + Long.toString(1_000_000L + i * 7919L, 26);
        String id = create(admin, word);
        long begin = System.nanoTime();
        admin.search("takadasatupun");
        floor.addNanos(System.nanoTime() - begin);
        begin = System.nanoTime();
        admin.post("/api/v1/information/documents/" + id + "/publish").expect(200);
        await(admin, word, 1);
        found.addNanos(System.nanoTime() - begin);
        begin = System.nanoTime();
        admin.post("/api/v1/information/documents/" + id + "/withdraw").expect(200);
        await(admin, word, 0);
        gone.addNanos(System.nanoTime() - begin);
      }
      floor.print();
      found.print();
      gone.print();
    }
  }

  private static String create(Rest admin, String word) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("title", "Dokumen " + word);
    metadata.put("summary", "Ringkasan tentang " + word);
    metadata.put("unit", "");
    metadata.put("classification", "BERKALA");
    metadata.put("date", "2026-04-01");
    return admin
        .post("/api/v1/information/documents", metadata)
        .expect(201)
        .json()
        .get("id")
        .asString();
  }

  private static void await(Rest admin, String word, int total) {
    while (admin.search(word).get("total").asInt() != total) {
      Thread.onSpinWait();
    }
  }
}
