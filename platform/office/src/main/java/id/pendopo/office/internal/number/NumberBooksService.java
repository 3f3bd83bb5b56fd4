package id.pendopo.office.internal.number;

import id.pendopo.api.number.NumberBook;
import id.pendopo.api.number.NumberBooks;
import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberRequest;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.persistence.UniqueKey;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Numbers for documents; see {@link NumberBooks}. */
@Component
public final class NumberBooksService implements NumberBooks {

  private static final int ATTEMPTS = 3;

  private final NumberLedger ledger;
  private final Transactions transactions;
  private final Turns turns;

  @Activate
  public NumberBooksService(
      @Reference NumberLedger ledger,
      @Reference Transactions transactions,
      @Reference Turns turns) {
    this.ledger = ledger;
    this.transactions = transactions;
    this.turns = turns;
  }

  @Override
  public List<NumberBook> all() {
    return ledger
        .store()
        .read(
            em ->
                em.createQuery("from OfficeNumberBook b order by b.codeKey", NumberBookRow.class)
                    .getResultStream()
                    .map(NumberBookRow::book)
                    .toList());
  }

  @Override
  public Optional<NumberBook> find(String code) {
    return ledger.store().read(em -> NumberLedger.findBook(em, code).map(NumberBookRow::book));
  }

  @Override
  public NumberEntry assign(String book, String document, NumberRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return turns.take(
            book,
            () -> transactions.apart(() -> ledger.issue(book, Optional.of(document), request)));
      } catch (RuntimeException e) {
        // the same document at once under two periods: the other one's number is found now
        if (attempt == ATTEMPTS || !UniqueKey.violated(e, "office_number_entry_document")) {
          throw e;
        }
      }
    }
  }

  @Override
  public Optional<NumberEntry> of(String book, String document) {
    return ledger.of(book, document);
  }

  @Override
  public Optional<NumberEntry> giveUp(String book, String document, String reason) {
    return ledger.giveUp(book, document, reason);
  }
}
