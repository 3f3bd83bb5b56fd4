package id.pendopo.api.console.component;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
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
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field for formatted text: headings, bold, italic, lists, quotations, links, images, tables;
 * and, where the view gives the choosers, media of the library and links to own pages.
 *
 * <p>A medium stands in the text as {@code <figure data-media="12">}, a gallery as {@code <figure
 * data-gallery="12 15">}, each with what the editor showed and a {@code figcaption}; whoever shows
 * the text to the public writes the figure anew. A link to an own page is {@code
 * pendopo:content/12}. Header cells of tables get their {@code scope}. Tables of more than 500 rows
 * are not pasted.
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

  private static final String MANY = "event.detail.many";
  private static final String SELECTED = "event.detail.text";

  /** Asks the visitor for media, and gives what was chosen to the field. */
  @FunctionalInterface
  public interface MediaChooser {
    /**
     * Opens a dialog; called under the session's lock.
     *
     * @param many whether several pictures are wanted, for a gallery
     * @param chosen puts a figure where the cursor was; called at most once, under the lock
     */
    void choose(boolean many, Consumer<FigureData> chosen);
  }

  /** Asks the visitor for a page of the own site. */
  @FunctionalInterface
  public interface LinkChooser {
    /**
     * Opens a dialog; called under the session's lock.
     *
     * @param selected the words that shall become the link; empty when none are selected
     * @param chosen makes the link; called at most once, under the lock
     */
    void choose(String selected, Consumer<OwnPage> chosen);
  }

  /**
   * A page of the own site.
   *
   * @param content id of the content, so that the link survives a new address
   * @param title words of the link where none are selected
   */
  public record OwnPage(long content, String title) {}

  /**
   * The visitor has paused; what the field holds is the draft to be stored. Answer with {@link
   * #saved} once it is.
   */
  @DomEvent("autosave")
  public static class AutosaveEvent extends ComponentEvent<RichTextField> {
    private static final long serialVersionUID = 1L;
    private final int number;

    /** Made by the framework. */
    public AutosaveEvent(
        RichTextField source, boolean fromClient, @EventData("event.detail.number") int number) {
      super(source, fromClient);
      this.number = number;
    }

    /** Grows with every change that the browser has sent. */
    public int number() {
      return number;
    }
  }

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
    return RichTextCleaner.clean(html);
  }

  /**
   * Lets the visitor put media of the library into the text; the button for pictures by address
   * goes then, because those of the library bring their alternative text along.
   *
   * @param galleries whether several pictures at once may be chosen
   */
  public void setMediaChooser(MediaChooser chooser, boolean galleries) {
    getElement().setProperty("mediaChooser", true);
    getElement().setProperty("galleryChooser", galleries);
    getElement()
        .addEventListener(
            "media-wanted",
            event ->
                chooser.choose(event.getEventData().get(MANY).asBoolean(false), this::insertFigure))
        .addEventData(MANY);
  }

  /** Lets the visitor link to pages of the own site, by their identity instead of their address. */
  public void setLinkChooser(LinkChooser chooser) {
    getElement().setProperty("linkChooser", true);
    getElement()
        .addEventListener(
            "link-wanted",
            event ->
                chooser.choose(event.getEventData().get(SELECTED).asString(""), this::insertLink))
        .addEventData(SELECTED);
  }

  /** Puts a figure where the cursor is. */
  public void insertFigure(FigureData figure) {
    ObjectNode sent = JacksonUtils.createObjectNode();
    String ids = figure.media().stream().map(String::valueOf).collect(Collectors.joining(" "));
    sent.put(figure.media().size() == 1 ? "media" : "gallery", ids);
    ArrayNode images = sent.putArray("images");
    for (FigureData.Picture picture : figure.pictures()) {
      images.addObject().put("src", picture.src()).put("alt", picture.alt());
    }
    sent.put("label", figure.label());
    sent.put("href", figure.href());
    sent.put("caption", figure.caption());
    getElement().callJsFunction("insertMedia", sent);
  }

  private void insertLink(OwnPage page) {
    getElement().callJsFunction("insertLink", "pendopo:content/" + page.content(), page.title());
  }

  /**
   * Shows what the writer should look at below the text, each with a way to its place, and marks
   * those places. An empty list takes all marks away.
   */
  public void setFindings(List<TextFinding> findings) {
    ArrayNode sent = JacksonUtils.createArrayNode();
    for (TextFinding finding : findings) {
      sent.addObject()
          .put("message", finding.message())
          .put("severe", finding.severe())
          .put("block", finding.block());
    }
    getElement().setProperty("findings", sent.toString());
  }

  /**
   * Keeps what is written and not yet stored in this browser window, and offers it when the field
   * is shown again with another text: after a lost connection, an ended session, a reload. It is
   * erased by {@link #saved} and {@link #forgetDraft}, and with the window.
   *
   * @param key what is written, and by whom: {@code article/12/ayu}; never a title or a text
   */
  public void setRecoveryKey(String key) {
    getElement().setProperty("recoveryKey", key);
  }

  /**
   * Tells the listener when the visitor pauses for two seconds, at the latest 15 seconds after the
   * first change that is not stored; {@link #getValue} has the text by then. The field says whether
   * it is saved.
   */
  public Registration addAutosaveListener(ComponentEventListener<AutosaveEvent> listener) {
    getElement().setProperty("autosave", true);
    return addListener(AutosaveEvent.class, listener);
  }

  /**
   * Says that a draft is stored.
   *
   * @param number of the {@link AutosaveEvent}
   */
  public void saved(int number) {
    getElement().callJsFunction("saved", number);
  }

  /** Erases what the browser keeps: the text was saved by a button, or thrown away. */
  public void forgetDraft() {
    getElement().callJsFunction("forget");
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement().setProperty("language", event.getLocale().getLanguage());
  }
}
