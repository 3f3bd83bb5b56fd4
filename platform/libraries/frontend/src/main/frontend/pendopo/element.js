/*
 * What the platform's own elements share. They draw into the light DOM, so that selection, labels
 * and page styles work as for any other field; their styles join the root they stand in.
 */
export class PendopoElement extends HTMLElement {
  /** Declares properties that Vaadin sets; each change leads to one render in the next microtask. */
  static properties(defaults) {
    for (const [name, initial] of Object.entries(defaults)) {
      const key = Symbol(name);
      Object.defineProperty(this.prototype, name, {
        get() {
          return key in this ? this[key] : initial;
        },
        set(value) {
          if (this[name] === value) return;
          this[key] = value;
          this.#invalidate(name);
        },
        configurable: true,
        enumerable: true,
      });
    }
  }

  #changed = new Set();
  #pending = false;

  connectedCallback() {
    const root = this.getRootNode();
    const sheet = this.constructor.styles;
    if (sheet && root.adoptedStyleSheets && !root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    this.#invalidate('connected');
  }

  #invalidate(name) {
    this.#changed.add(name);
    if (this.#pending) return;
    this.#pending = true;
    queueMicrotask(() => {
      this.#pending = false;
      if (!this.isConnected) return;
      const changed = this.#changed;
      this.#changed = new Set();
      this.render(changed);
    });
  }

  /** The text of this key in the language of the UI, Indonesian unless it is English. */
  text(texts, key) {
    return texts[this.language === 'en' ? 'en' : 'id'][key];
  }
}

export function sheet(css) {
  const result = new CSSStyleSheet();
  result.replaceSync(css);
  return result;
}

/** An element with attributes and children; text children stay text, never markup. */
export function el(name, attributes = {}, ...children) {
  const result = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) result.addEventListener(key.slice(2), value);
    else if (value === true) result.setAttribute(key, '');
    else if (value !== false && value !== undefined) result.setAttribute(key, value);
  }
  result.append(...children);
  return result;
}

let ids = 0;
export const newId = (what) => `pendopo-${what}-${++ids}`;

/** Label, helper and error of a field, drawn like those of Vaadin's own fields. */
export class FieldFrame {
  constructor(host) {
    this.host = host;
    this.label = el('div', { class: 'pendopo-label', id: newId('label') });
    this.helper = el('div', { class: 'pendopo-helper', id: newId('helper') });
    this.error = el('div', { class: 'pendopo-error', id: newId('error'), role: 'alert' });
  }

  /** Brings the frame up to date; `control` is the element that takes the focus. */
  update(control) {
    const { host } = this;
    const label = host.label || '';
    setText(this.label, label);
    this.label.hidden = !label;
    this.label.classList.toggle('required', !!host.required);
    setText(this.helper, host.helperText || '');
    this.helper.hidden = !host.helperText;
    const message = host.invalid ? host.errorMessage || '' : '';
    setText(this.error, message);
    this.error.hidden = !message;
    host.toggleAttribute('invalid', !!host.invalid);
    host.toggleAttribute('readonly', !!host.readonly);
    host.toggleAttribute('disabled', !!host.disabled);
    if (!control) return;
    const given = host.getAttribute('aria-label');
    if (given) setOrRemove(control, 'aria-label', given);
    else setOrRemove(control, 'aria-labelledby', label ? this.label.id : undefined);
    const described = [];
    if (message) described.push(this.error.id);
    if (host.helperText) described.push(this.helper.id);
    setOrRemove(control, 'aria-describedby', described.join(' ') || undefined);
  }
}

export function setOrRemove(element, name, value) {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function setText(element, value) {
  if (element.textContent !== value) element.textContent = value;
}

export const fieldCss = `
  .pendopo-label {
    font-size: var(--lumo-font-size-s, 0.875rem);
    font-weight: 500;
    color: var(--lumo-secondary-text-color, #444);
    padding-bottom: 0.35em;
  }
  .pendopo-label.required::after { content: ' •'; color: var(--lumo-primary-text-color, currentColor); }
  [invalid] > .pendopo-label.required::after { color: var(--lumo-error-text-color, #b00020); }
  .pendopo-helper, .pendopo-error { font-size: var(--lumo-font-size-xs, 0.8125rem); padding-top: 0.3em; line-height: 1.4; }
  .pendopo-helper { color: var(--lumo-secondary-text-color, #444); }
  .pendopo-error { color: var(--lumo-error-text-color, #b00020); }
`;
