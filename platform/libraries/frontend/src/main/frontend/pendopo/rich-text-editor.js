/* The Tiptap editor with exactly the elements that RichTextField.clean lets through. */
import { Editor, Extension, Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Image } from '@tiptap/extension-image';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { cleanPaste, hasForeignPictures, tooMuch } from './rich-text-paste.js';

export const OWN_CONTENT = /^pendopo:content\/[1-9][0-9]{0,17}$/;

const pictures = (dom) => [...dom.querySelectorAll('img')].map((image) => ({ src: image.getAttribute('src') || '', alt: image.getAttribute('alt') || '' }));

/** A medium of the library, or several pictures of it, with a caption that is written in place. */
const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  draggable: true,
  isolating: true,
  addAttributes() {
    const attribute = (parseHTML) => ({ default: null, parseHTML, renderHTML: () => ({}) });
    return {
      media: attribute((dom) => dom.getAttribute('data-media')),
      gallery: attribute((dom) => dom.getAttribute('data-gallery')),
      pictures: { ...attribute(pictures), default: [] },
      label: attribute((dom) => dom.querySelector('a')?.textContent || null),
      href: attribute((dom) => dom.querySelector('a')?.getAttribute('href') || null),
    };
  },
  parseHTML() {
    const contentElement = (dom) => dom.querySelector('figcaption') || document.createElement('figcaption');
    return [{ tag: 'figure[data-media]', contentElement }, { tag: 'figure[data-gallery]', contentElement }];
  },
  renderHTML({ node }) {
    const { media, gallery, label, href } = node.attrs;
    const shown = node.attrs.pictures.length
      ? node.attrs.pictures.map(({ src, alt }) => ['img', { src, alt, draggable: 'false' }])
      : [['a', { href, rel: 'noopener noreferrer' }, label || href || '']];
    return ['figure', gallery ? { 'data-gallery': gallery } : { 'data-media': media }, ...shown, ['figcaption', 0]];
  },
  addKeyboardShortcuts() {
    return {
      // a caption is one line; what comes after it is a paragraph
      Enter: ({ editor }) => {
        if (!editor.isActive('figure')) return false;
        const { $from } = editor.state.selection;
        const after = $from.depth ? $from.after($from.depth) : editor.state.selection.to;
        return editor.chain().insertContentAt(after, { type: 'paragraph' }).setTextSelection(after + 1).run();
      },
    };
  },
});

const attribute = (name) => ({
  [name]: { default: null, parseHTML: (dom) => dom.getAttribute(name), renderHTML: (attrs) => (attrs[name] ? { [name]: attrs[name] } : {}) },
});

const ScopedHeader = TableHeader.extend({
  addAttributes() {
    return { ...this.parent?.(), ...attribute('scope') };
  },
});

/** With the title of the table, which a reader of its cells cannot see from them. */
const TitledTable = Table.extend({
  addAttributes() {
    const parseHTML = (dom) => dom.querySelector(':scope > caption')?.textContent || null;
    return { ...this.parent?.(), caption: { default: null, parseHTML, renderHTML: () => ({}) } };
  },
  parseHTML() {
    return [{ tag: 'table' }, { tag: 'caption', ignore: true }];
  },
  renderHTML({ node }) {
    const title = node.attrs.caption ? [['caption', {}, node.attrs.caption]] : [];
    return ['table', {}, ...title, ['tbody', 0]];
  },
});

const marks = new PluginKey('findings');

/** Shows where something was found: a class on the block, whose words stand in the list below. */
const Findings = Extension.create({
  name: 'findings',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: marks,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, present) => transaction.getMeta(marks) || present.map(transaction.mapping, transaction.doc),
        },
        props: { decorations: (state) => marks.getState(state) },
      }),
    ];
  },
});

/** Where a block of the text begins, counted from 0; -1 for one that is not there. */
export function blockPosition(editor, index) {
  const { doc } = editor.state;
  if (index < 0 || index >= doc.childCount) return -1;
  let position = 0;
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize;
  return position;
}

export function markBlocks(editor, blocks) {
  const { doc, tr } = editor.state;
  const found = [...new Set(blocks)]
    .map((index) => [blockPosition(editor, index), index])
    .filter(([position]) => position >= 0)
    .map(([position, index]) => Decoration.node(position, position + doc.child(index).nodeSize, { class: 'finding' }));
  editor.view.dispatch(tr.setMeta(marks, DecorationSet.create(doc, found)).setMeta('addToHistory', false));
}

export function createEditor(element, content, { onUpdate, onTransaction, onRefused }) {
  return new Editor({
    element,
    content,
    // our stylesheet has what it needs, and an injected one would be one more exception in the CSP
    injectCSS: false,
    extensions: [
      Document, Paragraph, Text, HardBreak, Bold, Italic, Underline, Blockquote,
      Heading.configure({ levels: [2, 3, 4] }),
      BulletList, OrderedList, ListItem, ListKeymap,
      Link.configure({
        openOnClick: false,
        defaultProtocol: 'https',
        protocols: ['mailto', 'tel'],
        isAllowedUri: (url, context) => OWN_CONTENT.test(url) || context.defaultValidate(url),
        HTMLAttributes: { target: null, rel: 'noopener noreferrer' },
      }),
      Figure,
      Image.configure({ allowBase64: false }),
      TitledTable.configure({ resizable: false }), TableRow, ScopedHeader, TableCell,
      UndoRedo, Gapcursor, Dropcursor, Findings,
    ],
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true' },
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData('text/html') || '';
        const wrong = tooMuch(html);
        if (wrong) {
          onRefused(wrong);
          return true;
        }
        const files = [...(event.clipboardData?.files || [])];
        if (hasForeignPictures(html) || (!html && files.some((file) => file.type.startsWith('image/')))) onRefused({ key: 'noPictures' });
        return false;
      },
      transformPastedHTML: cleanPaste,
    },
    onUpdate,
    onTransaction,
  });
}
