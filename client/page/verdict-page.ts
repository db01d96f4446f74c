import type {
  AnswersFrom,
  EnvelopeRow,
  PageWords,
  TranscriptRow,
} from '../../server/features/verify-protocol';
import { button, element } from './elements';
import type { FromPage, ShownVerdict, ToPage } from './messages';
import { resultTree } from './tree';

/** What the page remembers when it is hidden. */
interface PageState {
  readonly verdict?: ShownVerdict;
  readonly closed?: readonly string[];
  readonly isStale?: boolean;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
let state: PageState = editor.getState() ?? {};

const remember = (part: PageState): void => {
  state = { ...state, ...part };
  editor.setState(state);
};

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'verdict') {
    remember({ verdict: data.verdict, isStale: false });
    show(data.verdict);
    say(`${data.verdict.words.verified} ${data.verdict.view.headline}`);
  } else {
    remember({ isStale: true });
    showStale();
  }
});

if (state.verdict !== undefined) {
  show(state.verdict);
  if (state.isStale) showStale();
}
editor.postMessage({ kind: 'ready' });

function show(verdict: ShownVerdict): void {
  const { view, words } = verdict;
  const main = element('main');
  main.append(
    element('h1', { 'data-state': view.state }, view.headline),
    ...warnings(verdict),
    element('p', { id: 'stale', hidden: '' }, words.stale),
    actions(verdict),
    ...changes(verdict),
    element('ul', { class: 'notes' }, ...view.notes.map((note) => element('li', {}, note))),
    element('h2', {}, words.results),
    resultTree(view.tree, words, state.closed ?? [], {
      place: (start, end) => editor.postMessage({ kind: 'place', start, end }),
      record: showRecord,
      folded: (closed) => remember({ closed }),
    }),
    element('h2', {}, words.envelope),
    envelopeTable(view.envelope, words),
    element('h2', {}, words.transcript),
    element('p', {}, view.transcriptSummary),
    transcriptTable(view.transcript, words),
  );
  document.querySelector('main')?.remove();
  document.body.prepend(main);
}

/** Told to screen readers. */
function say(text: string): void {
  const status = document.getElementById('status');
  if (status !== null) status.textContent = text;
}

function showStale(): void {
  document.getElementById('stale')?.removeAttribute('hidden');
  if (state.verdict !== undefined) say(state.verdict.words.stale);
}

const sources: readonly (readonly [AnswersFrom, keyof PageWords])[] = [
  ['live', 'live'],
  ['zones-over-live', 'zonesOverLive'],
  ['zones-alone', 'zonesAlone'],
];

function actions({ words, answers, copies }: ShownVerdict): HTMLElement {
  const select = element('select', { id: 'answers' });
  for (const [value, label] of sources) {
    const option = element('option', { value }, words[label]);
    if (value === answers) option.selected = true;
    select.append(option);
  }
  const again = (): void => {
    const chosen = sources.find(([value]) => value === select.value)?.[0] ?? 'live';
    editor.postMessage({ kind: 'again', answers: chosen });
  };
  return element(
    'div',
    { class: 'actions' },
    button(words.again, again, { class: 'primary', id: 'again' }),
    button(words.envelopeAction, () => editor.postMessage({ kind: 'choose' })),
    element('label', { for: 'answers' }, words.answers),
    select,
    element(
      'span',
      { class: 'copies', role: 'group', 'aria-label': words.copy },
      element('span', { 'aria-hidden': 'true' }, words.copy),
      ...copies.map((what) =>
        button(what, () => {
          editor.postMessage({ kind: 'copy', what });
          say(words.copied);
        }),
      ),
    ),
  );
}

/** Senders that look like somebody else, whatever DMARC says. */
function warnings({ view, words }: ShownVerdict): readonly HTMLElement[] {
  if (view.warnings.length === 0) return [];
  const items = view.warnings.map(({ text, place: { start, end } }) =>
    element(
      'li',
      {},
      text,
      ' ',
      button(words.place, () => editor.postMessage({ kind: 'place', start, end }), { class: 'plain' }),
    ),
  );
  return [element('ul', { class: 'warnings', 'aria-label': words.warnings }, ...items)];
}

function changes({ changes: list, words }: ShownVerdict): readonly HTMLElement[] {
  if (list === undefined) return [];
  const items = list.length === 0 ? [words.unchanged] : list;
  return [
    element(
      'section',
      { class: 'changes', 'aria-label': words.changes },
      element('h2', {}, words.changes),
      element('ul', {}, ...items.map((item) => element('li', {}, item))),
    ),
  ];
}

function envelopeTable(rows: readonly EnvelopeRow[], words: PageWords): HTMLElement {
  const table = element('table', {}, element('caption', { class: 'hidden' }, words.envelope));
  for (const { label, value, how, place } of rows) {
    const last = element('td', {}, how);
    if (place !== undefined) {
      const { start, end } = place;
      last.append(
        ' ',
        button(words.place, () => editor.postMessage({ kind: 'place', start, end }), { class: 'plain' }),
      );
    }
    table.append(
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, label),
        element('td', {}, element('code', {}, value)),
        last,
      ),
    );
  }
  return table;
}

function transcriptTable(rows: readonly TranscriptRow[], words: PageWords): HTMLElement {
  const { name, type, answer, from, round, time } = words;
  const head = element(
    'tr',
    {},
    ...[name, type, answer, from, round, time].map((text) =>
      element('th', { scope: 'col', class: 'narrow' }, text),
    ),
  );
  const table = element(
    'table',
    { class: 'transcript' },
    element('caption', { class: 'hidden' }, words.transcript),
  );
  table.append(element('thead', {}, head));
  const body = element('tbody');
  rows.forEach((row, at) => {
    const came = element('td', {}, row.data.length === 0 ? row.outcome : '');
    for (const text of row.data) came.append(element('code', { class: 'data' }, text));
    const source = element('td');
    if (row.zone === undefined) source.append(row.from);
    else
      source.append(
        button(row.from, () => editor.postMessage({ kind: 'zone', row: at }), { class: 'plain' }),
      );
    body.append(
      element(
        'tr',
        { id: `row-${at}`, tabindex: '-1' },
        element('th', { scope: 'row' }, row.name),
        element('td', { class: 'narrow' }, row.type),
        came,
        source,
        element('td', {}, String(row.round)),
        element('td', { class: 'narrow' }, `${row.start} + ${row.milliseconds} ms`),
      ),
    );
  });
  table.append(body);
  return table;
}

/** A record in a zone file is opened there; any other is shown as the answer of DNS that it came with. */
function showRecord(row: number): void {
  if (state.verdict?.view.transcript[row]?.zone !== undefined) {
    editor.postMessage({ kind: 'zone', row });
    return;
  }
  const shown = document.getElementById(`row-${row}`);
  shown?.scrollIntoView({ block: 'center' });
  shown?.focus();
}
