/* The Tiptap editor with exactly the elements that RichTextField.clean lets through. */
import { Editor } from '@tiptap/core';
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

export function createEditor(element, content, { onUpdate, onTransaction }) {
  return new Editor({
    element,
    content,
    // our stylesheet has what it needs, and an injected one would be one more exception in the CSP
    injectCSS: false,
    extensions: [
      Document, Paragraph, Text, HardBreak, Bold, Italic, Underline, Blockquote,
      Heading.configure({ levels: [2, 3, 4] }),
      BulletList, OrderedList, ListItem, ListKeymap,
      Link.configure({ openOnClick: false, defaultProtocol: 'https', protocols: ['mailto', 'tel'], HTMLAttributes: { target: null, rel: 'noopener noreferrer' } }),
      Image.configure({ allowBase64: false }),
      Table.configure({ resizable: false }), TableRow, TableHeader, TableCell,
      UndoRedo, Gapcursor, Dropcursor,
    ],
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate,
    onTransaction,
  });
}
