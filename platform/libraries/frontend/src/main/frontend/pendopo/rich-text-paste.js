/*
 * What comes from a word processor, made into plain paragraphs, headings, lists and tables. The server
 * cleans it again (RichTextField.clean); here the aim is that it looks right at once.
 */
const LEVEL = /mso-list:\s*l(\d+)\s+level(\d+)/i;
const NUMBER = /^[\s\u00a0]*(?:\d+|[a-z]|[ivxlc]+)[.)]/i;
const DROPPED = 'style, script, meta, link, title, xml, object, svg, iframe, form, input, button, template';
const MOST_ROWS = 500;
const MOST_CHARACTERS = 3_000_000;

/** What is wrong with the size of it, or nothing. */
export function tooMuch(html) {
  const rows = (html.match(/<tr[\s>]/gi) || []).length;
  if (rows > MOST_ROWS) return { key: 'tableTooLong', value: rows };
  return html.length > MOST_CHARACTERS ? { key: 'tooLong' } : undefined;
}

/** Whether pictures were in it that cannot come along: they lie on the writer's own disk. */
export const hasForeignPictures = (html) => /<img[^>]+src=["']?(file:|data:|blob:|cid:)/i.test(html) || /<v:imagedata/i.test(html);

/** The HTML of the clipboard without what only a word processor understands. */
export function cleanPaste(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const body = page.body;
  comments(page);
  body.querySelectorAll(DROPPED).forEach((node) => node.remove());
  for (const node of [...body.querySelectorAll('*')]) {
    if (node.localName.includes(':')) unwrap(node);
  }
  lists(page);
  body.querySelectorAll('[style*="mso-list" i]').forEach((node) => {
    if (/mso-list:\s*ignore/i.test(node.getAttribute('style'))) node.remove();
  });
  headings(page);
  weights(page);
  body.querySelectorAll('img').forEach((image) => {
    if (!/^(https?:|\/)/i.test(image.getAttribute('src') || '')) image.remove();
  });
  for (const node of body.querySelectorAll('*')) {
    for (const { name } of [...node.attributes]) {
      if (!KEPT.has(name)) node.removeAttribute(name);
    }
  }
  body.querySelectorAll('p').forEach((node) => {
    if (!node.textContent.replace(/[\s\u00a0]/g, '') && !node.querySelector('img')) node.remove();
  });
  return body.innerHTML;
}

const KEPT = new Set(['href', 'src', 'alt', 'colspan', 'rowspan', 'start', 'scope', 'data-media', 'data-gallery', 'data-pm-slice']);

function comments(page) {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  found.forEach((node) => node.remove());
}

function unwrap(node) {
  node.replaceWith(...node.childNodes);
}

/** Word writes lists as paragraphs that say their level in a style; consecutive ones become a real list. */
function lists(page) {
  let open = []; // lists from the outermost in
  let last;
  for (const item of [...page.body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const said = LEVEL.exec(item.getAttribute('style') || '');
    if (!said || item.closest('li')) continue;
    const level = Math.min(Number(said[2]), 6);
    const mark = [...item.querySelectorAll('[style]')].find((node) => /mso-list:\s*ignore/i.test(node.getAttribute('style')));
    const name = NUMBER.test(mark?.textContent || '') ? 'ol' : 'ul';
    mark?.remove();
    if (last !== previous(item)) open = [];
    open = open.slice(0, level);
    while (open.length < level) {
      const list = page.createElement(open.length === level - 1 ? name : 'ul');
      const above = open.at(-1);
      if (above) (above.lastElementChild || above.appendChild(page.createElement('li'))).append(list);
      else item.before(list);
      open.push(list);
    }
    const entry = page.createElement('li');
    entry.append(...item.childNodes);
    open[level - 1].append(entry);
    item.remove();
    last = open[0];
  }
}

function previous(item) {
  let before = item.previousSibling;
  while (before && before.nodeType === 3 && !before.data.trim()) before = before.previousSibling;
  return before;
}

/** The title of the page is the only heading of the first level, so a pasted one begins at the second. */
function headings(page) {
  const renamed = { h1: 'h2', h5: 'h4', h6: 'h4' };
  for (const node of [...page.body.querySelectorAll('h1, h5, h6, p.MsoTitle')]) {
    const heading = page.createElement(renamed[node.localName] || 'h2');
    heading.append(...node.childNodes);
    node.replaceWith(heading);
  }
}

/** Bold and italic that only a style says; the wrapper of Google Docs, which says bold and means it not. */
function weights(page) {
  for (const node of [...page.body.querySelectorAll('b[style], strong[style]')]) {
    if (/font-weight:\s*(normal|400)/i.test(node.getAttribute('style'))) unwrap(node);
  }
  for (const node of [...page.body.querySelectorAll('span[style]')]) {
    const style = node.getAttribute('style');
    for (const [pattern, name] of [[/font-weight:\s*(bold|[6-9]00)/i, 'strong'], [/font-style:\s*italic/i, 'em'], [/text-decoration:[^;]*underline/i, 'u']]) {
      if (!pattern.test(style) || node.closest(name)) continue;
      const mark = page.createElement(name);
      mark.append(...node.childNodes);
      node.append(mark);
    }
  }
}
