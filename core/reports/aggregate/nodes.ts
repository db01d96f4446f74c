import { type ElementName, elementNames, numberOfName } from '../xml/names.js';

/**
 * Places in the tree of an aggregate report, numbered; 0 is outside of the root. The tree is both schemas together and what
 * is seen in the wild, so that knowing where an element stands is one look into a table.
 */
const tree = [
  ['feedback', ''],
  ['version', 'feedback'],
  ['report_metadata', 'feedback'],
  ...leaves('report_metadata', [
    'org_name',
    'email',
    'extra_contact_info',
    'report_id',
    'error',
    'generator',
  ]),
  ['date_range', 'report_metadata'],
  ...leaves('date_range', ['begin', 'end']),
  ['policy_published', 'feedback'],
  ...leaves('policy_published', ['domain', 'adkim', 'aspf', 'p', 'sp', 'np', 'pct', 'fo', 'testing']),
  ...leaves('policy_published', ['discovery_method', 'version_published']),
  ['extension', 'feedback'],
  ['record', 'feedback'],
  ['row', 'record'],
  ...leaves('row', ['source_ip', 'count']),
  ['policy_evaluated', 'row'],
  ...leaves('policy_evaluated', ['disposition', 'dkim', 'spf']),
  ['reason', 'policy_evaluated'],
  ...leaves('reason', ['type', 'comment']),
  ['identifiers', 'record'],
  ...leaves('identifiers', ['header_from', 'envelope_from', 'envelope_to']),
  ['auth_results', 'record'],
  ['dkim', 'auth_results'],
  ...leaves('auth_results/dkim', ['domain', 'selector', 'result', 'human_result']),
  ['spf', 'auth_results'],
  ...leaves('auth_results/spf', ['domain', 'scope', 'result', 'human_result']),
] as const satisfies readonly (readonly [ElementName, string])[];

function leaves<const N extends ElementName>(parent: string, names: readonly N[]): (readonly [N, string])[] {
  return names.map((name) => [name, parent] as const);
}

/** `policy_evaluated/dkim`: a name alone where it stands in one place only, else with its parent. */
const paths = ['', ...tree.map(([name, parent]) => pathOf(name, parent))];

function pathOf(name: string, parent: string): string {
  const isAmbiguous = tree.filter(([other]) => other === name).length > 1;
  return isAmbiguous ? `${parent}/${name}` : name;
}

export const nodeCount = paths.length;
/** Width of a row of `children`. */
export const nameCount = elementNames.length;
/** The name of each node. */
export const nameOfNode = new Uint8Array(nodeCount);
export const parentOf = new Uint8Array(nodeCount);
/** 1 for elements that hold a value. */
export const isLeaf = new Uint8Array(nodeCount).fill(1);
/** Node of a child by `node * nameCount + name`; 0 where there is no such child. */
export const children = new Uint8Array(nodeCount * nameCount);

for (const [index, [name, parent]] of tree.entries()) {
  const node = index + 1;
  const above = paths.indexOf(parent);
  nameOfNode[node] = numberOfName(name);
  parentOf[node] = above;
  isLeaf[above] = 0;
  children[above * nameCount + numberOfName(name)] = node;
}
isLeaf[0] = 0;
for (const container of ['extension', 'date_range', 'reason', 'auth_results', 'identifiers']) {
  isLeaf[paths.indexOf(container)] = 0;
}

/** The number of a place, such as `count` or `policy_evaluated/dkim`. */
export function nodeOf(path: string): number {
  return paths.indexOf(path);
}

/** How a place is called in messages. */
export function pathOfNode(node: number): string {
  return paths[node] ?? '';
}
