package id.pendopo.documents.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import id.pendopo.testkit.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Templates and letterheads over HTTP: the same rights, the same refusals. */
@InFelix(
    value = {
      "id.pendopo.web",
      "id.pendopo.rest",
      "id.pendopo.site",
      "id.pendopo.theme",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity",
      "id.pendopo.pdf",
      "id.pendopo.documents"
    },
    databases = TestDatabase.H2,
    settings = {
      "pendopo.http.port=0",
      "pendopo.management.port=0",
      "pendopo.base-url=http://pendopo.test",
      "org.osgi.framework.startlevel.beginning=50"
    })
class TemplatesRestTest {

  private static final String KIND = "document-templates/office.sample-letter";

  private Agency agency;
  private Caller nobody;
  private Caller operator;
  private Caller editor;

  @BeforeEach
  void open(FelixNode node, BundleContext context) throws Exception {
    Hall hall = new Hall(node);
    node.await("id.pendopo.site.internal.http.SiteServer$Ports", "", Duration.ofSeconds(20));
    hall.service(DocumentTemplates.class);
    agency = hall.newAgency();
    nobody = Caller.anonymous(context, agency);
    editor = nobody.as(hall, hall.person(agency, DocumentTemplates.EDITOR));
    operator = nobody.as(hall, hall.person(agency, "office.registrar"));
    for (int i = 0; i < 500 && editor.get("document-templates").status() != 200; i++) {
      Thread.sleep(20);
    }
  }

  @Test
  void lists_kinds_with_their_fields_to_those_who_may_see_them() throws Exception {
    assertThat(editor.get("document-templates").expect(200).body())
        .contains("office.sample-letter", "\"name\":\"tanggal_lahir\"", "\"type\":\"DATE\"");
    nobody.get("document-templates").expect(401);
    operator.get("document-templates").expect(403);
    editor.get("document-templates/office.unknown").expect(404);
  }

  @Test
  void says_line_and_column_of_what_is_wrong_and_saves_nothing() throws Exception {
    String text = "{\"text\":\"<p>{{nama}}\\n{{salah}}</p>\"}";
    assertThat(editor.post(KIND + "/check", text).expect(200).body())
        .contains("\"sound\":false", "\"line\":2", "\"column\":1", "{{salah}} tidak dikenal");
    assertThat(editor.post(KIND + "/versions", text).expect(422).body())
        .contains("Baris 2, kolom 1");
    editor.post(KIND + "/preview", text).expect(422);
    operator.post(KIND + "/check", text).expect(403);
    assertThat(editor.get(KIND + "/versions").expect(200).body()).doesNotContain("\"number\":1");
  }

  @Test
  void saves_previews_and_puts_in_force() throws Exception {
    String text = "{\"text\":\"{{> kop}}<p>{{nama}}</p>\",\"paper\":\"A4\",\"note\":\"Ringkas\"}";
    assertThat(editor.post(KIND + "/preview", text).expect(200).body()).startsWith("%PDF-1.7");
    assertThat(editor.post(KIND + "/versions", text).expect(201).number("number")).isEqualTo(1);
    String today = "{\"from\":\"" + LocalDate.now(agency.zone()) + "\"}";
    operator.put(KIND + "/versions/1/in-force", today).expect(403);
    editor.put(KIND + "/versions/1/in-force", "{\"from\":\"2020-01-01\"}").expect(422);
    editor.put(KIND + "/versions/1/in-force", "{\"from\":\"besok\"}").expect(400);
    editor.put(KIND + "/versions/1/in-force", today).expect(200);
    editor.put(KIND + "/versions/1/in-force", today).expect(409);
    assertThat(editor.get(KIND).expect(200).body()).contains("\"number\":1", "\"paper\":\"A4\"");
    assertThat(editor.get(KIND + "/compare?before=0&after=1").expect(200).body())
        .contains("\"change\":\"REMOVED\"", "\"change\":\"ADDED\"");
  }

  @Test
  void changes_the_letterhead() throws Exception {
    String head =
        "{\"above\":[\"PEMERINTAH KABUPATEN\"],\"name\":\"KECAMATAN REKAAN\",\"below\":[]}";
    operator.put("letterheads", head).expect(403);
    editor.put("letterheads", head).expect(200);
    editor.put("letterheads?unit=TIDAKADA", head).expect(404);
    editor.put("letterheads", "{\"name\":\"" + "x".repeat(300) + "\"}").expect(422);
    assertThat(editor.get("letterheads").expect(200).body())
        .contains("KECAMATAN REKAAN", "\"own\":true");
    editor.delete("letterheads").expect(204);
    assertThat(editor.get("letterheads").expect(200).body()).contains("\"own\":false");
  }
}
