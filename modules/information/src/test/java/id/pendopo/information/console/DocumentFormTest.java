package id.pendopo.information.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValidation;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.information.DocumentInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class DocumentFormTest {

  private static final Unit WATER = new Unit("air", "Bidang Air", Optional.empty());
  private static final Unit ROADS = new Unit("jalan", "Bidang Jalan", Optional.empty());

  /** An agency of two units. */
  private static final Units UNITS =
      new Units() {
        @Override
        public List<Unit> all() {
          return List.of(WATER, ROADS);
        }

        @Override
        public Optional<Unit> byCode(String code) {
          return all().stream().filter(unit -> unit.code().equals(code)).findFirst();
        }

        @Override
        public boolean within(Optional<String> code, Optional<String> ancestor) {
          return ancestor.isEmpty() || code.equals(ancestor);
        }
      };

  /** Somebody who may write for one unit alone. */
  private record WriterFor(String unit) implements Access {

    @Override
    public Optional<Account> account() {
      return Optional.of(new Account(1, "penyusun", "Penyusun", false));
    }

    @Override
    public boolean may(String permission) {
      return true;
    }

    @Override
    public boolean may(String permission, Optional<String> of) {
      return of.equals(Optional.of(unit));
    }

    @Override
    public void require(String permission, Optional<String> of) {}

    @Override
    public Set<Optional<String>> scopes(String permission) {
      return Set.of(Optional.of(unit));
    }

    @Override
    public <T> T callAs(Account account, Callable<T> work) throws Exception {
      return work.call();
    }
  }

  private final DocumentForm form = new DocumentForm(UNITS, new WriterFor("air"));

  @Test
  void gives_back_what_it_was_filled_with_and_is_then_unchanged() {
    var input = new DocumentInput("Laporan", "Isi", "air", "SETIAP_SAAT", "2026-04-01");

    form.fill(input, true);

    assertThat(form.typed()).isEqualTo(input);
    assertThat(form.dirty()).isFalse();
  }

  @Test
  void a_new_document_begins_in_a_unit_that_the_writer_may_write_for() {
    form.fill(new DocumentInput("", "", "", "", "2026-04-01"), false);

    assertThat(form.typed().unit()).isEqualTo("air");
    assertThat(form.dirty()).isFalse();
  }

  @Test
  void a_stored_document_keeps_its_unit_although_the_writer_may_not_choose_it() {
    form.fill(new DocumentInput("Laporan", "", "jalan", "BERKALA", "2026-04-01"), true);

    assertThat(form.typed().unit()).isEqualTo("jalan");
  }

  @Test
  void messages_stand_beside_their_fields_until_the_next_attempt() {
    form.complain(Map.of("title", "Isi judul dokumen."));

    assertThat(invalid()).isEqualTo(1);

    form.clearErrors();

    assertThat(invalid()).isZero();
  }

  private long invalid() {
    return form.getContent()
        .getChildren()
        .filter(child -> child instanceof HasValidation field && field.isInvalid())
        .count();
  }
}
