/*
 * Keeps what was written until the server has stored it: a copy in the browser's session storage, which
 * ends with the tab, and a call to the server some seconds after the last key.
 */
import { el } from './element.js';

const PREFIX = 'pendopo.text.';
const QUIET = 2000;
const LONGEST = 15000;

export class Keeper {
  #host;
  #restore;
  #word;
  #key = '';
  #autosave = false;
  #copying;
  #asking;
  #firstUnsaved = 0;
  #number = 0;
  #stored = 0;
  #stopListening;

  constructor(host, { restore, word }) {
    this.#host = host;
    this.#restore = restore;
    this.#word = word;
    this.state = el('span', { class: 'state', role: 'status' });
    this.offer = el('div', { class: 'offer', role: 'alert', hidden: true });
  }

  watch(key, autosave) {
    this.#key = key;
    this.#autosave = autosave;
    const connection = window.Vaadin?.connectionState;
    if (this.#stopListening || !connection?.addStateChangeListener) return;
    const listener = (before, now) => {
      if (now === 'connection-lost' || now === 'reconnecting') {
        this.#copy();
        if (this.#key) this.state.textContent = this.#word('offline');
      } else if (before === 'connection-lost' || before === 'reconnecting') {
        this.state.textContent = this.#number > this.#stored ? this.#word('unsaved') : '';
        this.#ask();
      }
    };
    connection.addStateChangeListener(listener);
    this.#stopListening = () => connection.removeStateChangeListener(listener);
  }

  stop() {
    clearTimeout(this.#copying);
    clearTimeout(this.#asking);
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  /** A key was pressed. */
  written() {
    clearTimeout(this.#copying);
    this.#copying = setTimeout(() => this.#copy(), 400);
    if (this.#autosave && navigator.onLine) this.state.textContent = this.#word('unsaved');
  }

  /** The server has been told of this text. */
  sent(html) {
    this.#number++;
    this.#copy(html);
    if (!this.#autosave) return;
    const now = Date.now();
    if (!this.#firstUnsaved) this.#firstUnsaved = now;
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => this.#ask(), Math.max(0, Math.min(QUIET, this.#firstUnsaved + LONGEST - now)));
  }

  #ask() {
    clearTimeout(this.#asking);
    if (!this.#autosave || this.#number <= this.#stored) return;
    this.#firstUnsaved = 0;
    this.#host.dispatchEvent(new CustomEvent('autosave', { detail: { number: this.#number } }));
  }

  saved(number) {
    this.#stored = Math.max(this.#stored, number);
    if (this.#number > this.#stored) return;
    this.#erase();
    this.offer.hidden = true;
    this.state.textContent = this.#word('saved')(time(new Date()));
  }

  forget() {
    clearTimeout(this.#copying);
    clearTimeout(this.#asking);
    this.#stored = this.#number;
    this.#erase();
    this.offer.hidden = true;
    this.state.textContent = '';
  }

  #copy(html = this.#host.querySelector('.tiptap') ? this.#host.present() : undefined) {
    clearTimeout(this.#copying);
    if (!this.#key || html === undefined) return;
    try {
      sessionStorage.setItem(PREFIX + this.#key, JSON.stringify({ html, at: Date.now() }));
    } catch {
      // a full or forbidden storage: the server still has what was sent
    }
  }

  #erase() {
    clearTimeout(this.#copying);
    try {
      if (this.#key) sessionStorage.removeItem(PREFIX + this.#key);
    } catch {
      // nothing lies there then
    }
  }

  /** Offers what an earlier visit left behind, when it is not what stands in the field anyway. */
  offerRecovery(present) {
    if (!this.#key) return;
    let left;
    try {
      left = JSON.parse(sessionStorage.getItem(PREFIX + this.#key) || 'null');
    } catch {
      left = undefined;
    }
    if (!left || typeof left.html !== 'string' || left.html === present) return;
    const close = () => {
      this.offer.hidden = true;
      this.#host.focus();
    };
    const restore = () => {
      close();
      this.#restore(left.html);
    };
    const discard = () => {
      close();
      this.#erase();
    };
    this.offer.replaceChildren(
      el('span', {}, this.#word('recover')(time(new Date(left.at)))),
      el('button', { type: 'button', onclick: restore }, this.#word('restore')),
      el('button', { type: 'button', onclick: discard }, this.#word('discard')),
    );
    this.offer.hidden = false;
  }
}

const time = (date) => `${String(date.getHours()).padStart(2, '0')}.${String(date.getMinutes()).padStart(2, '0')}`;
