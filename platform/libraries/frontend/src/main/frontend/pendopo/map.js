/*
 * <pendopo-map>: markers, lines and areas on a plain ground, a place to pick, and the markers as a
 * list. Leaflet is fetched when the first map is shown; inputs and list do not wait for it.
 */
import { PendopoElement, FieldFrame, el, fieldCss, sheet } from './element.js';

const TEXTS = {
  id: { map: 'Peta', latitude: 'Lintang', longitude: 'Bujur', hint: 'derajat desimal, misalnya −7,25 dan 112,75', places: 'Tampilkan tempat sebagai daftar', clear: 'Kosongkan' , zoomIn: 'Perbesar', zoomOut: 'Perkecil', picked: 'Tempat terpilih' },
  en: { map: 'Map', latitude: 'Latitude', longitude: 'Longitude', hint: 'decimal degrees, such as −7.25 and 112.75', places: 'Show the places as a list', clear: 'Clear', zoomIn: 'Zoom in', zoomOut: 'Zoom out', picked: 'Picked place' },
};

class PendopoMap extends PendopoElement {
  static {
    this.properties({
      value: '', label: '', required: false, readonly: false, disabled: false, invalid: false, errorMessage: '',
      helperText: '', language: 'id', view: undefined, markers: undefined, geoJson: '', tiles: undefined,
    });
  }

  #frame;
  #drawing;
  #loading = false;
  #observer;

  connectedCallback() {
    if (!this.#frame) this.#build();
    this.#observer = new ResizeObserver(() => this.#drawing?.resize());
    this.#observer.observe(this.ground);
    super.connectedCallback();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    setTimeout(() => {
      if (this.isConnected) return;
      this.#drawing?.remove();
      this.#drawing = undefined;
    });
  }

  focus() {
    (this.readonly ? this.ground : this.latitude).focus();
  }

  #build() {
    this.#frame = new FieldFrame(this);
    this.ground = el('div', { class: 'ground', tabindex: '0', role: 'group' });
    const input = () => el('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', onchange: () => this.#typed() });
    this.latitude = input();
    this.longitude = input();
    this.clear = el('button', { type: 'button', onclick: () => this.#pick('') });
    this.latitudeLabel = el('span');
    this.longitudeLabel = el('span');
    this.hint = el('span', { class: 'hint' });
    this.inputs = el('div', { class: 'inputs' },
      el('label', {}, this.latitudeLabel, this.latitude),
      el('label', {}, this.longitudeLabel, this.longitude),
      this.clear, this.hint);
    this.summary = el('summary');
    this.list = el('ul');
    this.details = el('details', {}, this.summary, this.list);
    this.append(this.#frame.label, this.ground, this.inputs, this.details, this.#frame.helper, this.#frame.error);
  }

  render(changed) {
    const text = (key) => this.text(TEXTS, key);
    this.#frame.update(this.ground);
    if (!this.label && !this.getAttribute('aria-label')) this.ground.setAttribute('aria-label', text('map'));
    this.latitudeLabel.textContent = text('latitude');
    this.longitudeLabel.textContent = text('longitude');
    this.hint.textContent = text('hint');
    this.clear.textContent = text('clear');
    this.summary.textContent = text('places');
    this.inputs.hidden = !!this.readonly;
    for (const control of [this.latitude, this.longitude, this.clear]) control.disabled = !!this.disabled;
    if (changed.has('value') || changed.has('language') || changed.has('connected')) {
      const point = this.#point();
      const write = (n) => String(n).replace('.', this.language === 'en' ? '.' : ',');
      this.latitude.value = point ? write(point[0]) : '';
      this.longitude.value = point ? write(point[1]) : '';
    }
    const markers = this.markers || [];
    this.details.hidden = markers.length === 0;
    if (changed.has('markers') || changed.has('language') || changed.has('connected')) {
      this.list.replaceChildren(...markers.map((m) => el('li', {}, `${m.label} (${m.latitude}, ${m.longitude})`)));
    }
    this.#draw(changed);
  }

  async #draw(changed) {
    if (this.#loading) return;
    if (!this.#drawing) {
      this.#loading = true;
      const { createMap } = await import('./map-drawing.js');
      this.#loading = false;
      if (!this.isConnected) return;
      this.#drawing = createMap(this.ground, {
        zoomIn: this.text(TEXTS, 'zoomIn'),
        zoomOut: this.text(TEXTS, 'zoomOut'),
        clicked: (latitude, longitude) => this.#clicked(latitude, longitude),
      });
      changed = new Set(['tiles', 'geoJson', 'markers', 'value', 'view']);
      this.setAttribute('ready', '');
    }
    if (changed.has('tiles')) this.#drawing.tiles(this.tiles);
    if (changed.has('geoJson')) this.#drawing.shapes(this.geoJson);
    if (changed.has('markers')) this.#drawing.markers(this.markers || []);
    if (changed.has('value')) this.#drawing.picked(this.#point(), this.text(TEXTS, 'picked'));
    if (changed.has('view') || !this.view) this.#drawing.look(this.view);
  }

  #point() {
    const parts = (this.value || '').split(',').map(Number);
    return parts.length === 2 && parts.every(Number.isFinite) ? parts : undefined;
  }

  #typed() {
    const read = (field) => (field.value.trim() ? Number(field.value.trim().replace('−', '-').replace(',', '.')) : NaN);
    const latitude = read(this.latitude);
    const longitude = read(this.longitude);
    const good = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    for (const [field, ok] of [[this.latitude, Math.abs(latitude) <= 90], [this.longitude, Math.abs(longitude) <= 180]]) {
      field.setAttribute('aria-invalid', String(!!field.value && !ok));
    }
    if (good) this.#pick(`${latitude},${longitude}`);
    else if (!this.latitude.value && !this.longitude.value) this.#pick('');
  }

  #clicked(latitude, longitude) {
    const round = (n) => Math.round(n * 1e6) / 1e6;
    const place = { latitude: round(latitude), longitude: round(longitude) };
    if (!this.readonly && !this.disabled) this.#pick(`${place.latitude},${place.longitude}`);
    this.dispatchEvent(new CustomEvent('map-click', { detail: place }));
  }

  #pick(value) {
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new CustomEvent('value-changed', { detail: { value } }));
  }

  static styles = sheet(`
    pendopo-map { display: block; max-width: 100%; }
    pendopo-map [hidden] { display: none !important; }
    pendopo-map > .ground {
      height: var(--pendopo-map-height, 22rem);
      border: 1px solid var(--lumo-contrast-30pct, #999);
      border-radius: var(--lumo-border-radius-m, 6px);
      isolation: isolate;
    }
    pendopo-map > .ground.leaflet-container { background: var(--lumo-contrast-5pct, #f2f4f6); font: inherit; }
    pendopo-map[invalid] > .ground { border-color: var(--lumo-error-color, #b00020); }
    pendopo-map[disabled] > .ground { opacity: 0.6; pointer-events: none; }
    pendopo-map :is(.ground, input, button, summary):focus-visible { outline: 2px solid var(--lumo-primary-color, #1a5fb4); outline-offset: 1px; }
    pendopo-map > .inputs { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; padding-top: 8px; font-size: var(--lumo-font-size-s, 0.875rem); }
    pendopo-map > .inputs label { display: grid; gap: 2px; flex: 0 1 10rem; min-width: 7rem; }
    pendopo-map > .inputs .hint { color: var(--lumo-secondary-text-color, #444); font-size: var(--lumo-font-size-xs, 0.8125rem); align-self: center; }
    pendopo-map :is(.inputs input, .inputs button) { font: inherit; color: inherit; min-height: 36px; width: 100%; box-sizing: border-box; border-radius: 4px; border: 1px solid var(--lumo-contrast-30pct, #999); background: var(--lumo-base-color, #fff); padding: 0 8px; }
    pendopo-map .inputs button { width: auto; cursor: pointer; }
    pendopo-map .inputs input[aria-invalid='true'] { border-color: var(--lumo-error-color, #b00020); }
    pendopo-map summary { cursor: pointer; padding: 0.5em 0; font-size: var(--lumo-font-size-s, 0.875rem); color: var(--lumo-primary-text-color, #1a5fb4); }
    pendopo-map .pin { background: none; border: 0; }
    pendopo-map .pin svg { display: block; width: 26px; height: 34px; }
    pendopo-map .pin path { fill: var(--pendopo-accent, var(--lumo-primary-color, #1a5fb4)); stroke: #fff; stroke-width: 1.5; }
    pendopo-map .pin.picked path { fill: var(--lumo-error-color, #b3261e); }
    pendopo-map .pin circle { fill: #fff; }
    ${fieldCss}
  `);
}
customElements.define('pendopo-map', PendopoMap);
