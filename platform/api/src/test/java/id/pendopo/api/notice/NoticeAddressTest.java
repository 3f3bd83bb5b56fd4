package id.pendopo.api.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeAddressTest {

  @Test
  void telephone_numbers_become_one_form() {
    for (String written :
        List.of(
            "0812-3456-7890",
            "+62 812 3456 7890",
            "62812 3456 7890",
            "812.3456.7890",
            "0062 81234567890",
            "(+62) 0812 34567890")) {
      assertThat(NoticeAddress.phone(written).value()).as(written).isEqualTo("+6281234567890");
    }
    assertThat(NoticeAddress.phone("+60 12 345 6789").value()).isEqualTo("+60123456789");
  }

  @Test
  void what_is_no_number_is_refused() {
    for (String written : List.of("", "0812", "abc", "+62", "0812345678901234567", "112")) {
      assertThatThrownBy(() -> NoticeAddress.phone(written))
          .as(written)
          .isInstanceOf(Problem.class);
    }
  }

  @Test
  void domains_may_be_international() {
    assertThat(NoticeAddress.email(" Budi@Bücher.example ").value())
        .isEqualTo("Budi@xn--bcher-kva.example");
  }

  @Test
  void what_is_no_single_address_is_refused() {
    for (String written :
        List.of(
            "",
            "a",
            "a@",
            "@b.id",
            "a@b",
            "a b@c.id",
            "a@c.id,b@c.id",
            "a@c.id\r\nBcc: x@c.id",
            "<a@c.id>",
            ".a@c.id",
            "a..b@c.id",
            "\"a b\"@c.id",
            "a@-c.id")) {
      assertThatThrownBy(() -> NoticeAddress.email(written))
          .as(written)
          .isInstanceOf(Problem.class);
    }
  }

  @Test
  void are_masked_wherever_they_are_written() {
    assertThat(NoticeAddress.email("budi@contoh.id")).hasToString("b•••@contoh.id");
    assertThat(NoticeAddress.phone("081234567890")).hasToString("+62•••••890");
  }
}
