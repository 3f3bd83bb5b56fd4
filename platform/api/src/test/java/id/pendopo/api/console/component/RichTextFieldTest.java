package id.pendopo.api.console.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.binder.Binder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTextFieldTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Halo <strong>dunia</strong></p> | <p>Halo <strong>dunia</strong></p>",
        "<h1>Judul</h1> | Judul",
        "<p style='color:red' onclick='x()'>a</p> | <p>a</p>",
        "<script>x()</script><p>a</p> | <p>a</p>",
        "<a href='javascript:x()'>b</a> | <a rel=\"noopener noreferrer\">b</a>",
        "<a href=' java\tscript:x()'>b</a> | <a rel=\"noopener noreferrer\">b</a>",
        "<a href='/dokumen/1'>b</a> | <a href=\"/dokumen/1\" rel=\"noopener noreferrer\">b</a>",
        "<img src='data:text/html,x' alt='c'> | <img alt=\"c\">",
        "<img src='/berkas/1.png' alt='c'> | <img src=\"/berkas/1.png\" alt=\"c\">",
        "<svg><script>x()</script></svg><p>a | <p>a</p>",
        "<table><tbody><tr><td colspan='2'>1</td></tr></tbody></table>"
            + " | <table><tbody><tr><td colspan=\"2\">1</td></tr></tbody></table>",
      })
  void keeps_what_the_editor_writes_and_nothing_else(String sent, String kept) {
    assertThat(RichTextField.clean(sent)).isEqualTo(kept);
    assertThat(RichTextField.clean(kept)).isEqualTo(kept);
  }

  @Test
  void works_with_a_binder() {
    var bean = new StringBuilder("<p onclick='x()'>lama</p>");
    var binder = new Binder<StringBuilder>();
    var field = new RichTextField("Isi");
    binder
        .forField(field)
        .asRequired("Tulis isinya.")
        .bind(StringBuilder::toString, (b, text) -> b.replace(0, b.length(), text));
    binder.setBean(bean);
    field.setValue("<p>baru</p><script>x()</script>");
    assertThat(bean).hasToString("<p>baru</p>");
    field.clear();
    assertThat(field.isInvalid()).isTrue();
    assertThat(field.getErrorMessage()).isEqualTo("Tulis isinya.");
    assertThat(bean).hasToString("<p>baru</p>");
  }
}
