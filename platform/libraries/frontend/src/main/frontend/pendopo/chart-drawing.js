/* The part of ECharts that the platform's chart uses: lines, bars, a pie; drawn as SVG. */
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, BarChart, PieChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

// After the accent: colours of Okabe and Ito, told apart by people who see colours differently.
const PALETTE = ['#e69f00', '#009e73', '#56b4e9', '#cc79a7', '#d55e00', '#7a7a7a'];

export function createDrawing(element) {
  const chart = init(element, undefined, { renderer: 'svg' });
  return {
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
    show(data, write, description, style) {
      const ink = style.color;
      const accent = resolve(element, 'var(--pendopo-accent, var(--lumo-primary-color, #1a5fb4))');
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const several = data.series.length > 1 || data.kind === 'PIE';
      const plain = (v) => (Number.isFinite(v) ? v : null);
      const text = { color: ink, fontFamily: style.fontFamily, fontSize: 13 };
      const option = {
        animation: !still,
        animationDuration: 250,
        color: [accent, ...PALETTE],
        textStyle: text,
        aria: { enabled: true, label: { enabled: true, description }, decal: { show: several && data.kind !== 'LINE' } },
        // names come from people: plain text, not markup
        tooltip: { trigger: data.kind === 'PIE' ? 'item' : 'axis', renderMode: 'richText', confine: true, valueFormatter: write },
        legend: { show: several, bottom: 0, type: 'plain', textStyle: text },
      };
      if (data.kind === 'PIE') {
        option.series = [{
          type: 'pie',
          radius: ['0%', '68%'],
          center: ['50%', '44%'],
          label: { ...text, formatter: (p) => write(p.value) },
          name: data.series[0].name,
          data: data.categories.map((name, i) => ({ name, value: plain(data.series[0].values[i]) })),
        }];
      } else {
        option.grid = { left: 8, right: 16, top: 12, bottom: several ? 36 : 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };
        option.xAxis = { type: 'category', data: data.categories, axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false } };
        option.yAxis = { type: 'value', axisLabel: { ...text, formatter: write }, splitLine: { lineStyle: { opacity: 0.35 } } };
        option.series = data.series.map((s, i) => ({
          type: data.kind === 'LINE' ? 'line' : 'bar',
          name: s.name,
          data: s.values.map(plain),
          barMaxWidth: 42,
          symbol: ['circle', 'rect', 'triangle', 'diamond'][i % 4],
          symbolSize: 8,
        }));
      }
      chart.setOption(option, true);
    },
  };
}

/** What a CSS colour comes to here; ECharts cannot read custom properties or color-mix. */
function resolve(element, colour) {
  const probe = document.createElement('span');
  probe.style.color = colour;
  element.append(probe);
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.fillStyle = getComputedStyle(probe).color;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
  probe.remove();
  return `rgb(${r}, ${g}, ${b})`;
}
