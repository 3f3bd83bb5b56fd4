package id.pendopo.office.internal.calendar;

import id.pendopo.api.notice.Notice;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeField;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.notice.NoticeKinds;
import id.pendopo.api.notice.NoticeRecipient;
import id.pendopo.api.notice.NoticeText;
import id.pendopo.api.notice.NoticeUrgency;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Tells whoever may confirm a table of holidays that one waits. */
@Component
public final class CalendarNotices implements NoticeKinds {

  private static final String PROPOSED = "platform.calendar.proposed";

  @Override
  public List<NoticeKind> kinds() {
    LocalText line =
        new LocalText(
            "Tabel hari libur {year} menunggu pengesahan",
            "The table of holidays {year} waits to be confirmed");
    LocalText body =
        new LocalText(
            "Ada usulan tabel hari libur tahun {year} di {agency}. Orang kedua perlu memeriksa dan"
                + " mengesahkannya.\n\n{link}",
            "A table of holidays for {year} was proposed at {agency}. A second person needs to"
                + " check and confirm it.\n\n{link}");
    LocalText consoleBody =
        new LocalText(
            "Periksa usulannya di kalender kerja, lalu sahkan atau tolak.",
            "Look at the proposal in the work calendar, then confirm or refuse it.");
    return List.of(
        new NoticeKind(
            PROPOSED,
            new LocalText("Usulan tabel hari libur", "Proposed table of holidays"),
            List.of(new NoticeField("year", new LocalText("Tahun", "Year"), true, "2027")),
            Map.of(
                NoticeChannel.CONSOLE, new NoticeText(line, consoleBody),
                NoticeChannel.EMAIL, new NoticeText(line, body)),
            NoticeUrgency.NORMAL,
            true));
  }

  /** The notice of a proposal. */
  static Notice proposed(long id, int year) {
    return Notice.of(
            PROPOSED,
            new NoticeRecipient.OfHolders(PlatformPermissions.CALENDAR_MANAGE, Optional.empty()))
        .with("year", Integer.toString(year))
        .link("/admin/kalender-kerja")
        .once("holiday-table/" + id);
  }
}
