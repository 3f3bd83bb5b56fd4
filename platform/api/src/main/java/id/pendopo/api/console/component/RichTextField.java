package id.pendopo.api.console.component;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * A field for formatted text: headings, bold, italic, lists, quotations, links, images, tables.
 *
 * <p>The value is an HTML fragment that passed {@link #clean}, whether it came from the browser or
 * from {@link #setValue}; the empty text is {@code ""}. It reaches the server when the field loses
 * focus and about half a second after the last key. The toolbar speaks the language of the UI.
 */
@Tag("pendopo-rich-text")
@JsModule("./pendopo/rich-text.js")
@NpmPackage(value = "@tiptap/core", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/pm", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-blockquote", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-bold", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-document", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-hard-break", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-heading", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-image", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-italic", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-link", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-list", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-paragraph", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-table", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-text", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extension-underline", version = RichTextField.TIPTAP)
@NpmPackage(value = "@tiptap/extensions", version = RichTextField.TIPTAP)
public class RichTextField extends AbstractSinglePropertyField<RichTextField, String>
    implements Focusable<RichTextField>,
        HasAriaLabel,
        HasHelper,
        HasLabel,
        HasSize,
        HasStyle,
        HasValidationProperties,
        HasValidator<String>,
        LocaleChangeObserver {

  static final String TIPTAP = "3.32.2";

  // Relative links stay as written; the base only lets jsoup see which scheme they would have.
  private static final String BASE = "https://relative.invalid/";

  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "br", "h2", "h3", "h4", "strong", "em", "u", "ul", "ol", "li", "blockquote")
          .addTags("a", "img", "table", "thead", "tbody", "tr", "th", "td")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https", "mailto", "tel")
          .addEnforcedAttribute("a", "rel", "noopener noreferrer")
          .addAttributes("img", "src", "alt")
          .addProtocols("img", "src", "http", "https")
          .addAttributes("ol", "start")
          .addAttributes("th", "colspan", "rowspan")
          .addAttributes("td", "colspan", "rowspan")
          .preserveRelativeLinks(true);

  /** An empty field without a label. */
  public RichTextField() {
    super("value", "", String.class, RichTextField::clean, RichTextField::clean);
  }

  /** An empty field. */
  public RichTextField(String label) {
    this();
    setLabel(label);
  }

  /**
   * The fragment without everything this field cannot write: scripts, styles, event handlers,
   * foreign schemes, unknown elements (their text stays). Idempotent; linear in the length.
   */
  public static String clean(String html) {
    return Jsoup.clean(html, BASE, ALLOWED, new Document.OutputSettings().prettyPrint(false));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement().setProperty("language", event.getLocale().getLanguage());
  }
}
