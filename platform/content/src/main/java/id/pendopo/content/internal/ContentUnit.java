package id.pendopo.content.internal;

import id.pendopo.api.persistence.EntityUnit;
import id.pendopo.content.internal.media.MediaFolderRow;
import id.pendopo.content.internal.media.MediaRow;
import id.pendopo.content.internal.portal.RedirectRow;
import id.pendopo.content.internal.portal.SitePartRow;
import id.pendopo.content.internal.portal.SitePictureRow;
import id.pendopo.content.internal.portal.SitePreviewRow;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * The tables of the content management: one unit, because each one costs the start a tenth of a
 * second. Migrations are numbered by room: items and their versions from 100, media from 300,
 * menus, blocks, redirects and the look of a site from 400, visits from 500, imports from 600.
 */
@Component
public final class ContentUnit implements EntityUnit {

  /** Selects the store of this unit. */
  public static final String STORE = "(unit=content)";

  @Override
  public String id() {
    return "content";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(
        MediaFolderRow.class,
        MediaRow.class,
        SitePartRow.class,
        SitePreviewRow.class,
        RedirectRow.class,
        SitePictureRow.class);
  }
}
