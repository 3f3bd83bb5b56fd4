package id.pendopo.console.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallRulesTest {

  @ParameterizedTest
  @CsvSource({
    "03:59,evening",
    "04:00,morning",
    "10:59,morning",
    "11:00,noon",
    "14:59,noon",
    "15:00,afternoon",
    "17:59,afternoon",
    "18:00,evening"
  })
  void greets_by_the_time_of_the_agency(LocalTime time, String part) {
    assertThat(DashboardView.greeting(time)).isEqualTo("greeting." + part);
  }

  @Test
  void takes_one_host_name_from_each_line() {
    assertThat(AgenciesView.hosts(" a.go.id \n\n b.go.id\n")).containsExactly("a.go.id", "b.go.id");
  }

  @Test
  void the_checksum_is_that_of_the_file(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.jar"), "abc");
    assertThat(ModuleUpload.sha256(file))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
