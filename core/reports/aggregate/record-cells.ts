import { nodeCount, nodeOf } from './nodes.js';

/** Whose numbers stand in the cells of a record: the dictionaries of a set. */
export const dictionaryNames = ['ips', 'domains', 'selectors', 'results', 'texts'] as const;

/**
 * The cells of the record that is being read: those of its row, of one signature or identity, and of one reason. Their order
 * counts: what follows `authResult` among those of signatures is no part of the fingerprint.
 */
export const recordCell = {
  ip: 0,
  disposition: 1,
  dkim: 2,
  spf: 3,
  headerFrom: 4,
  envelopeFrom: 5,
  envelopeTo: 6,
  authDomain: 7,
  authSelector: 8,
  authResult: 9,
  authScope: 10,
  authHuman: 11,
  reasonType: 12,
  reasonComment: 13,
} as const;

export const recordCellCount = 14;
export const firstAuthCell = recordCell.authDomain;
export const firstReasonCell = recordCell.reasonType;

type CellName = keyof typeof recordCell;
type DictionaryName = (typeof dictionaryNames)[number];

const leaves: readonly (readonly [path: string, DictionaryName, CellName])[] = [
  ['source_ip', 'ips', 'ip'],
  ['disposition', 'results', 'disposition'],
  ['policy_evaluated/dkim', 'results', 'dkim'],
  ['policy_evaluated/spf', 'results', 'spf'],
  ['type', 'results', 'reasonType'],
  ['comment', 'texts', 'reasonComment'],
  ['header_from', 'domains', 'headerFrom'],
  ['envelope_from', 'domains', 'envelopeFrom'],
  ['envelope_to', 'domains', 'envelopeTo'],
  ['auth_results/dkim/domain', 'domains', 'authDomain'],
  ['auth_results/spf/domain', 'domains', 'authDomain'],
  ['selector', 'selectors', 'authSelector'],
  ['auth_results/dkim/result', 'results', 'authResult'],
  ['auth_results/spf/result', 'results', 'authResult'],
  ['scope', 'results', 'authScope'],
  ['auth_results/dkim/human_result', 'texts', 'authHuman'],
  ['auth_results/spf/human_result', 'texts', 'authHuman'],
];

/** In the place of a cell: the node is no leaf of a record, or it is the count, which is in no dictionary. */
export const noCell = 0xff;
/** By node: the cell that its value fills, and the place of its dictionary in `dictionaryNames`. */
export const cellOfNode = new Uint8Array(nodeCount).fill(noCell);
export const dictionaryOfNode = new Uint8Array(nodeCount);
export const countNode = nodeOf('count');

for (const [path, dictionary, cell] of leaves) {
  cellOfNode[nodeOf(path)] = recordCell[cell];
  dictionaryOfNode[nodeOf(path)] = dictionaryNames.indexOf(dictionary);
}
