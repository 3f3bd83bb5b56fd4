/*
 * <pendopo-rich-text>: label, toolbar, editor, helper and error. The editor itself (Tiptap) is
 * fetched when the first field is shown, so that pages without one do not pay for it.
 */
import { PendopoElement, FieldFrame, el, fieldCss, newId, setOrRemove, sheet } from './element.js';
import { ICONS, SHORTCUTS, TEXTS } from './rich-text-texts.js';
import { Keeper } from './rich-text-keeper.js';

const BUTTONS = ['bold', 'italic', 'underline', 'bulletList', 'orderedList', 'blockquote', 'link', 'contentLink', 'image', 'media', 'gallery', 'table', 'undo', 'redo'];
const TABLE_BUTTONS = ['rowBefore', 'rowAfter', 'columnBefore', 'columnAfter', 'headerRow', 'headerColumn', 'tableCaption', 'rowDelete', 'columnDelete', 'tableDelete'];
const FIGURE_BUTTONS = ['figureAlt', 'figureDelete'];
const PRESSED = ['bold', 'italic', 'underline', 'bulletList', 'orderedList', 'blockquote', 'link', 'image', 'table'];
const ADDRESS = /^(https?:\/\/|mailto:|tel:|\/|#|pendopo:content\/\d+$)/i;

/** A tool pressed with the mouse leaves the cursor where it was; the list of headings needs the focus. */
function keepFocus(event) {
  if (event.target.closest('button')) event.preventDefault();
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 22 22');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

class PendopoRichText extends PendopoElement {
  static {
    this.properties({
      value: '', label: '', required: false, readonly: false, disabled: false, invalid: false,
      errorMessage: '', helperText: '', language: 'id',
      mediaChooser: false, galleryChooser: false, linkChooser: false, findings: '', recoveryKey: '', autosave: false,
    });
  }

  #frame;
  #editor;
  #loading = false;
  #timer;
  #keeper = new Keeper(this, { restore: (html) => this.#restore(html), word: (key) => this.text(TEXTS, key) });
  #marked = '';

  connectedCallback() {
    if (!this.#frame) this.#build();
    super.connectedCallback();
  }

  disconnectedCallback() {
    // A dialog moves its content about: only what stays out of the page is let go.
    setTimeout(() => {
      if (this.isConnected || !this.#editor) return;
      this.#send();
      this.#keeper.stop();
      this.#editor.destroy();
      this.#editor = undefined;
      this.content.replaceChildren();
    });
  }

  focus() {
    if (this.#editor) this.#editor.view.focus();
    else this.focusWanted = true;
  }

  #build() {
    this.#frame = new FieldFrame(this);
    this.content = el('div', { class: 'content', id: newId('text') });
    this.block = el('select', {
      onchange: () => this.#command('block', this.block.value),
    });
    this.buttons = {};
    const button = (name, ...face) => {
      this.buttons[name] = el('button', { type: 'button', 'data-name': name, onclick: () => this.#press(name) }, ...face);
      return this.buttons[name];
    };
    this.tableBar = el('span', { class: 'table-bar' }, ...TABLE_BUTTONS.map((name) => button(name)));
    this.figureBar = el('span', { class: 'table-bar' }, ...FIGURE_BUTTONS.map((name) => button(name)));
    this.toolbar = el(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-controls': this.content.id, onkeydown: (event) => this.#walk(event), onmousedown: keepFocus },
      this.block,
      ...BUTTONS.map((name) => button(name, icon(name))),
      this.tableBar,
      this.figureBar,
    );
    this.bar = el('div', { class: 'bar', hidden: true });
    this.notice = el('div', { class: 'notice', role: 'alert', hidden: true });
    this.counted = el('span', { class: 'count' });
    this.foot = el('div', { class: 'foot' }, this.counted, this.#keeper.state);
    this.found = el('div', { class: 'found', hidden: true });
    this.box = el('div', { class: 'box' }, this.#keeper.offer, this.toolbar, this.bar, this.notice, this.content, this.foot);
    this.append(this.#frame.label, this.box, this.found, this.#frame.helper, this.#frame.error);
    this.box.addEventListener('keydown', (event) => this.#shortcut(event));
    this.#frame.label.addEventListener('click', () => this.focus());
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget)) this.#send();
    });
  }

  render(changed) {
    const text = (key) => this.text(TEXTS, key);
    if (changed.has('language') || changed.has('connected')) {
      this.toolbar.setAttribute('aria-label', text('toolbar'));
      this.block.setAttribute('aria-label', text('block'));
      this.block.replaceChildren(
        ...['paragraph', 'heading2', 'heading3', 'heading4'].map((name) => el('option', { value: name }, text(name))),
      );
      for (const [name, button] of Object.entries(this.buttons)) {
        button.setAttribute('aria-label', text(name));
        const keys = SHORTCUTS[name];
        button.title = keys ? `${text(name)} (${keys.replace('Control', 'Ctrl')})` : text(name);
        setOrRemove(button, 'aria-keyshortcuts', keys);
        if (TABLE_BUTTONS.includes(name) || FIGURE_BUTTONS.includes(name)) button.textContent = text(name);
      }
      this.style.setProperty('--caption-hint', JSON.stringify(text('captionHint')));
    }
    this.buttons.media.hidden = !this.mediaChooser;
    this.buttons.gallery.hidden = !this.galleryChooser;
    this.buttons.contentLink.hidden = !this.linkChooser;
    // where there is a library, pictures come from it and bring their alternative text along
    this.buttons.image.hidden = this.mediaChooser;
    this.#keeper.watch(this.recoveryKey, this.autosave);
    const editable = !this.readonly && !this.disabled;
    this.toolbar.hidden = !editable;
    if (!editable) this.bar.hidden = true;
    this.#load();
    const editor = this.#editor;
    this.#frame.update(editor?.view.dom);
    if (!editor) return;
    if (editor.isEditable !== editable) editor.setEditable(editable, false);
    if (changed.has('value') && (this.value || '') !== this.#html()) {
      editor.commands.setContent(this.value || '', { emitUpdate: false });
    }
    const field = editor.view.dom;
    setOrRemove(field, 'aria-required', this.required ? 'true' : undefined);
    setOrRemove(field, 'aria-invalid', this.invalid ? 'true' : undefined);
    setOrRemove(field, 'aria-readonly', this.readonly ? 'true' : undefined);
    setOrRemove(field, 'aria-disabled', this.disabled ? 'true' : undefined);
    setOrRemove(field, 'tabindex', this.disabled ? '-1' : '0');
    if (changed.has('findings') || changed.has('language')) this.#list();
    this.#count();
    this.#show();
  }

  async #load() {
    if (this.#editor || this.#loading) return;
    this.#loading = true;
    const { createEditor, blockPosition, markBlocks } = await import('./rich-text-editor.js');
    this.tools = { blockPosition, markBlocks };
    this.#loading = false;
    if (!this.isConnected) return;
    this.#editor = createEditor(this.content, this.value || '', {
      onUpdate: () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#send(), 500);
        this.#keeper.written();
      },
      onTransaction: () => this.#show(),
      onRefused: ({ key, value }) => this.#tell(value === undefined ? this.text(TEXTS, key) : this.text(TEXTS, key)(value)),
    });
    this.render(new Set(['value', 'findings']));
    this.#keeper.offerRecovery(this.#html());
    this.setAttribute('ready', '');
    if (this.focusWanted) {
      this.focusWanted = false;
      this.focus();
    }
  }

  #html() {
    return !this.#editor || this.#editor.isEmpty ? '' : this.#editor.getHTML();
  }

  #send() {
    clearTimeout(this.#timer);
    if (!this.#editor) return;
    const html = this.#html();
    if (html === (this.value || '') || this.readonly || this.disabled) return;
    this.value = html;
    this.dispatchEvent(new CustomEvent('value-changed', { detail: { value: html } }));
    this.#keeper.sent(html);
  }

  /** What stands in the editor, sent or not. */
  present() {
    return this.#html();
  }

  #restore(html) {
    this.#editor?.commands.setContent(html, { emitUpdate: true });
    this.#send();
  }

  /** Called by the server: what was sent up to this number is stored. */
  saved(number) {
    this.#keeper.saved(number);
  }

  /** Called by the server when what was written shall not be offered again. */
  forget() {
    this.#keeper.forget();
  }

  /** Called by the server with a medium that was chosen; it stands where the cursor was. */
  insertMedia(medium) {
    const { media, gallery, images, label, href, caption } = medium;
    this.#insert({
      type: 'figure',
      attrs: { media: media || null, gallery: gallery || null, pictures: images || [], label: label || null, href: href || null },
      content: caption ? [{ type: 'text', text: caption }] : [],
    });
  }

  /** Called by the server with an own page that was chosen. */
  insertLink(href, title) {
    const editor = this.#editor;
    if (!editor) return;
    if (editor.state.selection.empty) editor.chain().insertContent({ type: 'text', text: title, marks: [{ type: 'link', attrs: { href } }] }).run();
    else editor.chain().setLink({ href }).run();
    editor.view.focus();
    this.#send();
  }

  #insert(node) {
    const editor = this.#editor;
    if (!editor) return;
    const { $to } = editor.state.selection;
    const after = $to.depth ? $to.after(1) : editor.state.selection.to;
    const onEmpty = $to.depth === 1 && $to.parent.type.name === 'paragraph' && !$to.parent.content.size;
    const at = onEmpty ? { from: $to.before(1), to: after } : after;
    editor.chain().insertContentAt(at, [node, { type: 'paragraph' }]).run();
    editor.view.focus();
    this.#send();
  }

  #tell(words) {
    const close = () => {
      this.notice.hidden = true;
      this.#editor?.view.focus();
    };
    this.notice.replaceChildren(words, ' ', el('button', { type: 'button', onclick: close }, this.text(TEXTS, 'close')));
    this.notice.hidden = false;
  }

  #count() {
    const words = this.#editor?.getText({ blockSeparator: ' ' }).trim() || '';
    const format = new Intl.NumberFormat(this.language === 'en' ? 'en' : 'id');
    const number = words ? words.split(/\s+/).length : 0;
    this.counted.textContent = this.text(TEXTS, 'count')(format.format(number), format.format(words.length));
  }

  /** What is to be looked at, each with a way to its place in the text. */
  #list() {
    let all = [];
    try {
      all = JSON.parse(this.findings || '[]');
    } catch {
      all = [];
    }
    this.found.hidden = !all.length;
    this.found.replaceChildren();
    if (all.length) {
      const items = all.map(({ message, severe, block }) =>
        el('li', { class: severe ? 'severe' : 'mild' }, message, ...(block >= 0 ? [' ', el('button', { type: 'button', 'aria-label': `${this.text(TEXTS, 'show')}: ${message}`, onclick: () => this.#jump(block) }, this.text(TEXTS, 'show'))] : [])),
      );
      this.found.append(el('p', { role: 'status' }, this.text(TEXTS, 'findings')(all.length)), el('ul', {}, ...items));
    }
    const blocks = all.filter(({ block }) => block >= 0).map(({ block }) => block);
    if (this.#editor && this.#marked !== blocks.join()) {
      this.#marked = blocks.join();
      this.tools.markBlocks(this.#editor, blocks);
    }
  }

  #jump(block) {
    const position = this.#editor ? this.tools.blockPosition(this.#editor, block) : -1;
    if (position < 0) return;
    this.#editor.chain().setTextSelection(position + 1).run();
    this.#editor.view.focus();
    const shown = this.#editor.view.nodeDOM(position);
    shown?.scrollIntoView?.({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  #shortcut(event) {
    if (this.readonly || this.disabled) return;
    if (event.key === 'F10' && event.altKey) {
      event.preventDefault();
      this.stop?.focus();
    } else if (event.key === 'Escape' && this.toolbar.contains(event.target)) {
      event.stopPropagation();
      this.#editor?.view.focus();
    } else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      this.#askLink();
    }
  }

  #show() {
    const editor = this.#editor;
    if (!editor) return;
    for (const name of PRESSED) {
      this.buttons[name].setAttribute('aria-pressed', String(editor.isActive(name)));
    }
    this.buttons.undo.disabled = !editor.can().undo();
    this.buttons.redo.disabled = !editor.can().redo();
    const level = [2, 3, 4].find((n) => editor.isActive('heading', { level: n }));
    this.block.value = level ? `heading${level}` : 'paragraph';
    this.tableBar.hidden = !editor.isActive('table');
    this.figureBar.hidden = !editor.isActive('figure');
    this.buttons.figureAlt.hidden = !editor.getAttributes('figure').pictures?.length;
    clearTimeout(this.counting);
    this.counting = setTimeout(() => this.#count(), 300);
    this.#rove();
  }

  #press(name) {
    if (name === 'link') this.#askLink();
    else if (name === 'image') this.#askImage();
    else if (name === 'media' || name === 'gallery') this.dispatchEvent(new CustomEvent('media-wanted', { detail: { many: name === 'gallery' } }));
    else if (name === 'contentLink') this.dispatchEvent(new CustomEvent('link-wanted', { detail: { text: this.#selected() } }));
    else if (name === 'figureAlt') this.#askAlt();
    else if (name === 'tableCaption') this.#askCaption();
    else this.#command(name);
  }

  #command(name, argument) {
    const chain = this.#editor?.chain();
    if (!chain) return;
    const commands = {
      block: () => (argument === 'paragraph' ? chain.setParagraph() : chain.setHeading({ level: Number(argument.slice(-1)) })),
      bold: () => chain.toggleBold(),
      italic: () => chain.toggleItalic(),
      underline: () => chain.toggleUnderline(),
      bulletList: () => chain.toggleBulletList(),
      orderedList: () => chain.toggleOrderedList(),
      blockquote: () => chain.toggleBlockquote(),
      table: () => (this.#editor.isActive('table') ? chain : chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })),
      undo: () => chain.undo(),
      redo: () => chain.redo(),
      rowBefore: () => chain.addRowBefore(),
      columnBefore: () => chain.addColumnBefore(),
      headerRow: () => chain.toggleHeaderRow(),
      headerColumn: () => chain.toggleHeaderColumn(),
      figureDelete: () => chain.deleteNode('figure'),
      rowAfter: () => chain.addRowAfter(),
      columnAfter: () => chain.addColumnAfter(),
      rowDelete: () => chain.deleteRow(),
      columnDelete: () => chain.deleteColumn(),
      tableDelete: () => chain.deleteTable(),
    };
    commands[name]().run();
    // at once: Tiptap's own focus command waits for a frame, and the next key would be lost
    this.#editor.view.focus();
  }

  #selected() {
    const { from, to } = this.#editor.state.selection;
    return this.#editor.state.doc.textBetween(from, to, ' ').slice(0, 200);
  }

  #askAlt() {
    const present = this.#editor.getAttributes('figure').pictures || [];
    this.#ask([['alt', present[0]?.alt || '']], '', ({ alt }) => {
      const pictures = present.map((picture, index) => (index ? picture : { ...picture, alt }));
      this.#editor.chain().updateAttributes('figure', { pictures }).run();
    });
  }

  #askCaption() {
    this.#ask([['caption', this.#editor.getAttributes('table').caption || '']], '', ({ caption }) => {
      this.#editor.chain().updateAttributes('table', { caption: caption || null }).run();
    });
  }

  #askLink() {
    const present = this.#editor.getAttributes('link').href || '';
    this.#ask([['address', present]], present, ({ address }) => {
      const chain = this.#editor.chain().extendMarkRange('link');
      if (!address) chain.unsetLink().run();
      else if (this.#editor.state.selection.empty && !present) {
        chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run();
      } else chain.setLink({ href: address }).run();
    });
  }

  #askImage() {
    const present = this.#editor.getAttributes('image');
    this.#ask([['address', present.src || ''], ['alt', present.alt || '']], '', ({ address, alt }) => {
      if (address) this.#editor.chain().setImage({ src: address, alt }).run();
    });
  }

  /** A line of inputs below the toolbar, in place of a browser prompt that cannot be styled or read well. */
  #ask(fields, removable, done) {
    const text = (key) => this.text(TEXTS, key);
    const inputs = fields.map(([name, value]) => {
      const input = el('input', { type: 'text', name, value, autocomplete: 'off' });
      return input;
    });
    const problem = el('span', { class: 'problem', role: 'alert' });
    const close = () => {
      this.bar.hidden = true;
      this.bar.replaceChildren();
      this.#editor?.view.focus();
    };
    const apply = () => {
      const values = Object.fromEntries(inputs.map((input) => [input.name, input.value.trim()]));
      if (values.address && !ADDRESS.test(values.address)) {
        problem.textContent = text('badAddress');
        inputs[0].focus();
        return;
      }
      close();
      done(values);
    };
    const removal = () => {
      close();
      done({ address: '' });
    };
    this.bar.replaceChildren(
      ...inputs.map((input) => el('label', {}, text(input.name), input)),
      el('button', { type: 'button', class: 'apply', onclick: apply }, text('apply')),
      ...(removable ? [el('button', { type: 'button', onclick: removal }, text('remove'))] : []),
      el('button', { type: 'button', onclick: close }, text('cancel')),
      problem,
    );
    this.bar.onkeydown = (event) => {
      if (event.key === 'Enter' && event.target.localName === 'input') {
        event.preventDefault();
        event.stopPropagation();
        apply();
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        close();
      }
    };
    this.bar.hidden = false;
    inputs[0].focus();
  }

  #tools() {
    return [this.block, ...this.toolbar.querySelectorAll('button')].filter(
      (tool) => !tool.disabled && !tool.closest('[hidden]'),
    );
  }

  /** One tab stop for the whole toolbar, as the ARIA pattern asks. */
  #rove() {
    const tools = this.#tools();
    if (!tools.includes(this.stop)) this.stop = tools[0];
    for (const tool of [this.block, ...Object.values(this.buttons)]) tool.tabIndex = tool === this.stop ? 0 : -1;
  }

  #walk(event) {
    const tools = this.#tools();
    const at = tools.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    this.stop = tools[(to + tools.length) % tools.length];
    this.#rove();
    this.stop.focus();
  }

  static styles = sheet(`
    pendopo-rich-text { display: block; max-width: 100%; }
    pendopo-rich-text [hidden] { display: none !important; }
    pendopo-rich-text > .box {
      border: 1px solid var(--lumo-contrast-30pct, #999);
      border-radius: var(--lumo-border-radius-m, 6px);
      background: var(--lumo-base-color, #fff);
    }
    pendopo-rich-text > .box:focus-within { outline: 2px solid var(--lumo-primary-color, #1a5fb4); outline-offset: 1px; }
    pendopo-rich-text[invalid] > .box { border-color: var(--lumo-error-color, #b00020); }
    pendopo-rich-text[readonly] > .box { border-style: dashed; }
    pendopo-rich-text[disabled] > .box { opacity: 0.6; }
    pendopo-rich-text .toolbar, pendopo-rich-text .bar {
      display: flex; flex-wrap: wrap; gap: 2px; align-items: center; padding: 4px;
      border-bottom: 1px solid var(--lumo-contrast-10pct, #ddd);
    }
    pendopo-rich-text :is(.notice, .offer) { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 8px 12px; border-bottom: 1px solid var(--lumo-contrast-10pct, #ddd); background: var(--lumo-primary-color-10pct, #e3edf9); font-size: var(--lumo-font-size-s, 0.875rem); }
    pendopo-rich-text :is(.notice, .offer, .found) button { border-color: currentColor; color: var(--lumo-primary-text-color, #1a5fb4); }
    pendopo-rich-text .foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; padding: 4px 12px; border-top: 1px solid var(--lumo-contrast-10pct, #ddd); color: var(--lumo-secondary-text-color, #444); font-size: var(--lumo-font-size-xs, 0.8125rem); }
    pendopo-rich-text .found { margin-top: 8px; padding: 8px 12px; border-left: 4px solid var(--lumo-warning-color, #b26a00); background: var(--lumo-contrast-5pct, #f4f4f4); font-size: var(--lumo-font-size-s, 0.875rem); }
    pendopo-rich-text .found p { margin: 0; font-weight: 600; }
    pendopo-rich-text .found ul { margin: 4px 0 0; padding-left: 1.2em; }
    pendopo-rich-text .found li.severe::marker { content: '! '; font-weight: 700; color: var(--lumo-error-text-color, #b00020); }
    pendopo-rich-text .tiptap .finding { outline: 2px dashed var(--lumo-warning-color, #b26a00); outline-offset: 3px; }
    pendopo-rich-text .tiptap figure { margin: 0.8em 0; padding: 6px; border: 1px solid var(--lumo-contrast-10pct, #ddd); border-radius: 4px; }
    pendopo-rich-text .tiptap figure img { display: block; max-height: 24rem; margin: 0 auto; }
    pendopo-rich-text .tiptap figure[data-gallery] img { display: inline-block; width: 30%; max-height: 8rem; object-fit: cover; margin: 2px; }
    pendopo-rich-text .tiptap figcaption { padding-top: 4px; min-height: 1.5em; font-size: 0.9em; color: var(--lumo-secondary-text-color, #444); }
    pendopo-rich-text .tiptap figcaption:has(> br:only-child)::before { content: var(--caption-hint); float: left; height: 0; opacity: 0.75; pointer-events: none; }
    pendopo-rich-text .tiptap .ProseMirror-selectednode { outline: 2px solid var(--lumo-primary-color, #1a5fb4); }
    pendopo-rich-text .tiptap caption { caption-side: top; text-align: start; font-weight: 600; padding: 4px 0; }
    pendopo-rich-text .table-bar { display: inline-flex; flex-wrap: wrap; gap: 2px; }
    pendopo-rich-text .bar { gap: 8px; padding: 8px; align-items: end; }
    pendopo-rich-text .bar label { display: grid; gap: 2px; flex: 1 1 14rem; font-size: var(--lumo-font-size-xs, 0.8125rem); }
    pendopo-rich-text .bar .problem { flex: 1 0 100%; color: var(--lumo-error-text-color, #b00020); font-size: var(--lumo-font-size-xs, 0.8125rem); }
    pendopo-rich-text button, pendopo-rich-text select, pendopo-rich-text input {
      font: inherit; color: inherit; min-height: 34px; border-radius: 4px; border: 1px solid transparent; background: transparent;
    }
    pendopo-rich-text button { min-width: 34px; padding: 0 6px; cursor: pointer; font-size: var(--lumo-font-size-s, 0.875rem); }
    pendopo-rich-text button svg { width: 20px; height: 20px; display: block; margin: auto; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
    pendopo-rich-text button:hover:not(:disabled) { background: var(--lumo-contrast-10pct, #eee); }
    pendopo-rich-text button:disabled { opacity: 0.4; cursor: default; }
    pendopo-rich-text button[aria-pressed='true'] { background: var(--lumo-primary-color-10pct, #e3edf9); color: var(--lumo-primary-text-color, #1a5fb4); border-color: currentColor; }
    pendopo-rich-text :is(button, select, input):focus-visible { outline: 2px solid var(--lumo-primary-color, #1a5fb4); outline-offset: 0; }
    pendopo-rich-text select { border-color: var(--lumo-contrast-20pct, #ccc); padding: 0 4px; font-size: var(--lumo-font-size-s, 0.875rem); background: var(--lumo-base-color, #fff); }
    pendopo-rich-text input { border-color: var(--lumo-contrast-30pct, #999); padding: 0 8px; }
    pendopo-rich-text .apply { border-color: currentColor; color: var(--lumo-primary-text-color, #1a5fb4); }
    pendopo-rich-text .tiptap { min-height: 8rem; padding: 12px 14px; outline: none; line-height: 1.6; overflow-wrap: anywhere; overflow-x: auto; white-space: pre-wrap; }
    pendopo-rich-text .tiptap:focus-visible { outline: none; }
    pendopo-rich-text .tiptap > :first-child { margin-top: 0; }
    pendopo-rich-text .tiptap > :last-child { margin-bottom: 0; }
    pendopo-rich-text .tiptap p { margin: 0 0 0.8em; }
    pendopo-rich-text .tiptap li > p { margin: 0; }
    pendopo-rich-text .tiptap :is(h2, h3, h4) { margin: 1em 0 0.4em; line-height: 1.3; }
    pendopo-rich-text .tiptap h2 { font-size: 1.45em; }
    pendopo-rich-text .tiptap h3 { font-size: 1.22em; }
    pendopo-rich-text .tiptap h4 { font-size: 1.05em; }
    pendopo-rich-text .tiptap blockquote { margin: 0.8em 0; padding-left: 1em; border-left: 3px solid var(--lumo-contrast-20pct, #ccc); }
    pendopo-rich-text .tiptap a { color: var(--lumo-primary-text-color, #1a5fb4); text-decoration: underline; }
    pendopo-rich-text .tiptap img { max-width: 100%; height: auto; }
    pendopo-rich-text .tiptap img.ProseMirror-selectednode { outline: 2px solid var(--lumo-primary-color, #1a5fb4); }
    pendopo-rich-text .tiptap table { border-collapse: collapse; width: 100%; margin: 0.8em 0; table-layout: fixed; }
    pendopo-rich-text .tiptap :is(td, th) { border: 1px solid var(--lumo-contrast-30pct, #999); padding: 6px 8px; vertical-align: top; text-align: start; }
    pendopo-rich-text .tiptap :is(td, th) p { margin: 0; }
    pendopo-rich-text .tiptap th { background: var(--lumo-contrast-5pct, #f4f4f4); }
    pendopo-rich-text .tiptap .selectedCell { background: var(--lumo-primary-color-10pct, #e3edf9); }
    pendopo-rich-text .ProseMirror-gapcursor { position: absolute; pointer-events: none; }
    pendopo-rich-text .ProseMirror-gapcursor::after { content: ''; position: absolute; width: 20px; border-top: 1px solid currentColor; }
    ${fieldCss}
  `);
}
customElements.define('pendopo-rich-text', PendopoRichText);
