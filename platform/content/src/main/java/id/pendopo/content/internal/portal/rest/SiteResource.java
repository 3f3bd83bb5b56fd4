package id.pendopo.content.internal.portal.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.module.PublicEntry;
import id.pendopo.api.portal.HomeBlock;
import id.pendopo.api.portal.MenuTargets;
import id.pendopo.api.portal.SiteDesign;
import id.pendopo.api.portal.SiteDesign.Image;
import id.pendopo.api.portal.Typeface;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.content.internal.portal.BlockKinds;
import id.pendopo.content.internal.portal.ContactPlan;
import id.pendopo.content.internal.portal.HomePlan;
import id.pendopo.content.internal.portal.LookPlan;
import id.pendopo.content.internal.portal.MenuPlan;
import id.pendopo.content.internal.portal.MenuResolver;
import id.pendopo.content.internal.portal.PictureDesk;
import id.pendopo.content.internal.portal.SiteDesk;
import id.pendopo.content.internal.portal.SiteDesk.Held;
import id.pendopo.content.internal.portal.SiteDesk.MadePreview;
import id.pendopo.content.internal.portal.SiteDesk.PreviewPlan;
import id.pendopo.content.internal.portal.SitePart;
import id.pendopo.content.internal.portal.SitePlan;
import id.pendopo.content.internal.portal.Words;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The public site of the agency: menus, home page, look, contact, each read and replaced as a
 * whole, and previews of what is not applied yet.
 */
@Component(service = WebResource.class)
@Path("api/v1/site")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission(SiteDesign.MANAGE)
public final class SiteResource implements WebResource {

  /** How a site looks, as it is wanted; pictures by their checksums. */
  public record LookBody(
      @Nullable String theme,
      @Nullable String accent,
      @Nullable String typeface,
      @Nullable String logo,
      @Nullable String icon,
      @Nullable Words lead) {

    LookPlan plan() {
      return new LookPlan(theme, accent, face(), logo, icon, lead);
    }

    private @Nullable Typeface face() {
      if (typeface == null || typeface.isBlank()) {
        return null;
      }
      try {
        return Typeface.valueOf(typeface);
      } catch (IllegalArgumentException e) {
        throw Problem.invalid(
                "typeface",
                "Pilih THEME, SYSTEM, HUMANIST, atau SERIF.",
                "Choose THEME, SYSTEM, HUMANIST or SERIF.")
            .because(e);
      }
    }
  }

  /** What a preview shows instead of what holds; parts that are missing are as they are. */
  public record PreviewBody(
      @Nullable MenuPlan menu,
      @Nullable HomePlan home,
      @Nullable LookBody look,
      @Nullable ContactPlan contact) {

    PreviewPlan plan() {
      return new PreviewPlan(menu, home, look == null ? null : look.plan(), contact);
    }
  }

  /** A preview that was made. */
  public record PreviewJson(String path, String endsAt) {}

  /** Something that can be chosen, in both languages. */
  public record ChoiceJson(String key, String id, String en) {

    static ChoiceJson of(String key, LocalText text) {
      return new ChoiceJson(key, text.id(), text.en());
    }
  }

  /** A kind of block. */
  public record KindJson(
      String key,
      String id,
      String en,
      String hint,
      int most,
      boolean takesText,
      List<ChoiceJson> sources) {

    static KindJson of(HomeBlock kind) {
      return new KindJson(
          kind.key(),
          kind.title().id(),
          kind.title().en(),
          kind.hint().id(),
          kind.most(),
          kind.takesText(),
          kind.sources().stream().map(one -> ChoiceJson.of(one.key(), one.title())).toList());
    }
  }

  /** Something that a menu may name. */
  public record TargetJson(String kind, String target, String id, String en, String path) {}

  private final SiteDesk desk;
  private final PictureDesk pictures;
  private final BlockKinds blocks;
  private final MenuResolver menus;
  private final CurrentAgency agency;

  @Activate
  public SiteResource(
      @Reference SiteDesk desk,
      @Reference PictureDesk pictures,
      @Reference BlockKinds blocks,
      @Reference MenuResolver menus,
      @Reference CurrentAgency agency) {
    this.desk = desk;
    this.pictures = pictures;
    this.blocks = blocks;
    this.menus = menus;
    this.agency = agency;
  }

  // ---- what is decided

  @GET
  @Path("menu")
  public Response menu() {
    return answer(desk.get(SitePart.MENU));
  }

  @PUT
  @Path("menu")
  public Response menu(@HeaderParam("If-Match") @Nullable String seen, @Nullable MenuPlan wanted) {
    return answer(desk.save(SitePart.MENU, needed(wanted), Versions.ifMatch(seen)));
  }

  @GET
  @Path("home")
  public Response home() {
    return answer(desk.get(SitePart.HOME));
  }

  @PUT
  @Path("home")
  public Response home(@HeaderParam("If-Match") @Nullable String seen, @Nullable HomePlan wanted) {
    return answer(desk.save(SitePart.HOME, needed(wanted), Versions.ifMatch(seen)));
  }

  @GET
  @Path("look")
  public Response look() {
    return answer(desk.get(SitePart.LOOK));
  }

  @PUT
  @Path("look")
  public Response look(@HeaderParam("If-Match") @Nullable String seen, @Nullable LookBody wanted) {
    return answer(desk.save(SitePart.LOOK, needed(wanted).plan(), Versions.ifMatch(seen)));
  }

  @GET
  @Path("contact")
  public Response contact() {
    return answer(desk.get(SitePart.CONTACT));
  }

  @PUT
  @Path("contact")
  public Response contact(
      @HeaderParam("If-Match") @Nullable String seen, @Nullable ContactPlan wanted) {
    return answer(desk.save(SitePart.CONTACT, needed(wanted), Versions.ifMatch(seen)));
  }

  private static <T extends SitePlan> Response answer(Held<T> held) {
    return Response.ok(held.plan()).tag(Versions.tag(held.version())).build();
  }

  // ---- what can be chosen

  /** The kinds of blocks for the home page. */
  @GET
  @Path("blocks")
  public List<KindJson> blocks() {
    return blocks.active().stream().map(KindJson::of).toList();
  }

  /** What a menu may name: entries of modules, and things whose title has the words. */
  @GET
  @Path("menu-targets")
  public List<TargetJson> targets(@QueryParam("q") @DefaultValue("") String words) {
    List<TargetJson> found = new ArrayList<>();
    for (PublicEntry entry : menus.entries().values()) {
      found.add(
          new TargetJson(
              "MODULE", entry.path(), entry.title().id(), entry.title().en(), entry.path()));
    }
    for (MenuTargets source : menus.active()) {
      for (MenuTargets.Target one : source.search(words, 20)) {
        found.add(
            new TargetJson(
                "ITEM",
                source.key() + "/" + one.reference(),
                one.title().id(),
                one.title().en(),
                one.path()));
      }
    }
    return found;
  }

  // ---- pictures and previews

  /** Takes a picture in; its checksum is what a look names. */
  @POST
  @Path("pictures")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response picture(List<EntityPart> parts) throws IOException {
    Optional<EntityPart> file =
        parts.stream().filter(part -> part.getName().equals("file")).findFirst();
    if (file.isEmpty()) {
      throw Problem.invalid("file", "Pilih satu gambar.", "Choose one picture.");
    }
    try (InputStream content = file.get().getContent()) {
      Image image = pictures.receive(content, file.get().getFileName().orElse("gambar"));
      return Response.status(Response.Status.CREATED).entity(image).build();
    }
  }

  /** Makes a preview that whoever has its address sees for a day. */
  @POST
  @Path("previews")
  public Response preview(@Nullable PreviewBody wanted) {
    MadePreview made = desk.preview(needed(wanted).plan());
    return Response.created(URI.create(agency.get().baseUrl() + "/api/v1/site/previews"))
        .entity(new PreviewJson(made.path(), made.endsAt().toString()))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static <T> T needed(@Nullable T body) {
    if (body == null) {
      throw new Problem(
          400,
          "Isi permintaan kosong. Kirim objek JSON.",
          "The body of the request is empty. Send a JSON object.");
    }
    return body;
  }
}
