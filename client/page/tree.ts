import type { PageWords, ViewNode } from '../../server/features/verify-protocol';
import { button, element, link } from './elements';

export interface TreeEvents {
  place(start: number, end: number): void;
  record(row: number): void;
  /** Which nodes are closed. */
  folded(ids: readonly string[]): void;
}

const plain = { class: 'plain' };
const icons = { pass: '✔', fail: '✘', warning: '!', none: '·' } as const;

/**
 * The tree of results, as the ARIA practices have it: one node takes part in the tab order, arrows move, left and right close
 * and open.
 */
export function resultTree(
  nodes: readonly ViewNode[],
  words: PageWords,
  closed: readonly string[],
  events: TreeEvents,
): HTMLElement {
  const tree = element('ul', { role: 'tree', 'aria-label': words.results });
  const closedIds = new Set(closed);
  nodes.forEach((node, at) => {
    tree.append(treeItem(node, words, closedIds, events, { level: 1, at, of: nodes.length }));
  });
  const first = tree.querySelector<HTMLElement>('[role=treeitem]');
  first?.setAttribute('tabindex', '0');
  tree.addEventListener('keydown', (event) => moveBy(event, tree, events));
  tree.addEventListener('focusin', ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null;
    if (item === null || target !== item) return;
    for (const other of tree.querySelectorAll('[role=treeitem]')) other.setAttribute('tabindex', '-1');
    item.setAttribute('tabindex', '0');
  });
  return tree;
}

interface Rank {
  readonly level: number;
  readonly at: number;
  readonly of: number;
}

function treeItem(
  node: ViewNode,
  words: PageWords,
  closed: ReadonlySet<string>,
  events: TreeEvents,
  { level, at, of }: Rank,
): HTMLElement {
  const { id, label, result, detail, state, cite, record, place, children } = node;
  const item = element('li', {
    ...{ role: 'treeitem', tabindex: '-1', 'data-id': id, 'data-state': state },
    ...{ 'aria-level': String(level), 'aria-posinset': String(at + 1), 'aria-setsize': String(of) },
    'aria-label': [label, result, detail].filter((part) => part !== '').join(', '),
    ...(children.length === 0 ? {} : { 'aria-expanded': String(!closed.has(id)) }),
  });
  const line = element('div', { class: 'line' });
  line.append(
    element('span', { class: 'icon', 'aria-hidden': 'true' }, icons[state]),
    element('span', { class: 'label' }, label),
    ...(result === '' ? [] : [element('strong', { class: 'result' }, result)]),
    ...(detail === '' ? [] : [element('span', { class: 'detail' }, detail)]),
    ...(cite === undefined ? [] : [link(cite.text, cite.href)]),
    ...(place === undefined ? [] : [button(words.place, () => events.place(place.start, place.end), plain)]),
  );
  line.addEventListener('click', () => {
    if (children.length > 0) toggle(item, events);
    item.focus();
  });
  item.append(line);
  if (record !== undefined && (record.text !== '' || record.row !== undefined)) {
    const { row, text } = record;
    const shown = text === '' ? words.record : text;
    item.append(
      row === undefined
        ? element('code', { class: 'record' }, shown)
        : button(shown, () => events.record(row), {
            class: 'record plain',
            'aria-label': `${words.record}: ${shown}`,
          }),
    );
  }
  if (children.length > 0) {
    const group = element('ul', { role: 'group' });
    children.forEach((child, index) => {
      group.append(
        treeItem(child, words, closed, events, { level: level + 1, at: index, of: children.length }),
      );
    });
    item.append(group);
  }
  return item;
}

function toggle(item: HTMLElement, events: TreeEvents, open?: 'open' | 'close'): void {
  const isOpen = item.getAttribute('aria-expanded') === 'true';
  if (!item.hasAttribute('aria-expanded') || (open === 'open' && isOpen) || (open === 'close' && !isOpen))
    return;
  item.setAttribute('aria-expanded', String(!isOpen));
  const shut = document.querySelectorAll<HTMLElement>('[role=treeitem][aria-expanded=false]');
  events.folded(Array.from(shut, ({ dataset }) => dataset.id ?? ''));
}

function moveBy(event: KeyboardEvent, tree: HTMLElement, events: TreeEvents): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'treeitem') return;
  const shown = Array.from(tree.querySelectorAll<HTMLElement>('[role=treeitem]')).filter(
    (item) => item.parentElement?.closest('[aria-expanded=false]') == null,
  );
  const at = shown.indexOf(target);
  const isOpen = target.getAttribute('aria-expanded') === 'true';
  const parent = target.parentElement?.closest<HTMLElement>('[role=treeitem]');
  switch (key) {
    case 'ArrowDown':
      shown[at + 1]?.focus();
      break;
    case 'ArrowUp':
      shown[at - 1]?.focus();
      break;
    case 'Home':
      shown[0]?.focus();
      break;
    case 'End':
      shown[shown.length - 1]?.focus();
      break;
    case 'ArrowRight':
      if (isOpen) shown[at + 1]?.focus();
      else toggle(target, events, 'open');
      break;
    case 'ArrowLeft':
      if (isOpen) toggle(target, events, 'close');
      else parent?.focus();
      break;
    case 'Enter':
    case ' ':
      toggle(target, events);
      break;
    default:
      return;
  }
  event.preventDefault();
}
