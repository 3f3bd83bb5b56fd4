package id.pendopo.office.internal.notice;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.notice.NoticeAddress;
import id.pendopo.api.notice.NoticeText;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what a delivery says and to whom it goes, as both are now. */
@Component(service = NoticeContents.class)
public final class NoticeContents {

  /**
   * What a delivery says.
   *
   * @param text in both languages
   * @param link full address; empty for nowhere
   */
  public record Content(NoticeText text, String link) {}

  private final KindCatalogue kinds;
  private final NoticeTexts texts;
  private final NoticeVault vault;
  private final CurrentAgency current;

  @Activate
  public NoticeContents(
      @Reference KindCatalogue kinds,
      @Reference NoticeTexts texts,
      @Reference NoticeVault vault,
      @Reference CurrentAgency current) {
    this.kinds = kinds;
    this.texts = texts;
    this.vault = vault;
    this.current = current;
  }

  /** Whether a kind runs now: what its module sent waits while it is stopped. */
  public boolean known(DeliveryRow row) {
    return kinds.find(row.kind()).isPresent();
  }

  /** What it says; empty when its notice or its text is gone. */
  public Optional<Content> of(EntityManager em, DeliveryRow row) {
    NoticeRow notice = em.find(NoticeRow.class, row.notice());
    if (notice == null) {
      return Optional.empty();
    }
    return kinds
        .find(row.kind())
        .flatMap(
            kind ->
                NoticeTexts.text(
                    kind, row.channel(), NoticeTexts.newest(em, Optional.of(kind.id()))))
        .map(
            text ->
                new Content(
                    texts.filled(text, vault.openData(notice.data()), notice.link()),
                    notice
                        .link()
                        .map(path -> NoticeTexts.address(current.get(), path))
                        .orElse("")));
  }

  /** Where it goes; empty when the person took the address away. */
  public Optional<NoticeAddress> address(EntityManager em, DeliveryRow row) {
    return row.account()
        .flatMap(account -> Preferences.row(em, account))
        .flatMap(wish -> wish.sealed(row.channel()))
        .or(row::addressSealed)
        .map(cipher -> vault.open(row.channel(), cipher));
  }
}
