package id.pendopo.office.internal.notice.rest;

import id.pendopo.api.notice.NoticeField;
import id.pendopo.api.notice.NoticeText;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.notice.TemplateDesk;
import id.pendopo.office.internal.notice.TemplateDesk.Draft;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The texts of notices over REST. */
@Component(service = WebResource.class)
@Path("api/v1/notice-texts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission(Notices.MANAGE)
public final class NoticeTextsResource implements WebResource {

  /** A field that a text may name. */
  public record FieldJson(String name, LocalText label, boolean safe, String example) {}

  /** The text that counts. */
  public record TextJson(
      String kind,
      String channel,
      LocalText subject,
      LocalText body,
      boolean own,
      int version,
      List<FieldJson> fields) {

    static TextJson of(TemplateDesk.Current current) {
      return new TextJson(
          current.kind().id(),
          current.channel().code(),
          current.text().subject(),
          current.text().body(),
          current.own(),
          current.version(),
          current.kind().fields().stream()
              .map(
                  (NoticeField field) ->
                      new FieldJson(field.name(), field.label(), field.safe(), field.example()))
              .toList());
    }
  }

  /** A version that the agency wrote; without texts it brought those of the software back. */
  public record VersionJson(
      int version, @Nullable LocalText subject, @Nullable LocalText body, String at, String by) {}

  /** A text as it is entered. */
  public record TextInput(
      @Nullable String subjectId,
      @Nullable String subjectEn,
      @Nullable String bodyId,
      @Nullable String bodyEn) {

    Draft draft() {
      return new Draft(given(subjectId), given(subjectEn), given(bodyId), given(bodyEn));
    }

    private static String given(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** How a text reads with fictional values. */
  public record PreviewJson(LocalText subject, LocalText body) {

    static PreviewJson of(NoticeText text) {
      return new PreviewJson(text.subject(), text.body());
    }
  }

  private final TemplateDesk desk;

  @Activate
  public NoticeTextsResource(@Reference TemplateDesk desk) {
    this.desk = desk;
  }

  @GET
  @Path("{kind}/{channel}")
  public TextJson current(@PathParam("kind") String kind, @PathParam("channel") String channel) {
    return TextJson.of(desk.current(kind, NoticesResource.channel("channel", channel)));
  }

  @GET
  @Path("{kind}/{channel}/versions")
  public List<VersionJson> versions(
      @PathParam("kind") String kind, @PathParam("channel") String channel) {
    return desk.versions(kind, NoticesResource.channel("channel", channel)).stream()
        .map(
            one ->
                new VersionJson(
                    one.version(),
                    one.text().map(NoticeText::subject).orElse(null),
                    one.text().map(NoticeText::body).orElse(null),
                    one.at().toString(),
                    one.by()))
        .toList();
  }

  /** Writes a text; what is wrong names its line and character. */
  @PUT
  @Path("{kind}/{channel}")
  public TextJson keep(
      @PathParam("kind") String kind,
      @PathParam("channel") String channel,
      @Nullable TextInput body) {
    return TextJson.of(
        desk.keep(
            kind, NoticesResource.channel("channel", channel), Parameters.body(body).draft()));
  }

  /** Brings the text of the software back. */
  @DELETE
  @Path("{kind}/{channel}")
  public TextJson restore(@PathParam("kind") String kind, @PathParam("channel") String channel) {
    return TextJson.of(desk.restore(kind, NoticesResource.channel("channel", channel)));
  }

  /** Shows a text with fictional values, without keeping it. */
  @POST
  @Path("{kind}/{channel}/preview")
  public PreviewJson preview(
      @PathParam("kind") String kind,
      @PathParam("channel") String channel,
      @Nullable TextInput body) {
    return PreviewJson.of(
        desk.preview(
            kind, NoticesResource.channel("channel", channel), Parameters.body(body).draft()));
  }
}
