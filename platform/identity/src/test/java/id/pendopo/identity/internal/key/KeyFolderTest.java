package id.pendopo.identity.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.identity.key.KeyLostException;
import id.pendopo.identity.key.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {

  @TempDir Path data;

  private Path folder() {
    return data.resolve("keys");
  }

  private KeyRing ring() {
    return new KeyFolder(folder()).ring("people-nik");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.sorted().toList();
    }
  }

  @Test
  void the_first_use_makes_a_key_that_only_its_owner_reads() throws IOException {
    KeyRing ring = ring();
    assertThat(files()).hasSize(1);
    Path file = files().getFirst();
    assertThat(file.getFileName().toString())
        .isEqualTo("people-nik." + ring.ids().iterator().next() + ".key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
  }

  @Test
  void what_was_sealed_opens_after_a_restart_and_only_in_its_context() {
    String sealed = ring().seal("rahasia", "agency/1");
    assertThat(ring().open(sealed, "agency/1")).isEqualTo("rahasia");
    assertThatIllegalArgumentException().isThrownBy(() -> ring().open(sealed, "agency/2"));
    assertThat(ring().seal("rahasia", "agency/1")).isNotEqualTo(sealed);
  }

  @Test
  void a_changed_cipher_text_does_not_open() {
    KeyRing ring = ring();
    String sealed = ring.seal("rahasia", "x");
    char last = sealed.charAt(sealed.length() - 5);
    String changed =
        sealed.substring(0, sealed.length() - 5)
            + (last == 'A' ? 'B' : 'A')
            + sealed.substring(sealed.length() - 4);
    assertThatIllegalArgumentException().isThrownBy(() -> ring.open(changed, "x"));
  }

  @Test
  void the_same_value_has_the_same_mark_and_another_agency_another_one() {
    assertThat(ring().marks("rahasia", "agency/1")).isEqualTo(ring().marks("rahasia", "agency/1"));
    assertThat(ring().marks("rahasia", "agency/1"))
        .isNotEqualTo(ring().marks("rahasia", "agency/2"));
  }

  @Test
  void after_a_rotation_the_old_key_still_reads_and_finds() {
    KeyRing ring = ring();
    String sealed = ring.seal("rahasia", "x");
    String mark = ring.marks("rahasia", "x").getFirst();
    String made = ring.rotate();
    assertThat(made).startsWith("2-");
    KeyRing later = ring();
    assertThat(later.open(sealed, "x")).isEqualTo("rahasia");
    assertThat(later.marks("rahasia", "x")).hasSize(2).last().isEqualTo(mark);
    assertThat(KeyRing.keyOf(later.seal("rahasia", "x"))).isEqualTo(made);
  }

  @Test
  void a_lost_key_is_told_by_its_name_and_never_replaced_by_another_of_that_name()
      throws IOException {
    String sealed = ring().seal("rahasia", "x");
    for (Path file : files()) {
      Files.delete(file);
    }
    KeyRing other = ring();
    assertThat(other.ids()).doesNotContain(KeyRing.keyOf(sealed));
    assertThatThrownBy(() -> other.open(sealed, "x"))
        .isInstanceOfSatisfying(
            KeyLostException.class,
            lost -> {
              assertThat(lost.status()).isEqualTo(503);
              assertThat(lost.title().id()).contains(KeyRing.keyOf(sealed)).contains("cadangan");
            });
  }

  @Test
  void a_damaged_key_file_stops_rather_than_being_passed_over() throws IOException {
    ring();
    Files.writeString(files().getFirst(), "bukan kunci");
    assertThatThrownBy(this::ring)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
  }
}
