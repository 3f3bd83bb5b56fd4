package id.pendopo.search.internal;

import id.pendopo.api.agency.Agency;
import id.pendopo.kernel.AdminCommand;
import id.pendopo.search.internal.feed.Progress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
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
        reindex [--agency SLUG] [--compare]
          Menulis ulang indeks pencarian dari basis data; pencarian tetap berjalan.
          Dengan --agency hanya dokumen instansi itu yang ditulis ulang.
          Dengan --compare hanya perbedaan dengan basis data yang diperbaiki.
          Writes the search index anew from the database; searching goes on meanwhile.
          With --agency only the documents of that agency are written again.
          With --compare only what differs from the database is mended.
        """;
  }

  @Override
  public int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    List<String> rest = new ArrayList<>(arguments);
    boolean compare = rest.remove("--compare");
    List<Agency> of = engine.agencies().all();
    boolean one = !rest.isEmpty();
    if (one) {
      if (rest.size() != 2 || !rest.getFirst().equals("--agency")) {
        err.print(usage());
        err.flush();
        return 2;
      }
      of = engine.agencies().bySlug(rest.get(1)).stream().toList();
      if (of.isEmpty()) {
        err.println("Instansi tidak dikenal: " + rest.get(1) + " / Unknown agency: " + rest.get(1));
        err.flush();
        return 1;
      }
    }
    return write(one || compare ? of : List.of(), !compare, out, err);
  }

  /**
   * @param of whose documents are looked at one by one; empty to build a new index of all
   */
  private int write(List<Agency> of, boolean anew, PrintWriter out, PrintWriter err) {
    long start = System.nanoTime();
    try {
      Progress progress = printed(out);
      long documents = of.isEmpty() ? engine.follower().rebuild(progress) : 0;
      for (Agency agency : of) {
        documents += engine.follower().level(agency.id(), anew, progress);
      }
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
