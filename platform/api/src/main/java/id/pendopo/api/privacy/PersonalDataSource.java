package id.pendopo.api.privacy;

import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module holds of a person. Register one as a service. Called with the agency set and in the
 * name of the officer who looks after requests of persons; the platform checks the right, records
 * each call in the audit, and hands nothing to anybody else.
 */
@ConsumerType
public interface PersonalDataSource {

  /**
   * One record, as the person gets it.
   *
   * @param title what it is, for instance <em>Pegawai</em>
   * @param values names of fields as they read, and values in plain
   */
  record Item(LocalText title, Map<LocalText, String> values) {}

  /**
   * What became of the erasure.
   *
   * @param erased how many records were deleted or made anonymous
   * @param kept what was kept and why, with the law; empty when nothing was
   */
  record Erasure(int erased, List<LocalText> kept) {

    public Erasure {
      kept = List.copyOf(kept);
    }
  }

  /** Stays the same over versions, {@code <module>.<kind of data>}. */
  String code();

  LocalText title();

  /**
   * Everything that is held of the person (UU 27/2022 articles 7 and 13); in a read transaction.
   */
  List<Item> of(PersonReference person);

  /**
   * Why nothing of this may be erased now, with the law (UU 27/2022 article 15: national defence,
   * law enforcement, the public interest in running the state, …; or a duty to keep); empty when it
   * may. In a read transaction; any such reason of any source stops the whole erasure.
   */
  List<LocalText> reasonsAgainstErasure(PersonReference person);

  /** Deletes or makes anonymous (articles 8, 43 and 44), in the write transaction that is open. */
  Erasure erase(PersonReference person);
}
