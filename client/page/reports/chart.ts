// Before uPlot, which it prepares the browser for.
import './known-language';
import uPlot from 'uplot';
import type { BoardDay, BoardWords } from '../../../server/features/report-board-protocol';
import { element } from '../elements';

const height = 180;
const daySeconds = 86_400;

/** Messages by day as bars, those that pass before those that fail; and the same as a table. */
export function dayChart(days: readonly BoardDay[], words: BoardWords): HTMLElement {
  const place = element('div', { class: 'chart', role: 'img', 'aria-label': words.timeline });
  const section = element(
    'section',
    { id: 'timeline' },
    element('h2', {}, words.timeline),
    place,
    dayTable(days, words),
  );
  const draw = (): void => {
    place.replaceChildren();
    if (place.clientWidth > 0) new uPlot(optionsOf(place.clientWidth, days, words), dataOf(days), place);
  };
  let width = 0;
  new ResizeObserver(() => {
    if (place.clientWidth === width) return;
    width = place.clientWidth;
    draw();
  }).observe(place);
  // Colors are those of the theme, which canvas does not follow by itself.
  new MutationObserver(draw).observe(document.body, {
    attributes: true,
    attributeFilter: ['data-vscode-theme-id', 'data-vscode-theme-kind', 'class'],
  });
  return section;
}

function dataOf(days: readonly BoardDay[]): uPlot.AlignedData {
  return [days.map(({ begin }) => begin), days.map(({ all }) => all), days.map(({ pass }) => pass)];
}

function optionsOf(width: number, days: readonly BoardDay[], words: BoardWords): uPlot.Options {
  const style = getComputedStyle(document.body);
  const color = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise;
  const text = color('--vscode-foreground', style.color);
  const grid = color('--vscode-panel-border', 'rgba(128, 128, 128, 0.3)');
  const bars = uPlot.paths.bars?.({ size: [0.8, 48], align: 1 });
  const font = `12px ${style.fontFamily}`;
  const axis: uPlot.Axis = {
    stroke: text,
    font,
    grid: { stroke: grid, width: 1 },
    ticks: { stroke: grid, width: 1 },
  };
  const series = (label: string, fill: string, textOf: (day: BoardDay) => string): uPlot.Series => ({
    label,
    ...(bars === undefined ? {} : { paths: bars }),
    ...{ fill, stroke: fill, width: 0, points: { show: false } },
    value: (_plot, _value, _series, at) => {
      const day = at === null ? undefined : days[at];
      return day === undefined ? '–' : textOf(day);
    },
  });
  const [first, last] = [days[0]?.begin ?? 0, days[days.length - 1]?.begin ?? 0];
  return {
    ...{ width, height },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    cursor: { y: false, drag: { x: false, y: false } },
    scales: {
      x: { range: [first, last + daySeconds] },
      y: { range: (_plot, _least, most) => [0, Math.max(1, most * 1.05)] },
    },
    axes: [
      {
        ...axis,
        incrs: [
          daySeconds,
          2 * daySeconds,
          7 * daySeconds,
          30 * daySeconds,
          90 * daySeconds,
          365 * daySeconds,
        ],
        values: (_plot, splits) => splits.map((split) => new Date(split * 1000).toISOString().slice(5, 10)),
        space: 60,
      },
      {
        ...axis,
        size: 64,
        values: (_plot, splits) =>
          splits.map((split) => (Number.isInteger(split) ? split.toLocaleString('en') : '')),
      },
    ],
    series: [
      {
        label: words.day,
        value: (_plot, value) => (value === null ? '–' : new Date(value * 1000).toISOString().slice(0, 10)),
      },
      series(words.failing, color('--vscode-charts-red', '#d33'), ({ failText }) => failText),
      series(words.passing, color('--vscode-charts-green', '#3a3'), ({ passText }) => passText),
    ],
  };
}

function dayTable(days: readonly BoardDay[], words: BoardWords): HTMLElement {
  const head = [words.day, words.passing, words.failing].map((title) =>
    element('th', { scope: 'col' }, title),
  );
  const rows = days.map(({ day, passText, failText, isSpread }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, isSpread ? `${day} ≈` : day),
      element('td', { class: 'number' }, passText),
      element('td', { class: 'number' }, failText),
    ),
  );
  const table = element(
    'table',
    {},
    element('caption', { class: 'hidden' }, words.timeline),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
  return element(
    'details',
    {},
    element('summary', {}, words.dayTable),
    element('p', {}, words.timelineHelp),
    table,
  );
}
