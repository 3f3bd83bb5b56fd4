package id.pendopo.documents.internal;

import id.pendopo.api.document.PageText;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** The pages of files in the database, written and copied a few at a time. */
final class TextPages {

  private static final int BATCH = 50;

  private final EntityManager em;
  private int unwritten;

  TextPages(EntityManager em) {
    this.em = em;
  }

  /** The pages that hold text, in their order. */
  List<PageText> of(long fileId) {
    List<PageText> pages = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int page = 0;
    for (PageTextRecord part : parts(fileId)) {
      if (part.page() != page && page > 0) {
        pages.add(new PageText(page, text.toString()));
        text.setLength(0);
      }
      page = part.page();
      text.append(part.content());
    }
    if (page > 0) {
      pages.add(new PageText(page, text.toString()));
    }
    return pages;
  }

  /**
   * Replaces the text of a file. Entities that were loaded before are detached.
   *
   * @param pages page 1 first; those without text take no place
   */
  void replace(long fileId, List<String> pages) {
    remove(fileId);
    for (int i = 0; i < pages.size(); i++) {
      String text = pages.get(i);
      int part = 1;
      for (int from = 0; from < text.length(); part++) {
        int to = endOfPart(text, from);
        add(new PageTextRecord(fileId, i + 1, part, text.substring(from, to)));
        from = to;
      }
    }
    write();
  }

  /** Replaces the text of a file by that of another. Entities loaded before are detached. */
  void copy(long from, long fileId) {
    remove(fileId);
    List<PageTextRecord.Key> keys =
        em.createQuery(
                "select p.page, p.part from PageText p where p.fileId = :file order by p.page, p.part",
                Object[].class)
            .setParameter("file", from)
            .getResultStream()
            .map(row -> new PageTextRecord.Key(from, (Integer) row[0], (Integer) row[1]))
            .toList();
    for (PageTextRecord.Key key : keys) {
      PageTextRecord part = em.find(PageTextRecord.class, key);
      add(new PageTextRecord(fileId, part.page(), part.part(), part.content()));
    }
    write();
  }

  private List<PageTextRecord> parts(long fileId) {
    return em.createQuery(
            "select p from PageText p where p.fileId = :file order by p.page, p.part",
            PageTextRecord.class)
        .setParameter("file", fileId)
        .getResultList();
  }

  /** Removes the text of a file. */
  void remove(long fileId) {
    em.createQuery("delete from PageText p where p.fileId = :file")
        .setParameter("file", fileId)
        .executeUpdate();
  }

  private void add(PageTextRecord part) {
    em.persist(part);
    if (++unwritten == BATCH) {
      write();
    }
  }

  private void write() {
    em.flush();
    em.clear();
    unwritten = 0;
  }

  private static int endOfPart(String text, int from) {
    int end = Math.min(from + PageTextRecord.MAX_CHARACTERS, text.length());
    return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}
