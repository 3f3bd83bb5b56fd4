package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.NoticeText;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.notice.DeliveryRow;
import id.pendopo.office.internal.notice.NoticeContents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what is to be delivered: one notice, or a day's summary of several. */
@Component(service = LetterWriter.class)
public final class LetterWriter {

  /** A letter, or why there is none. */
  record Written(Optional<Letter> letter, Optional<LocalText> none) {}

  private final Store store;
  private final CurrentAgency current;
  private final NoticeContents contents;

  @Activate
  public LetterWriter(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CurrentAgency current,
      @Reference NoticeContents contents) {
    this.store = store;
    this.current = current;
    this.contents = contents;
  }

  /**
   * Writes one letter of deliveries to the same recipient on the same channel.
   *
   * @param rows the oldest first; at least one
   */
  Written write(List<DeliveryRow> rows) {
    return store.read(
        em -> {
          DeliveryRow first = rows.getFirst();
          Optional<NoticeAddress> to = contents.address(em, first);
          if (to.isEmpty()) {
            return none(
                "Alamat penerima sudah dihapus.", "The recipient's address has been removed.");
          }
          List<Letter.Part> parts = new ArrayList<>();
          String subject = "";
          boolean summary = rows.size() > 1;
          for (DeliveryRow row : rows) {
            Optional<NoticeContents.Content> content = contents.of(em, row);
            if (content.isPresent()) {
              NoticeText text = content.get().text();
              String line = text.subject().in(first.language());
              subject = line;
              parts.add(
                  new Letter.Part(
                      summary ? line : "", text.body().in(first.language()), content.get().link()));
            }
          }
          if (parts.isEmpty()) {
            return none(
                "Teks pemberitahuan ini tidak ada lagi.", "The text of this notice is gone.");
          }
          String agency = current.get().name();
          return new Written(
              Optional.of(
                  new Letter(
                      first.messageId(),
                      to.get(),
                      first.language(),
                      agency,
                      summary ? heading(parts.size(), agency, first.language()) : subject,
                      parts,
                      first.madeAt())),
              Optional.empty());
        });
  }

  private static Written none(String id, String en) {
    return new Written(Optional.empty(), Optional.of(new LocalText(id, en)));
  }

  private static String heading(int count, String agency, Locale language) {
    return new LocalText(
            "Ringkasan: %d pemberitahuan dari %s".formatted(count, agency),
            "Summary: %d notices of %s".formatted(count, agency))
        .in(language);
  }
}
