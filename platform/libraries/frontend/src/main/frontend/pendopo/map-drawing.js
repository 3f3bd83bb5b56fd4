/* Leaflet with its stylesheet inlined; markers are drawn by us, so that none of its images is asked for. */
import * as L from 'leaflet';
import css from 'leaflet/dist/leaflet.css?inline';
import { el, sheet } from './element.js';

const ARCHIPELAGO = [[-11.1, 94.9], [6.1, 141.1]];
const leafletStyles = sheet(css);

export function createMap(ground, { zoomIn, zoomOut, clicked }) {
  const root = ground.getRootNode();
  if (!root.adoptedStyleSheets.includes(leafletStyles)) {
    // first, so that our own rules win
    root.adoptedStyleSheets = [leafletStyles, ...root.adoptedStyleSheets];
  }
  const map = L.map(ground, { zoomControl: false, attributionControl: false, maxZoom: 19, worldCopyJump: true });
  map.setView([-2.5, 118], 4);
  L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  const credit = L.control.attribution({ prefix: false });
  map.on('click', (event) => {
    const place = event.latlng.wrap();
    clicked(Math.max(-90, Math.min(90, place.lat)), place.lng);
  });
  const accent = () => getComputedStyle(ground).getPropertyValue('--lumo-primary-color').trim() || '#1a5fb4';
  const markerLayer = L.featureGroup().addTo(map);
  let tileLayer;
  let shapeLayer;
  let pickedMarker;
  let fitted;
  return {
    remove: () => map.remove(),
    resize: () => map.invalidateSize({ pan: false }),
    tiles(tiles) {
      tileLayer?.remove();
      credit.remove();
      tileLayer = undefined;
      if (!tiles?.url) return;
      tileLayer = L.tileLayer(tiles.url, { maxZoom: 19 }).addTo(map);
      if (tiles.attribution) {
        credit.addTo(map);
        credit.getContainer().textContent = tiles.attribution;
      }
    },
    shapes(geoJson) {
      shapeLayer?.remove();
      shapeLayer = undefined;
      fitted = undefined;
      if (!geoJson) return;
      try {
        shapeLayer = L.geoJSON(JSON.parse(geoJson), {
          style: { color: accent(), weight: 2.5, fillOpacity: 0.12 },
          pointToLayer: (feature, place) => marker(place, feature.properties?.name || ''),
          onEachFeature: (feature, layer) => {
            const name = feature.properties?.name;
            if (name && feature.geometry?.type !== 'Point') layer.bindTooltip(el('span', {}, String(name)));
          },
        }).addTo(map);
      } catch (unreadable) {
        console.warn('The map leaves out shapes it cannot read:', unreadable.message);
      }
    },
    markers(markers) {
      markerLayer.clearLayers();
      fitted = undefined;
      for (const m of markers) markerLayer.addLayer(marker([m.latitude, m.longitude], m.label));
    },
    picked(point, label) {
      pickedMarker?.remove();
      pickedMarker = point && marker(point, label, 'picked').addTo(map);
      if (point && fitted !== undefined && !map.getBounds().contains(point)) map.panTo(point);
    },
    look(view) {
      if (view) {
        map.setView([view.latitude, view.longitude], view.zoom);
        return;
      }
      // Only when the drawing changed: a person who moved the map keeps their place.
      if (fitted) return;
      fitted = true;
      const bounds = L.latLngBounds([]);
      for (const layer of [markerLayer, shapeLayer]) {
        const b = layer?.getBounds();
        if (b?.isValid()) bounds.extend(b);
      }
      if (pickedMarker) bounds.extend(pickedMarker.getLatLng());
      map.fitBounds(bounds.isValid() ? bounds : L.latLngBounds(ARCHIPELAGO), { maxZoom: 13, paddingTopLeft: [60, 44], paddingBottomRight: [28, 28] });
    },
  };
}

function marker(place, label, kind = '') {
  const icon = L.divIcon({
    className: `pin ${kind}`,
    html: '<svg viewBox="0 0 26 34" aria-hidden="true"><path d="M13 1a11 11 0 0 0-11 11c0 8 11 21 11 21s11-13 11-21A11 11 0 0 0 13 1z"/><circle cx="13" cy="12" r="4"/></svg>',
    iconSize: [26, 34],
    iconAnchor: [13, 33],
    tooltipAnchor: [0, -28],
  });
  const result = L.marker(place, { icon, alt: label, title: label });
  if (label) result.bindTooltip(el('span', {}, label), { direction: 'top' });
  return result;
}
