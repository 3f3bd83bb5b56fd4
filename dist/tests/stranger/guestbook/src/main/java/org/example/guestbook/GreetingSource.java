package org.example.guestbook;

import id.pendopo.api.search.SearchDocument;
import id.pendopo.api.search.SearchSource;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets the public find greetings. */
@Component
public final class GreetingSource implements SearchSource {

  static final String TYPE = "guestbook.greeting";

  private final Greetings greetings;

  @Activate
  public GreetingSource(@Reference Greetings greetings) {
    this.greetings = greetings;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public LocalText typeName() {
    return new LocalText("Sambutan", "Greeting");
  }

  @Override
  public void all(Consumer<SearchDocument> to) {
    List<Greeting> batch = greetings.after(0, 200);
    while (!batch.isEmpty()) {
      batch.forEach(greeting -> to.accept(describe(greeting)));
      batch = greetings.after(batch.getLast().id(), 200);
    }
  }

  @Override
  public Optional<SearchDocument> find(String id) {
    return greetings.find(Long.parseLong(id)).map(GreetingSource::describe);
  }

  @Override
  public Set<String> visible(Collection<String> ids) {
    return greetings.existing(ids.stream().map(Long::valueOf).toList()).stream()
        .map(id -> Long.toString(id))
        .collect(Collectors.toSet());
  }

  private static SearchDocument describe(Greeting greeting) {
    return new SearchDocument(
        Long.toString(greeting.id()),
        greeting.visitor(),
        "",
        greeting.message(),
        "/buku-tamu",
        Optional.empty(),
        LocalDate.ofInstant(greeting.writtenAt(), ZoneOffset.UTC),
        Optional.empty(),
        List.of());
  }
}
