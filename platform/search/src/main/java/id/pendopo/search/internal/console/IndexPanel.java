package id.pendopo.search.internal.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.html.Div;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.desk.IndexDesk.Standing;
import id.pendopo.search.internal.desk.IndexDesk.Task;

/** How the index stands, and what can be done with it. */
final class IndexPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Desks desks;

  IndexPanel(Desks desks) {
    this.desks = desks;
    addClassName("pendopo-stack");
    Standing standing = desks.index.standing();
    add(
        Parts.card(
            badge(standing),
            Parts.twoLines(
                Integer.toString(standing.documents()),
                show("Dokumen instansi ini", "Documents of this agency")),
            Parts.twoLines(
                Integer.toString(standing.allDocuments()),
                show("Dokumen seluruh instalasi", "Documents of the installation"))));
    task(
        Task.COMPARE,
        show(
            "Mencari dokumen yang berbeda dengan basis data dan memperbaikinya. Juga berjalan"
                + " sendiri setiap malam.",
            "Looks for documents that differ from the database and mends them. Runs by itself every"
                + " night too."));
    task(
        Task.REWRITE,
        show(
            "Menulis semua dokumen instansi sekali lagi, misalnya setelah daftar kata terlindung"
                + " berubah. Pencarian tetap berjalan.",
            "Writes all documents of the agency once more, for instance after protected words"
                + " changed. Searching goes on meanwhile."));
    task(
        Task.REBUILD,
        show(
            "Membuat indeks baru untuk semua instansi di samping yang lama, lalu menggantinya.",
            "Builds a new index for all agencies beside the old one, then swaps."));
  }

  private static StateBadge badge(Standing standing) {
    return switch (standing.state()) {
      case LEVEL ->
          new StateBadge(Mood.GOOD, show("Sama dengan basis data", "Level with the database"));
      case BEHIND ->
          new StateBadge(
              Mood.BUSY, show("Sedang mengejar basis data", "Catching up with the database"));
      case FAILED -> new StateBadge(Mood.BAD, show("Tidak dapat ditulis", "Cannot be written"));
    };
  }

  private void task(Task task, String explanation) {
    if (!desks.index.may(task)) {
      return;
    }
    String words = show(task.displayName());
    add(
        Parts.card(
            Parts.hint(explanation),
            Parts.row(
                Parts.button(
                    words,
                    () ->
                        new Confirmation(
                                words + "?",
                                show(
                                    "Berjalan di latar; kemajuannya dan tombol batal ada di"
                                        + " Pekerjaan.",
                                    "Runs in the background; progress and cancel are in Jobs."),
                                words)
                            .ask(reason -> order(task))))));
  }

  private void order(Task task) {
    desks.index.order(task);
    Notices.done(
        new LocalText(
            "Pekerjaan dipesan; lihat kemajuannya di Pekerjaan.",
            "The job is ordered; see its progress in Jobs."));
  }
}
