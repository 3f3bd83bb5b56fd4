package id.pendopo.office.internal.complaint;

import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.notice.Notice;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.NoticeChannel;
import id.pendopo.api.notice.NoticeField;
import id.pendopo.api.notice.NoticeKind;
import id.pendopo.api.notice.NoticeKinds;
import id.pendopo.api.notice.NoticeRecipient;
import id.pendopo.api.notice.NoticeText;
import id.pendopo.api.notice.NoticeUrgency;
import id.pendopo.api.text.Dates;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** What officers and reporters are told of complaints; never what was written. */
@Component
public final class ComplaintNotices implements NoticeKinds {

  private static final String RECEIVED = "office.complaint-received";
  private static final String ACKNOWLEDGED = "office.complaint-acknowledged";
  private static final String MOVED = "office.complaint-moved";
  private static final NoticeField NUMBER =
      new NoticeField("number", new LocalText("Nomor", "Number"), true, "12");
  private static final NoticeField DUE =
      new NoticeField(
          "due", new LocalText("Diperiksa paling lambat", "Checked by"), true, "1 April 2026");
  private static final Locale INDONESIAN = Locale.of("id", "ID");

  @Override
  public List<NoticeKind> kinds() {
    return List.of(received(), acknowledged(), moved());
  }

  private static NoticeKind received() {
    LocalText line =
        new LocalText(
            "Laporan masyarakat nomor {number} perlu diverifikasi",
            "Report {number} needs to be verified");
    LocalText body =
        new LocalText(
            "Ada laporan baru di {agency}. Verifikasi paling lambat sebelum tenggatnya.\n\n{link}",
            "There is a new report at {agency}. Verify it before it is due.\n\n{link}");
    return new NoticeKind(
        RECEIVED,
        new LocalText("Pengaduan baru", "New complaint"),
        List.of(NUMBER),
        Map.of(
            NoticeChannel.CONSOLE, new NoticeText(line, line),
            NoticeChannel.EMAIL, new NoticeText(line, body)),
        NoticeUrgency.NORMAL,
        true);
  }

  private static NoticeKind acknowledged() {
    LocalText line =
        new LocalText(
            "Laporan Anda nomor {number} kami terima", "We have received your report {number}");
    LocalText body =
        new LocalText(
            "{agency} menerima laporan Anda nomor {number} dan memeriksanya paling lambat {due}."
                + " Ikuti di {link} dengan kode lacak dan PIN yang ditampilkan ketika Anda melapor.",
            "{agency} has received your report {number} and checks it by {due}. Follow it at {link}"
                + " with the tracking code and PIN that you were shown.");
    NoticeText text = new NoticeText(line, body);
    return new NoticeKind(
        ACKNOWLEDGED,
        new LocalText("Tanda terima untuk pelapor", "Acknowledgement for the reporter"),
        List.of(NUMBER, DUE),
        Map.of(NoticeChannel.CONSOLE, text, NoticeChannel.EMAIL, text, NoticeChannel.MESSAGE, text),
        NoticeUrgency.NORMAL,
        false);
  }

  private static NoticeKind moved() {
    LocalText line =
        new LocalText(
            "Ada perkembangan laporan Anda nomor {number}",
            "There is news on your report {number}");
    LocalText body =
        new LocalText(
            "Laporan Anda nomor {number} di {agency} berubah. Buka {link} dengan kode lacak dan PIN"
                + " Anda untuk membaca jawabannya.",
            "Your report {number} at {agency} has changed. Open {link} with your tracking code and"
                + " PIN to read the answer.");
    NoticeText text = new NoticeText(line, body);
    return new NoticeKind(
        MOVED,
        new LocalText("Kabar untuk pelapor", "News for the reporter"),
        List.of(NUMBER),
        Map.of(NoticeChannel.CONSOLE, text, NoticeChannel.EMAIL, text, NoticeChannel.MESSAGE, text),
        NoticeUrgency.NORMAL,
        false);
  }

  /** To those who verify in a unit. */
  static Notice received(long id, Optional<String> unit) {
    return Notice.of(RECEIVED, new NoticeRecipient.OfHolders(ComplaintRegister.WORK, unit))
        .with(NUMBER.name(), Long.toString(id))
        .link("/admin/" + ComplaintCases.PATH + "/" + id)
        .once("complaint/" + id);
  }

  /** To the reporter, that it came. */
  static Notice acknowledged(long id, List<NoticeAddress> addresses, Optional<LocalDate> due) {
    return Notice.of(ACKNOWLEDGED, new NoticeRecipient.OfApplicant(addresses, INDONESIAN))
        .with(NUMBER.name(), Long.toString(id))
        .with(DUE.name(), due.map(day -> Dates.written(day, INDONESIAN)).orElse("–"))
        .link("/lacak")
        .once("complaint/" + id + "/acknowledged");
  }

  /** To the reporter. */
  static Notice moved(long id, List<NoticeAddress> addresses, String step) {
    return Notice.of(MOVED, new NoticeRecipient.OfApplicant(addresses, INDONESIAN))
        .with(NUMBER.name(), Long.toString(id))
        .link("/lacak")
        .once("complaint/" + id + "/" + step);
  }
}
