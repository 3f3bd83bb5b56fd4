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
        "<a href='pendopo:content/12'>b</a>"
            + " | <a href=\"pendopo:content/12\" rel=\"noopener noreferrer\">b</a>",
        "<a href='pendopo:shell/12'>b</a> | <a rel=\"noopener noreferrer\">b</a>",
        "<figure data-media='12' onclick='x()'><img src='/media/a/b.jpg' alt='c' onerror='x()'><figcaption>d</figcaption></figure>"
            + " | <figure data-media=\"12\"><img src=\"/media/a/b.jpg\" alt=\"c\"><figcaption>d</figcaption></figure>",
        "<figure data-media='x\"'>a</figure> | <figure>a</figure>",
        "<figure data-gallery='1 2'></figure> | <figure data-gallery=\"1 2\"></figure>",
        "<table><caption>J</caption><tbody><tr><th>A</th><th scope='x'>B</th></tr><tr><th>C</th><td>1</td></tr></tbody></table>"
            + " | <table><caption>J</caption><tbody><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr><tr><th scope=\"row\">C</th><td>1</td></tr></tbody></table>",
        "<p class='MsoNormal' style='mso-list:l0'><o:p>a</o:p></p> | <p>a</p>",
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
