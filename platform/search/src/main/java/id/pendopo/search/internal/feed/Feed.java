package id.pendopo.search.internal.feed;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.TextExtracted;
import id.pendopo.api.search.SearchDocument;
import id.pendopo.api.search.SearchSource;
import id.pendopo.persistence.Outbox;
import id.pendopo.search.internal.RewriteAsked;
import id.pendopo.search.internal.SearchChanged;
import id.pendopo.search.internal.index.Block;
import id.pendopo.search.internal.index.DocumentKey;
import id.pendopo.search.internal.index.PublishedIndex;
import id.pendopo.search.internal.text.AgencyWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings documents into an index. An event only says which document to look at: what is written is
 * what the source says at that moment, so an event may be applied twice or late.
 */
final class Feed {

  private static final int BATCH = 200;
  private static final int ATTEMPTS = 3;
  private static final Logger log = LoggerFactory.getLogger(Feed.class);

  private final Sources sources;
  private final Outbox outbox;
  private final Agencies agencies;
  private final CurrentAgency currentAgency;
  private final Files files;
  private final AgencyWords words;
  private final Consumer<RewriteAsked> onRewrite;

  /**
   * @param onRewrite told when another node was asked to write an agency's documents again
   */
  Feed(
      Sources sources,
      Outbox outbox,
      Agencies agencies,
      CurrentAgency currentAgency,
      Files files,
      AgencyWords words,
      Consumer<RewriteAsked> onRewrite) {
    this.words = words;
    this.onRewrite = onRewrite;
    this.sources = sources;
    this.outbox = outbox;
    this.agencies = agencies;
    this.currentAgency = currentAgency;
    this.files = files;
  }

  /** Raised when a feed was asked to end early. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Applies the entries after the index's position, one batch of them, and makes them felt.
   *
   * @return whether there were any
   */
  boolean applyNext(PublishedIndex index) throws IOException {
    List<Outbox.Entry> entries = outbox.after(index.state().position(), BATCH);
    if (entries.isEmpty()) {
      return false;
    }
    apply(index, entries);
    index.state().advance(entries.getLast().position());
    return true;
  }

  /** Applies the entries after a position up to now once more; the index's position stays. */
  void replay(PublishedIndex index, long after) throws IOException {
    long position = after;
    List<Outbox.Entry> entries = outbox.after(position, BATCH);
    while (!entries.isEmpty()) {
      apply(index, entries);
      position = entries.getLast().position();
      entries = outbox.after(position, BATCH);
    }
  }

  private void apply(PublishedIndex index, List<Outbox.Entry> entries) throws IOException {
    Set<DocumentKey> changed = new LinkedHashSet<>();
    Set<String> extracted = new LinkedHashSet<>();
    for (Outbox.Entry entry : entries) {
      if (entry.type().equals(SearchChanged.class.getName())) {
        SearchChanged change = outbox.read(entry, SearchChanged.class);
        changed.add(new DocumentKey(entry.agency(), change.type(), change.id()));
      } else if (entry.type().equals(TextExtracted.class.getName())) {
        FileId file = new FileId(outbox.read(entry, TextExtracted.class).fileId());
        extracted.add(Block.fileTerm(entry.agency().value(), file));
      } else if (entry.type().equals(RewriteAsked.class.getName())) {
        onRewrite.accept(outbox.read(entry, RewriteAsked.class));
      }
    }
    for (DocumentKey key : changed) {
      bring(index, key);
    }
    if (!changed.isEmpty()) {
      index.refresh();
    }
    Set<DocumentKey> users = new LinkedHashSet<>();
    for (String file : extracted) {
      users.addAll(index.usersOf(file));
    }
    for (DocumentKey key : users) {
      bring(index, key);
    }
    if (!users.isEmpty()) {
      index.refresh();
    }
  }

  /**
   * Brings in what waited for a source that is there again.
   *
   * @return whether all of it came in
   */
  boolean bringWaiting(PublishedIndex index, String type) throws IOException {
    List<DocumentKey> waiting = index.state().waiting(type);
    for (DocumentKey key : waiting) {
      bring(index, key);
    }
    if (!waiting.isEmpty()) {
      index.refresh();
    }
    return index.state().waiting(type).isEmpty();
  }

  /**
   * Brings one document to what its source says now. A source that is away or fails does not stop
   * the others: the document waits in the index's state.
   */
  private void bring(PublishedIndex index, DocumentKey key) throws IOException {
    Optional<SearchSource> source = sources.find(key.type());
    if (source.isEmpty()) {
      index.state().waits(key);
      return;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        in(key.agency(), () -> bring(index, key, source.get()));
        index.state().done(key);
        return;
      } catch (IOException | AlreadyClosedException | UncheckedIOException e) {
        throw e;
      } catch (Exception e) {
        if (attempt == ATTEMPTS || sources.find(key.type()).isEmpty()) {
          log.warn("Document {} could not be indexed; it is tried again later", key.term(), e);
          index.state().waits(key);
          return;
        }
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(50L * attempt * attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean bring(PublishedIndex index, DocumentKey key, SearchSource source)
      throws IOException {
    Optional<SearchDocument> document = source.find(key.id());
    if (document.isPresent()) {
      put(index, key, document.get(), files.find(document.get().files()));
    } else {
      index.drop(key);
    }
    return document.isPresent();
  }

  private void put(
      PublishedIndex index, DocumentKey key, SearchDocument document, List<StoredFile> stored)
      throws IOException {
    index.put(key, new Block(key, document, stored, files::text), words.of(key.agency()));
  }

  /**
   * Makes the documents of a type the same in index and database, for one agency: brings in what is
   * missing or differs, takes out what is not there. Changes made meanwhile may be overtaken by
   * older ones, so the caller replays the outbox from a position taken before.
   *
   * @param anew whether to write every document again, differing or not
   * @return how many documents there are
   */
  long level(PublishedIndex index, AgencyId agency, String type, boolean anew, Progress progress)
      throws Exception {
    SearchSource source =
        sources
            .find(type)
            .orElseThrow(() -> new IllegalStateException("The source of " + type + " is away"));
    Set<String> seen = new HashSet<>();
    long[] brought = new long[1];
    in(
        agency,
        () -> {
          source.all(
              document -> {
                if (progress.cancelled()) {
                  throw new Cancelled();
                }
                seen.add(document.id());
                if (levelOne(index, new DocumentKey(agency, type, document.id()), document, anew)) {
                  brought[0]++;
                }
                if (seen.size() % 1_000 == 0) {
                  say(progress, agency, type, seen.size(), brought[0]);
                }
                progress.one();
              });
          return true;
        });
    index.refresh();
    List<DocumentKey> gone = index.keys(agency, type, key -> !seen.contains(key.id()));
    for (DocumentKey key : gone) {
      bring(index, key);
    }
    index.refresh();
    say(progress, agency, type, seen.size(), brought[0] + gone.size());
    return seen.size();
  }

  private boolean levelOne(
      PublishedIndex index, DocumentKey key, SearchDocument document, boolean anew) {
    try {
      List<StoredFile> stored = files.find(document.files());
      if (!anew) {
        OptionalLong there = index.fingerprint(key);
        if (there.isPresent() && there.getAsLong() == Block.fingerprint(document, stored)) {
          return false;
        }
      }
      put(index, key, document, stored);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(Progress progress, AgencyId agency, String type, long seen, long brought) {
    String slug = agencies.find(agency).map(Agency::slug).orElse(agency.toString());
    progress.say(
        slug + ": " + type + ": " + seen + " dokumen diperiksa, " + brought + " ditulis",
        slug + ": " + type + ": " + seen + " documents looked at, " + brought + " written");
  }

  private <T> T in(AgencyId agency, Callable<T> work) throws Exception {
    return currentAgency.callIn(agency, work);
  }

  List<AgencyId> agencies() {
    return agencies.all().stream().map(Agency::id).toList();
  }
}
