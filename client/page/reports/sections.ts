import type {
  BoardFact,
  BoardReport,
  BoardView,
  BoardWords,
} from '../../../server/features/report-board-protocol';
import { button, element } from '../elements';
import { tell } from './host';
import { periodLine } from './period';

/** Headline, period, who reported. */
export function headSection(view: BoardView, words: BoardWords): readonly HTMLElement[] {
  const { headline, tone, period, reports, moreReports } = view;
  // The period of a single one stands above already.
  const shown = reports.length > 1 ? reports : reports.map((report) => ({ ...report, period: undefined }));
  const list = element('ul', { class: 'reports' }, ...shown.map((report) => reportItem(report, words)));
  if (moreReports > 0) list.append(element('li', {}, `${words.moreReports}: ${moreReports}`));
  const title = `${words.reports} (${reports.length + moreReports})`;
  const details = element('details', { id: 'reports' }, element('summary', {}, title), list);
  if (reports.length === 1) details.open = true;
  return [
    element('h1', { 'data-tone': tone }, headline),
    ...(period === undefined ? [] : [periodLine(period, words)]),
    ...(reports.length === 0 ? [] : [details]),
  ];
}

function reportItem({ title, period, messages, facts }: BoardReport, words: BoardWords): HTMLElement {
  return element(
    'li',
    {},
    element('strong', {}, title),
    ` · ${words.messages}: ${messages}`,
    ...(period === undefined ? [] : [periodLine(period, words)]),
    factList(facts),
  );
}

/** Labels and values. */
export function factList(facts: readonly BoardFact[]): HTMLElement {
  const list = element('dl', { class: 'facts' });
  for (const { label, value, detail, tone } of facts) {
    const shown = element('dd', { 'data-tone': tone }, value);
    if (detail !== '') shown.append(element('span', { class: 'detail' }, ` ${detail}`));
    list.append(element('div', {}, element('dt', {}, label), shown));
  }
  return list;
}

/** What is read first, in large numbers. */
export function totalsSection({ totals, overrides }: BoardView, words: BoardWords): readonly HTMLElement[] {
  if (totals.length === 0) return [];
  const cards = element('dl', { class: 'cards' });
  for (const { label, value, detail, tone } of totals) {
    const card = element('div', { 'data-tone': tone }, element('dt', {}, label), element('dd', {}, value));
    if (detail !== '') card.append(element('dd', { class: 'detail' }, detail));
    cards.append(card);
  }
  const section = element('section', { id: 'totals', 'aria-label': words.totals }, cards);
  if (overrides.length > 0) {
    const items = overrides.map(({ label, value, detail }) => {
      const shown = element('li', {}, element('code', {}, label), ` ${value} `);
      shown.append(element('span', { class: 'detail' }, detail));
      return shown;
    });
    section.append(element('h2', {}, words.overrides), element('ul', { class: 'overrides' }, ...items));
  }
  return [section];
}

/** What stands now in the zone that is being edited, beside what receivers saw. */
export function policySection({ policies }: BoardView, words: BoardWords): readonly HTMLElement[] {
  if (policies.length === 0) return [];
  const { domain, published, zone, conclusion } = words;
  const rows = policies.map((policy) => {
    const says = element('td', { 'data-tone': policy.tone }, mark(policy.tone), policy.conclusion);
    const { place } = policy;
    if (place !== undefined)
      says.append(
        ' ',
        button(words.openZone, () => tell({ kind: 'place', place }), { class: 'plain' }),
      );
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, policy.domain),
      element('td', {}, element('code', {}, policy.published || '–')),
      element('td', {}, element('code', {}, policy.zone || '–')),
      says,
    );
  });
  const table = plainTable(words.policies, [domain, published, zone, conclusion], rows);
  return [element('section', { id: 'policies' }, element('h2', {}, words.policies), table)];
}

export function whatIfSection({ whatIf, totals }: BoardView, words: BoardWords): readonly HTMLElement[] {
  if (totals.length === 0) return [];
  const items = whatIf.refusals.map(({ label, value, advice, tone, sources }) => {
    const item = element('li', { 'data-tone': tone }, mark(tone), element('strong', {}, label), ` ${value}`);
    item.append(element('p', {}, advice));
    const names = sources.map(({ source, value: count }) =>
      element('li', {}, element('code', {}, source), ` ${count}`),
    );
    item.append(element('ul', { class: 'sources' }, ...names));
    return item;
  });
  return [
    element(
      'section',
      { id: 'what-if' },
      element('h2', {}, words.whatIf),
      element('p', { 'data-tone': whatIf.tone }, mark(whatIf.tone), whatIf.headline),
      element('ul', { class: 'refusals' }, ...items),
    ),
  ];
}

export function keySection({ keys }: BoardView, words: BoardWords): readonly HTMLElement[] {
  if (keys.length === 0) return [];
  const rows = keys.map(({ name, value, state, tone, place }) => {
    const last = element('td', { 'data-tone': tone }, mark(tone), state);
    if (place !== undefined)
      last.append(
        ' ',
        button(words.openZone, () => tell({ kind: 'place', place }), { class: 'plain' }),
      );
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('code', {}, name)),
      element('td', { class: 'number' }, value),
      last,
    );
  });
  const table = plainTable(words.keys, [words.key, words.messages, words.state], rows);
  return [element('section', { id: 'keys' }, element('h2', {}, words.keys), table)];
}

/** What could not be read and why; open where something is lost. */
export function problemSection(
  { problems, moreProblems }: BoardView,
  words: BoardWords,
): readonly HTMLElement[] {
  if (problems.length === 0) return [];
  const rows = problems.map(({ level, levelText, where, code, message }) => {
    const tone = level === 'error' ? 'bad' : level === 'warning' ? 'warning' : 'plain';
    return element(
      'tr',
      {},
      element('td', { 'data-tone': tone }, mark(tone), levelText),
      element('td', {}, message),
      element('td', {}, element('code', {}, code)),
      element('td', {}, element('code', {}, where)),
    );
  });
  const table = plainTable(words.problems, [words.level, words.message, words.code, words.where], rows);
  const title = `${words.problems} (${problems.length + moreProblems})`;
  const details = element('details', { id: 'problems' }, element('summary', {}, title), table);
  if (moreProblems > 0) details.append(element('p', {}, `${words.moreProblems}: ${moreProblems}`));
  details.open = problems.some(({ level }) => level === 'error');
  return [details];
}

const marks = { good: '✔', bad: '✘', warning: '!', plain: '·' } as const;

/** A shape beside each color; what it means stands in words next to it. */
export function mark(tone: keyof typeof marks): HTMLElement {
  return element('span', { class: 'mark', 'aria-hidden': 'true' }, `${marks[tone]} `);
}

function plainTable(caption: string, titles: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  const head = element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title)));
  return element(
    'table',
    { class: 'plain-table' },
    element('caption', { class: 'hidden' }, caption),
    element('thead', {}, head),
    element('tbody', {}, ...rows),
  );
}
