package id.pendopo.content.internal.portal.rest;

import id.pendopo.api.portal.SiteDesign;
import id.pendopo.api.portal.SiteThemes;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The themes that an agency may choose from, and what is wrong with them. */
@Component(service = WebResource.class)
@Path("api/v1/site/themes")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SiteDesign.MANAGE)
public final class ThemesResource implements WebResource {

  /** A theme. */
  public record ThemeJson(
      String id, String name, String about, boolean usual, List<String> faults) {}

  private final SiteThemes themes;

  @Activate
  public ThemesResource(@Reference SiteThemes themes) {
    this.themes = themes;
  }

  @GET
  public List<ThemeJson> list() {
    return themes.all().stream()
        .map(
            one ->
                new ThemeJson(
                    one.id(),
                    one.name(),
                    one.description().id(),
                    one.id().equals(themes.byDefault()),
                    one.faults().stream().map(LocalText::id).toList()))
        .toList();
  }
}
