/*
 * <pendopo-chart>: a drawing and, below it, its figures as a table. The drawing library (ECharts)
 * is fetched when the first chart is shown; the table does not wait for it.
 */
import { PendopoElement, el, newId, sheet } from './element.js';

const TEXTS = {
  id: { figures: 'Tampilkan angka sebagai tabel', category: 'Kategori', LINE: 'Grafik garis', BAR: 'Grafik batang', PIE: 'Grafik lingkaran', below: 'Angkanya ada dalam tabel di bawah.' },
  en: { figures: 'Show the figures as a table', category: 'Category', LINE: 'Line chart', BAR: 'Bar chart', PIE: 'Pie chart', below: 'The figures are in the table below.' },
};

class PendopoChart extends PendopoElement {
  static {
    this.properties({ data: undefined, language: 'id' });
  }

  #drawing;
  #loading = false;
  #observer;

  connectedCallback() {
    if (!this.figure) {
      this.titleLine = el('figcaption', { id: newId('chart') });
      this.plot = el('div', { class: 'plot' });
      this.details = el('details', {}, el('summary'), el('div', { class: 'scroll', tabindex: '0', role: 'region' }));
      this.figure = el('figure', { 'aria-labelledby': this.titleLine.id }, this.titleLine, this.plot, this.details);
      this.append(this.figure);
    }
    this.#observer = new ResizeObserver(() => this.#drawing?.resize());
    this.#observer.observe(this.plot);
    super.connectedCallback();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    setTimeout(() => {
      if (this.isConnected) return;
      this.#drawing?.dispose();
      this.#drawing = undefined;
    });
  }

  render() {
    const { data } = this;
    if (!data) return;
    const number = new Intl.NumberFormat(this.language === 'en' ? 'en' : 'id', { maximumFractionDigits: 2 });
    const write = (value) => (Number.isFinite(value) ? number.format(value) : '–');
    this.titleLine.textContent = data.title;
    this.#table(data, write);
    this.#draw(data, write);
  }

  #table(data, write) {
    const [summary, scroll] = this.details.children;
    summary.textContent = this.text(TEXTS, 'figures');
    scroll.setAttribute('aria-labelledby', this.titleLine.id);
    const head = el('tr', {}, el('th', { scope: 'col' }, this.text(TEXTS, 'category')), ...data.series.map((s) => el('th', { scope: 'col' }, s.name)));
    const rows = data.categories.map((name, i) =>
      el('tr', {}, el('th', { scope: 'row' }, name), ...data.series.map((s) => el('td', {}, write(s.values[i])))),
    );
    scroll.replaceChildren(el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows)));
  }

  async #draw(data, write) {
    if (this.#loading) return;
    if (!this.#drawing) {
      this.#loading = true;
      const { createDrawing } = await import('./chart-drawing.js');
      this.#loading = false;
      if (!this.isConnected) return;
      this.#drawing = createDrawing(this.plot);
      this.render();
      this.setAttribute('ready', '');
      return;
    }
    const description = `${this.text(TEXTS, data.kind)}: ${data.title}. ${this.text(TEXTS, 'below')}`;
    this.#drawing.show(data, write, description, getComputedStyle(this));
  }

  static styles = sheet(`
    pendopo-chart { display: block; max-width: 100%; }
    pendopo-chart figure { margin: 0; }
    pendopo-chart figcaption { font-weight: 600; padding-bottom: 0.5em; }
    pendopo-chart .plot { width: 100%; height: var(--pendopo-chart-height, 18rem); }
    pendopo-chart summary { cursor: pointer; padding: 0.5em 0; font-size: var(--lumo-font-size-s, 0.875rem); color: var(--lumo-primary-text-color, #1a5fb4); }
    pendopo-chart .scroll { overflow-x: auto; }
    pendopo-chart :is(summary, .scroll):focus-visible { outline: 2px solid var(--lumo-primary-color, #1a5fb4); outline-offset: 2px; }
    pendopo-chart table { border-collapse: collapse; width: 100%; font-size: var(--lumo-font-size-s, 0.875rem); }
    pendopo-chart :is(th, td) { padding: 0.45em 0.7em; border-bottom: 1px solid var(--lumo-contrast-10pct, #ddd); }
    pendopo-chart th { text-align: start; font-weight: 500; }
    pendopo-chart :is(td, thead th:not(:first-child)) { text-align: end; font-variant-numeric: tabular-nums; }
  `);
}
customElements.define('pendopo-chart', PendopoChart);
