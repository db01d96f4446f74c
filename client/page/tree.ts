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
 * The tree of results, as the ARIA practices have it: one node takes part in the tab order, with what can be pressed in it;
 * arrows move, left and right close and open, Enter opens what the node is about.
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
  if (first !== null) takePart(tree, first);
  tree.addEventListener('keydown', (event) => moveBy(event, tree, events));
  tree.addEventListener('focusin', ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null;
    if (item !== null) takePart(tree, item);
  });
  return tree;
}

/** Makes a node, and what can be pressed in it, the part of the tree that the Tab key leads to. */
function takePart(tree: HTMLElement, item: HTMLElement): void {
  for (const other of tree.querySelectorAll('[role=treeitem], a, button'))
    other.setAttribute('tabindex', '-1');
  for (const own of [item, ...item.querySelectorAll(pressable)]) own.setAttribute('tabindex', '0');
}

/** What can be pressed in a node. */
const pressable = 'a, button';

interface Rank {
  readonly level: number;
  readonly at: number;
  readonly of: number;
}

/**
 * A node: its line, which is the item that keys go to, and the group below it. The group stands beside the line and is owned
 * by it, so that the line is called what can be read in it.
 */
function treeItem(
  node: ViewNode,
  words: PageWords,
  closed: ReadonlySet<string>,
  events: TreeEvents,
  { level, at, of }: Rank,
): HTMLElement {
  const { id, label, result, detail, state, cite, place, children } = node;
  const groupId = `below-${id}`;
  const line = element('div', {
    ...{ class: 'line', role: 'treeitem', tabindex: '-1', 'data-id': id, 'data-state': state },
    ...{ 'aria-level': String(level), 'aria-posinset': String(at + 1), 'aria-setsize': String(of) },
    ...(children.length === 0 ? {} : { 'aria-expanded': String(!closed.has(id)), 'aria-owns': groupId }),
  });
  const parts = [
    element('span', { class: 'icon', 'aria-hidden': 'true' }, icons[state]),
    element('span', { class: 'label' }, label),
    ...(result === '' ? [] : [element('strong', { class: 'result' }, result)]),
    ...(detail === '' ? [] : [element('span', { class: 'detail' }, detail)]),
    ...(cite === undefined ? [] : [link(cite.text, cite.href)]),
    ...(place === undefined ? [] : [button(words.place, () => events.place(place.start, place.end), plain)]),
    ...recordPart(node, words, events),
  ];
  // With blanks, or the name of the item would be one long word.
  for (const part of parts) line.append(part, ' ');
  line.addEventListener('click', () => {
    if (children.length > 0) toggle(line, events);
    line.focus();
  });
  const item = element('li', { role: 'none' }, line);
  if (children.length > 0) {
    const group = element('ul', { role: 'group', id: groupId });
    children.forEach((child, index) => {
      group.append(
        treeItem(child, words, closed, events, { level: level + 1, at: index, of: children.length }),
      );
    });
    item.append(group);
  }
  return item;
}

/** The record that decided: a button where it can be shown. */
function recordPart({ record }: ViewNode, words: PageWords, events: TreeEvents): readonly HTMLElement[] {
  if (record === undefined || (record.text === '' && record.row === undefined)) return [];
  const { row, text } = record;
  const shown = text === '' ? words.record : text;
  if (row === undefined) return [element('code', { class: 'record' }, shown)];
  const label = `${words.record}: ${shown}`;
  return [button(shown, () => events.record(row), { class: 'record plain', 'aria-label': label })];
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
  const items = Array.from(tree.querySelectorAll<HTMLElement>('[role=treeitem]'));
  const shown = items.filter((item) => item.checkVisibility());
  const at = shown.indexOf(target);
  const isOpen = target.getAttribute('aria-expanded') === 'true';
  const group = target.closest('[role=group]');
  const parent = group?.parentElement?.querySelector<HTMLElement>(':scope > [role=treeitem]');
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
    case 'Enter': {
      const opener = target.querySelector<HTMLElement>('button');
      if (opener === null) toggle(target, events);
      else opener.click();
      break;
    }
    case ' ':
      toggle(target, events);
      break;
    default:
      return;
  }
  event.preventDefault();
}
