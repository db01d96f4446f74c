import { nameOfOctets } from '../../dns/domain.js';
import { organizationalDomain } from '../../records/organizational-domain.js';
import type { ReportSet } from '../report-set.js';
import { authKind } from '../table/columns.js';

/**
 * What counts as a pass. `policy`: what the reporter says that DMARC made of it (policy_evaluated). `auth`: the plain
 * results of SPF and DKIM (auth_results), whoever's domain they are for; DMARC then is worked out from them.
 */
export type Basis = 'policy' | 'auth';

/** Bits of an outcome. */
export const outcome = { dkim: 1, spf: 2, dmarc: 4, overridden: 8 } as const;

interface Known {
  rows: number;
  bits: Uint8Array;
}

const known = new WeakMap<ReportSet, Map<Basis, Known>>();

/** The outcome of each row of a set, in the bits of `outcome`. Worked out once. */
export function outcomesOf(set: ReportSet, basis: Basis): Uint8Array {
  const byBasis = known.get(set) ?? new Map<Basis, Known>();
  known.set(set, byBasis);
  const { length } = set.rows;
  const before = byBasis.get(basis) ?? { rows: 0, bits: new Uint8Array(0) };
  if (before.rows === length) return before.bits;
  const bits = new Uint8Array(length);
  bits.set(before.bits);
  const isPass = passesOf(set);
  if (basis === 'policy') judgeByPolicy(set, bits, before.rows, isPass);
  else judgeByResults(set, bits, before.rows, isPass);
  markOverridden(set, bits, before.rows);
  byBasis.set(basis, { rows: length, bits });
  return bits;
}

/** By number of a result: 1 where it means pass. */
export function passesOf(set: ReportSet): Uint8Array {
  const passes = new Uint8Array(0x10000);
  const size = Math.min(set.results.size, passes.length);
  for (let number = 2; number < size; number++) if (set.resultOf(number) === 'pass') passes[number] = 1;
  return passes;
}

function judgeByPolicy({ rows }: ReportSet, bits: Uint8Array, from: number, isPass: Uint8Array): void {
  const [dkim, spf] = [rows.dkim.cells, rows.spf.cells];
  for (let row = from; row < bits.length; row++) {
    const both = (isPass[dkim[row] as number] as number) | ((isPass[spf[row] as number] as number) << 1);
    bits[row] = both === 0 ? 0 : both | outcome.dmarc;
  }
}

function judgeByResults(set: ReportSet, bits: Uint8Array, from: number, isPass: Uint8Array): void {
  const { auth, rows, reports } = set;
  const alignment = alignmentIn(set);
  for (let row = from; row < bits.length; row++) {
    const [start, end] = set.authOf(row);
    const author = rows.headerFrom.cells[row] as number;
    const policy = reports[rows.report.cells[row] as number]?.policies[0];
    let found = 0;
    for (let at = start; at < end; at++) {
      if (isPass[auth.result.cells[at] as number] === 0) continue;
      const isDkim = auth.kind.cells[at] === authKind.dkim;
      found |= isDkim ? outcome.dkim : outcome.spf;
      const mode = isDkim ? policy?.adkim : policy?.aspf;
      const isStrict = mode?.toLowerCase() === 's';
      if (alignment.isAligned(author, auth.domain.cells[at] as number, isStrict ? 'strict' : 'relaxed'))
        found |= outcome.dmarc;
    }
    bits[row] = found;
  }
}

/** A reason of the reporter's makes a disposition that is not the policy's. */
function markOverridden(set: ReportSet, bits: Uint8Array, from: number): void {
  if (set.reasons.length === 0) return;
  for (let row = from; row < bits.length; row++) {
    const [start, end] = set.reasonsOf(row);
    if (end > start) bits[row] = (bits[row] as number) | outcome.overridden;
  }
}

/** Compares domains of a set by their numbers; each is looked up once. */
export function alignmentIn({ domains }: ReportSet): {
  isAligned(author: number, other: number, mode: 'strict' | 'relaxed'): boolean;
} {
  const plain: string[] = [];
  const organizations: string[] = [];
  const plainOf = (number: number): string => {
    plain[number] ??= domains.octetsOf(number).toLowerCase().replace(/\.$/, '');
    return plain[number] as string;
  };
  const organizationOf = (number: number): string => {
    if (organizations[number] === undefined) {
      const read = nameOfOctets(plainOf(number));
      organizations[number] =
        'name' in read ? organizationalDomain(read.name).toLowerCase() : plainOf(number);
    }
    return organizations[number] as string;
  };
  return {
    isAligned(author, other, mode) {
      if (plainOf(author) === '' || plainOf(other) === '') return false;
      if (plainOf(author) === plainOf(other)) return true;
      return mode === 'relaxed' && organizationOf(author) === organizationOf(other);
    },
  };
}
