package id.pendopo.search.internal;

import id.pendopo.api.agency.Agency;
import id.pendopo.kernel.AdminCommand;
import id.pendopo.search.internal.feed.Progress;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code reindex}: writes the index anew from the database while the old one goes on answering. */
@Component
public final class ReindexCommand implements AdminCommand {

  private static final Logger log = LoggerFactory.getLogger(ReindexCommand.class);

  private final SearchEngine engine;

  @Activate
  public ReindexCommand(@Reference SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return "reindex";
  }

  @Override
  public String usage() {
    return """
        reindex [--agency SLUG]
          Menulis ulang indeks pencarian dari basis data; pencarian tetap berjalan.
          Dengan --agency hanya dokumen instansi itu yang ditulis ulang.
          Writes the search index anew from the database; searching goes on meanwhile.
          With --agency only the documents of that agency are written again.
        """;
  }

  @Override
  public int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    Optional<Agency> agency = Optional.empty();
    if (!arguments.isEmpty()) {
      if (arguments.size() != 2 || !arguments.getFirst().equals("--agency")) {
        err.print(usage());
        err.flush();
        return 2;
      }
      agency = engine.agencies().bySlug(arguments.get(1));
      if (agency.isEmpty()) {
        err.println(
            "Instansi tidak dikenal: "
                + arguments.get(1)
                + " / Unknown agency: "
                + arguments.get(1));
        err.flush();
        return 1;
      }
    }
    return write(agency, out, err);
  }

  private int write(Optional<Agency> agency, PrintWriter out, PrintWriter err) {
    long start = System.nanoTime();
    try {
      Progress progress = printed(out);
      long documents =
          agency.isPresent()
              ? engine.follower().level(agency.get().id(), true, progress)
              : engine.follower().rebuild(progress);
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf("Selesai / done: %d dokumen / documents, %.1f s%n", documents, seconds);
      out.flush();
      return 0;
    } catch (Exception e) {
      log.error("Reindexing failed; the index from before goes on answering", e);
      err.println(
          "Gagal, indeks lama tetap dipakai; lihat log. / Failed, the old index stays in use; see"
              + " the log.");
      err.flush();
      return 1;
    }
  }

  private static Progress printed(PrintWriter out) {
    return new Progress() {
      @Override
      public void say(String id, String en) {
        out.println(id + " / " + en);
        out.flush();
      }

      @Override
      public boolean cancelled() {
        return out.checkError();
      }
    };
  }
}
