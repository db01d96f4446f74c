import type {
  BoardFailure,
  BoardTls,
  BoardView,
  BoardWords,
} from '../../../server/features/report-board-protocol';
import { button, element } from '../elements';
import { tell } from './host';
import { periodLine } from './period';
import { factList } from './sections';

/** Reports about single messages that failed. */
export function failureSection({ failures }: BoardView, words: BoardWords): readonly HTMLElement[] {
  if (failures.length === 0) return [];
  const items = failures.map((failure) => failureItem(failure, words));
  return [element('section', { id: 'failures' }, element('h2', {}, words.failures), ...items)];
}

function failureItem({ title, facts, results, text, sample }: BoardFailure, words: BoardWords): HTMLElement {
  const item = element('article', {}, element('h3', {}, title), factList(facts));
  if (results.length > 0) item.append(element('h4', {}, words.authenticationResults), factList(results));
  if (sample !== undefined) {
    const open = (): void => tell({ kind: 'do', ask: { kind: 'sample', sample } });
    item.append(element('p', {}, button(words.openHeader, open, { class: 'primary' })));
  }
  if (text !== '') {
    item.append(
      element('details', {}, element('summary', {}, words.reportText), element('p', { class: 'said' }, text)),
    );
  }
  return item;
}

/** Reports about TLS sessions. */
export function tlsSection({ tls }: BoardView, words: BoardWords): readonly HTMLElement[] {
  if (tls.length === 0) return [];
  return [
    element(
      'section',
      { id: 'tls' },
      element('h2', {}, words.tls),
      ...tls.map((report) => tlsItem(report, words)),
    ),
  ];
}

function tlsItem({ title, period, policies }: BoardTls, words: BoardWords): HTMLElement {
  const item = element('article', {}, element('h3', {}, title));
  if (period !== undefined) item.append(periodLine(period, words));
  for (const policy of policies) {
    item.append(element('h4', {}, policy.title), factList(policy.facts));
    if (policy.failures.length > 0) item.append(factList(policy.failures));
  }
  return item;
}
