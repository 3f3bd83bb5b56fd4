package id.pendopo.office.internal.privacy.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import id.pendopo.api.console.DashboardCard;
import id.pendopo.api.console.Parts;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.privacy.IncidentDesk.Standing;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Reminds of incidents whose clock runs. */
@org.osgi.service.component.annotations.Component
public final class IncidentCard implements DashboardCard {

  private final Desk desk;

  @Activate
  public IncidentCard(@Reference Desk desk) {
    this.desk = desk;
  }

  @Override
  public LocalText title() {
    return new LocalText("Insiden pelindungan data", "Data protection incidents");
  }

  @Override
  public String permission() {
    return PlatformPermissions.PRIVACY_MANAGE;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Component create() {
    List<Standing> open =
        desk.wholeAgency()
            ? desk.incidents.all().stream()
                .filter(one -> one.incident().closed().isEmpty())
                .toList()
            : List.of();
    if (open.isEmpty()) {
      return Parts.empty(show("Tidak ada insiden terbuka.", "No incident is open."));
    }
    Div list = Parts.stack();
    for (Standing standing : open) {
      list.add(
          Parts.line(
              Parts.twoLines(
                  standing.incident().facts().title(),
                  show("Paling lambat ", "Until ") + desk.time(standing.deadline().value())),
              ClockBadge.of(standing)));
    }
    Anchor link = new Anchor(PrivacyView.PATH, show("Buka insiden", "Open the incidents"));
    link.getElement().setAttribute("router-link", true);
    list.add(link);
    return list;
  }
}
