package id.pendopo.site.internal.http;

import id.pendopo.api.agency.Agencies;
import id.pendopo.kernel.StartNotice;
import java.net.URI;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the person who starts the server where it answers. */
@Component
public final class AddressNotice implements StartNotice {

  private final SiteServer server;
  private final Agencies agencies;

  @Activate
  public AddressNotice(@Reference SiteServer server, @Reference Agencies agencies) {
    this.server = server;
    this.agencies = agencies;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean ready() {
    return server.serving();
  }

  @Override
  public List<String> lines() {
    URI base = agencies.byDefault().baseUrl();
    return List.of(
        "Pendopo siap / is ready:",
        "  situs publik / public site  " + base + "/",
        "  konsol / console            " + base + "/admin");
  }
}
