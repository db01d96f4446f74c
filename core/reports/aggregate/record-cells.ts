import type { ReportSet } from '../report-set.js';
import { nodeCount, nodeOf } from './nodes.js';
import type { RowWriter } from './row-writer.js';

/** Takes the value of a leaf of a record: octets between two offsets, without white space round them. */
export type Setter = (
  rows: RowWriter,
  set: ReportSet,
  octets: Uint8Array,
  start: number,
  end: number,
  offset: number,
) => void;

const byPath: Readonly<Record<string, Setter>> = {
  source_ip: (rows, _, octets, start, end, offset) => rows.sourceIp(octets, start, end, offset),
  count: (rows, _, octets, start, end, offset) => rows.count(octets, start, end, offset),
  disposition: (rows, _, octets, start, end, offset) => {
    rows.disposition = rows.result(octets, start, end, offset);
  },
  'policy_evaluated/dkim': (rows, _, octets, start, end, offset) => {
    rows.dkim = rows.result(octets, start, end, offset);
  },
  'policy_evaluated/spf': (rows, _, octets, start, end, offset) => {
    rows.spf = rows.result(octets, start, end, offset);
  },
  type: (rows, _, octets, start, end, offset) => {
    rows.reasonType = rows.result(octets, start, end, offset);
  },
  comment: (rows, { texts }, octets, start, end, offset) => {
    rows.reasonComment = rows.value(texts, octets, start, end, offset);
  },
  header_from: (rows, { domains }, octets, start, end, offset) => {
    rows.headerFrom = rows.value(domains, octets, start, end, offset);
  },
  envelope_from: (rows, { domains }, octets, start, end, offset) => {
    rows.envelopeFrom = rows.value(domains, octets, start, end, offset);
  },
  envelope_to: (rows, { domains }, octets, start, end, offset) => {
    rows.envelopeTo = rows.value(domains, octets, start, end, offset);
  },
  selector: (rows, { selectors }, octets, start, end, offset) => {
    rows.authSelector = rows.value(selectors, octets, start, end, offset);
  },
  scope: (rows, _, octets, start, end, offset) => {
    rows.authScope = rows.result(octets, start, end, offset);
  },
  ...both('domain', (rows, { domains }, octets, start, end, offset) => {
    rows.authDomain = rows.value(domains, octets, start, end, offset);
  }),
  ...both('result', (rows, _, octets, start, end, offset) => {
    rows.authResult = rows.result(octets, start, end, offset);
  }),
  ...both('human_result', (rows, { texts }, octets, start, end, offset) => {
    rows.authHuman = rows.value(texts, octets, start, end, offset);
  }),
};

function both(name: string, setter: Setter): Readonly<Record<string, Setter>> {
  return { [`auth_results/dkim/${name}`]: setter, [`auth_results/spf/${name}`]: setter };
}

/** By node; undefined for leaves that stand outside of records. */
export const setters: readonly (Setter | undefined)[] = list();

function list(): (Setter | undefined)[] {
  const found: (Setter | undefined)[] = new Array(nodeCount).fill(undefined);
  for (const [path, setter] of Object.entries(byPath)) found[nodeOf(path)] = setter;
  return found;
}
