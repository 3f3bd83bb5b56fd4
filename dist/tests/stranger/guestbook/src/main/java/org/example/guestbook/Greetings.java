package org.example.guestbook;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.search.SearchIndex;
import id.pendopo.api.web.PublicPages;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What can be done with greetings. Pages, REST, the console and the job all come here. */
@Component(service = Greetings.class)
public final class Greetings {

  private final Store store;
  private final Access access;
  private final Audit audit;
  private final SearchIndex index;
  private final PublicPages pages;

  @Activate
  public Greetings(
      @Reference(target = "(unit=guestbook)") Store store,
      @Reference Access access,
      @Reference Audit audit,
      @Reference SearchIndex index,
      @Reference PublicPages pages) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.index = index;
    this.pages = pages;
  }

  /** Anybody may write. The row, its audit, the index and the kept pages stand or fall together. */
  public Greeting write(String visitor, String message) {
    var greeting = new Greeting(visitor, message, Instant.now().truncatedTo(ChronoUnit.MICROS));
    return store.write(
        em -> {
          em.persist(greeting);
          em.flush();
          changed("guestbook.write", greeting.id());
          return greeting;
        });
  }

  /** An officer takes one out. */
  public void remove(long id) {
    access.require(GuestbookModule.MODERATE, Optional.empty());
    store.change(
        em -> {
          Greeting greeting = em.find(Greeting.class, id);
          if (greeting != null) {
            em.remove(greeting);
            changed("guestbook.remove", id);
          }
        });
  }

  /** Removes what was written before a moment; says how many. For the job. */
  public int removeOlderThan(Instant moment) {
    return store.write(
        em -> {
          List<Greeting> old =
              em.createQuery("select g from Greeting g where g.writtenAt < :moment", Greeting.class)
                  .setParameter("moment", moment)
                  .setMaxResults(500)
                  .getResultList();
          for (Greeting greeting : old) {
            em.remove(greeting);
            changed("guestbook.tidy", greeting.id());
          }
          return old.size();
        });
  }

  /** The newest first. */
  public List<Greeting> latest(int limit) {
    return store.read(
        em ->
            em.createQuery("select g from Greeting g order by g.id desc", Greeting.class)
                .setMaxResults(limit)
                .getResultList());
  }

  public Optional<Greeting> find(long id) {
    return store.read(em -> Optional.ofNullable(em.find(Greeting.class, id)));
  }

  /** A batch in the order of identities, for going through all of them. */
  public List<Greeting> after(long id, int limit) {
    return store.read(
        em ->
            em.createQuery(
                    "select g from Greeting g where g.id > :id order by g.id", Greeting.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList());
  }

  /** Those of the identities that exist; one query. */
  public List<Long> existing(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : store.read(
            em ->
                em.createQuery("select g.id from Greeting g where g.id in (:ids)", Long.class)
                    .setParameter("ids", ids)
                    .getResultList());
  }

  private void changed(String action, long id) {
    audit.record(action, GreetingSource.TYPE + "/" + id, Map.of(), Map.of());
    index.changed(GreetingSource.TYPE, Long.toString(id));
    pages.changed();
  }
}
