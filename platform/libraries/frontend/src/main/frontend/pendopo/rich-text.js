/*
 * <pendopo-rich-text>: label, toolbar, editor, helper and error. The editor itself (Tiptap) is
 * fetched when the first field is shown, so that pages without one do not pay for it.
 */
import { PendopoElement, FieldFrame, el, fieldCss, newId, setOrRemove, sheet } from './element.js';

const TEXTS = {
  id: {
    toolbar: 'Format teks', block: 'Jenis paragraf', paragraph: 'Paragraf', heading2: 'Judul besar',
    heading3: 'Judul sedang', heading4: 'Judul kecil', bold: 'Tebal', italic: 'Miring', underline: 'Garis bawah',
    bulletList: 'Daftar butir', orderedList: 'Daftar bernomor', blockquote: 'Kutipan', link: 'Tautan', image: 'Gambar',
    table: 'Tabel', undo: 'Urungkan', redo: 'Ulangi', rowAfter: 'Tambah baris', columnAfter: 'Tambah kolom',
    rowDelete: 'Hapus baris', columnDelete: 'Hapus kolom', tableDelete: 'Hapus tabel', address: 'Alamat',
    alt: 'Keterangan gambar untuk yang tidak melihatnya', apply: 'Pakai', remove: 'Lepas tautan', cancel: 'Batal',
    badAddress: 'Alamat harus dimulai dengan https://, mailto:, tel: atau /.',
  },
  en: {
    toolbar: 'Text format', block: 'Kind of paragraph', paragraph: 'Paragraph', heading2: 'Large heading',
    heading3: 'Medium heading', heading4: 'Small heading', bold: 'Bold', italic: 'Italic', underline: 'Underline',
    bulletList: 'Bulleted list', orderedList: 'Numbered list', blockquote: 'Quotation', link: 'Link', image: 'Image',
    table: 'Table', undo: 'Undo', redo: 'Redo', rowAfter: 'Add row', columnAfter: 'Add column',
    rowDelete: 'Delete row', columnDelete: 'Delete column', tableDelete: 'Delete table', address: 'Address',
    alt: 'Description for those who cannot see the image', apply: 'Apply', remove: 'Remove link', cancel: 'Cancel',
    badAddress: 'The address has to start with https://, mailto:, tel: or /.',
  },
};

const ICONS = {
  bold: 'M6 4h5.5a3.5 3.5 0 0 1 0 7H6zM6 11h6.5a3.5 3.5 0 0 1 0 7H6z',
  italic: 'M10 4h7M7 18h7M14 4l-4 14',
  underline: 'M7 4v6.5a4 4 0 0 0 8 0V4M5.5 19h11',
  bulletList: 'M9 6h9M9 11h9M9 16h9M4.5 6h.01M4.5 11h.01M4.5 16h.01',
  orderedList: 'M10 6h8M10 11h8M10 16h8M4 4.5l1.2-.7V8M4 13.2c.3-1 2-1 2 .1 0 .9-2 1.7-2 2.7h2.2',
  blockquote: 'M4.5 5v12M9 6.5h9M9 11h9M9 15.5h6',
  link: 'M9.5 12.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.5 3.5 0 0 0-5-5l-1 1M12.5 9.5a3.5 3.5 0 0 0-5 0L5 12a3.5 3.5 0 0 0 5 5l1-1',
  image: 'M4 5h14v12H4zM4 14l4-4 4 4 2.5-2.5L18 15M14 8.5h.01',
  table: 'M4 5h14v12H4zM4 9h14M4 13h14M11 5v12',
  undo: 'M7.5 5L4 8.5 7.5 12M4 8.5h8.5a4 4 0 0 1 0 8H8',
  redo: 'M14.5 5L18 8.5 14.5 12M18 8.5H9.5a4 4 0 0 0 0 8H14',
};
const BUTTONS = ['bold', 'italic', 'underline', 'bulletList', 'orderedList', 'blockquote', 'link', 'image', 'table', 'undo', 'redo'];
const TABLE_BUTTONS = ['rowAfter', 'columnAfter', 'rowDelete', 'columnDelete', 'tableDelete'];
const ADDRESS = /^(https?:\/\/|mailto:|tel:|\/|#)/i;

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
    });
  }

  #frame;
  #editor;
  #loading = false;
  #timer;

  connectedCallback() {
    if (!this.#frame) this.#build();
    super.connectedCallback();
  }

  disconnectedCallback() {
    // A dialog moves its content about: only what stays out of the page is let go.
    setTimeout(() => {
      if (this.isConnected || !this.#editor) return;
      this.#send();
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
    this.toolbar = el(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-controls': this.content.id, onkeydown: (event) => this.#walk(event), onmousedown: keepFocus },
      this.block,
      ...BUTTONS.map((name) => button(name, icon(name))),
      this.tableBar,
    );
    this.bar = el('div', { class: 'bar', hidden: true });
    this.box = el('div', { class: 'box' }, this.toolbar, this.bar, this.content);
    this.append(this.#frame.label, this.box, this.#frame.helper, this.#frame.error);
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
        button.title = text(name);
        if (TABLE_BUTTONS.includes(name)) button.textContent = text(name);
      }
    }
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
    this.#show();
  }

  async #load() {
    if (this.#editor || this.#loading) return;
    this.#loading = true;
    const { createEditor } = await import('./rich-text-editor.js');
    this.#loading = false;
    if (!this.isConnected) return;
    this.#editor = createEditor(this.content, this.value || '', {
      onUpdate: () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#send(), 500);
      },
      onTransaction: () => this.#show(),
    });
    this.render(new Set(['value']));
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
  }

  #show() {
    const editor = this.#editor;
    if (!editor) return;
    for (const name of ['bold', 'italic', 'underline', 'bulletList', 'orderedList', 'blockquote', 'link', 'image', 'table']) {
      this.buttons[name].setAttribute('aria-pressed', String(editor.isActive(name)));
    }
    this.buttons.undo.disabled = !editor.can().undo();
    this.buttons.redo.disabled = !editor.can().redo();
    const level = [2, 3, 4].find((n) => editor.isActive('heading', { level: n }));
    this.block.value = level ? `heading${level}` : 'paragraph';
    this.tableBar.hidden = !editor.isActive('table');
    this.#rove();
  }

  #press(name) {
    if (name === 'link') this.#askLink();
    else if (name === 'image') this.#askImage();
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
