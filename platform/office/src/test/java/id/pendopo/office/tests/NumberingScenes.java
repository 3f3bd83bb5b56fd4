package id.pendopo.office.tests;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.number.NumberBooks;
import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.number.NumberRequest;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.identity.Principals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** What is done inside a node that gives numbers, and inside the one that looks after it. */
public final class NumberingScenes {

  private static final String BOOK = "surat";
  private static final int WRITERS = 12;
  private static final NumberRequest LETTER =
      new NumberRequest(
          Optional.of(LocalDate.of(2021, 7, 5)), Optional.empty(), Optional.empty(), "Surat");

  private NumberingScenes() {}

  private static <T> T service(Class<T> type) {
    BundleContext context = FrameworkUtil.getBundle(NumberingScenes.class).getBundleContext();
    return context.getService(context.getServiceReference(type));
  }

  private static <T> T asOwner(Callable<T> work) throws Exception {
    return service(CurrentAgency.class)
        .callIn(
            service(Agencies.class).byDefault().id(),
            () -> service(Principals.class).callOnCommandLine(work));
  }

  /** Makes the book. */
  public static void prepare() throws Exception {
    asOwner(
        () ->
            service(NumberRegister.class)
                .create(
                    BOOK, new NumberRegister.BookInput("", "{serial:4}/{roman}/{year}", "YEAR")));
  }

  /**
   * Many writers who take numbers as fast as they can, every other one inside a transaction of its
   * own that goes on afterwards, until the process is killed.
   */
  public static void giveWithoutEnd(String first) throws Exception {
    AtomicLong next = new AtomicLong(Long.parseLong(first));
    for (int i = 1; i < WRITERS; i++) {
      boolean inside = i % 2 == 0;
      Thread.ofPlatform().start(() -> give(next, inside));
    }
    give(next, false);
  }

  private static void give(AtomicLong next, boolean inside) {
    while (true) {
      String document = "letters/" + next.getAndIncrement();
      try {
        NumberEntry given =
            asOwner(
                () ->
                    inside
                        ? service(Transactions.class).write(() -> assign(document))
                        : assign(document));
        System.out.println("GIVEN " + document + " " + given.serial());
      } catch (Exception e) {
        System.out.println("FAILED " + e);
      }
    }
  }

  private static NumberEntry assign(String document) {
    return service(NumberBooks.class).assign(BOOK, document, LETTER);
  }

  /** Asks again for a document, as who starts again after a kill does. */
  public static long again(String document) throws Exception {
    return asOwner(() -> assign(document)).serial();
  }

  /** Every line of the register: {@code <serial> <document>}. */
  public static List<String> register() throws Exception {
    return asOwner(
        () -> {
          List<String> lines = new java.util.ArrayList<>();
          NumberRegister register = service(NumberRegister.class);
          while (true) {
            var page = register.lines(BOOK, NumberRegister.Filter.ALL, lines.size(), 500);
            page.entries()
                .forEach(entry -> lines.add(entry.serial() + " " + entry.document().orElse("")));
            if (page.entries().isEmpty()) {
              return lines;
            }
          }
        });
  }
}
