import type { Span } from '../text/span.js';
import { readClass } from './class.js';
import { assignParts, type GenerateField, type GenerateFields, spanWithin } from './generate/fields.js';
import type { GenerateProblem } from './generate/problem.js';
import { readRange } from './generate/range.js';
import {
  type GenerateSeries,
  longestLine,
  longestText,
  type SeriesParts,
  seriesOf,
} from './generate/series.js';
import { isTemplateProblem, readTemplate } from './generate/template.js';
import { findRrType } from './rdata/types.js';

export type { GenerateField } from './generate/fields.js';
export type { GenerateOddity, GeneratePart, GenerateProblem } from './generate/problem.js';
export type { GenerateSeries } from './generate/series.js';

export interface GenerateOptions {
  /** How many records may be made: what is left of a budget, or `mostGenerated`. */
  readonly mostRecords?: number;
  /** Whether the data stand inside parentheses, which BIND refuses. */
  readonly isInParentheses?: boolean;
}

export type Generated = { readonly series: GenerateSeries } | { readonly problem: GenerateProblem };

/** Records that one directive may make. BIND knows no limit; a hundred million would end the editor. */
export const mostGenerated = 65_536;
/** Characters that all records of one directive may take. */
const mostCharacters = 0x200_0000;
/** BIND has room for so many characters of record data. */
const longestRdata = 65_511;

/**
 * Reads the fields of `$GENERATE start-stop[/step] owner [ttl] [class] type data` as BIND 9.18 does; ttl and class come
 * in either order. `directive` is where the word `$GENERATE` stands. Total, and linear in the length of the fields.
 */
export function readGenerate(
  directive: Span,
  fields: readonly GenerateField[],
  options: GenerateOptions = {},
): Generated {
  const parts = assignParts(fields);
  const found = findMistake(parts, options) ?? understand(parts, options);
  if (!('kind' in found)) return { series: seriesOf(found) };
  const { kind, part, start = 0, end } = found;
  const field = parts.get(part);
  if (field === undefined) {
    return { problem: { kind, part, span: fields[fields.length - 1]?.span ?? directive, text: '' } };
  }
  const span = spanWithin(field, start, end ?? field.octets.length);
  return { problem: { kind, part, span, text: field.octets.slice(start, end) } };
}

interface Mistake extends Pick<GenerateProblem, 'kind' | 'part'> {
  /** Octets of the field; the whole field where they are absent. */
  readonly start?: number;
  readonly end?: number;
}

/** What is wrong with the fields as such: one is missing, quoted, or not of its kind. */
function findMistake(fields: GenerateFields, { isInParentheses }: GenerateOptions): Mistake | undefined {
  for (const part of keywords) {
    const field = fields.get(part);
    if (field === undefined && part !== 'ttl' && part !== 'class') return { kind: 'missing-argument', part };
    if (field?.isQuoted) return { kind: 'quoted-keyword', part };
  }
  if (!fields.has('rdata')) return { kind: 'missing-argument', part: 'rdata' };
  if (readClass(fields.get('class')?.octets ?? 'IN') !== 'IN')
    return { kind: 'class-mismatch', part: 'class' };
  const status = findRrType(fields.get('type')?.octets ?? '')?.status;
  if (status === undefined) return { kind: 'unknown-type', part: 'type' };
  if (status === 'meta' || status === 'obsolete') return { kind: `${status}-type`, part: 'type' };
  if (isInParentheses) return { kind: 'in-parentheses', part: 'rdata' };
  return fields.has('extra') ? { kind: 'extra-text', part: 'extra' } : undefined;
}

const keywords = ['range', 'owner', 'ttl', 'class', 'type'] as const;
const nothing = { octets: '', isQuoted: false };

/** Reads the range and the templates. */
function understand(
  fields: GenerateFields,
  { mostRecords = mostGenerated }: GenerateOptions,
): SeriesParts | Mistake {
  const range = readRange(fields.get('range')?.octets ?? '');
  if ('problem' in range) return { kind: range.problem, part: 'range' };
  const last = range.start + (range.count - 1) * range.step;
  const owner = readTemplate(fields.get('owner') ?? nothing, last);
  if (isTemplateProblem(owner)) return { ...owner, part: 'owner' };
  const rdata = readTemplate(fields.get('rdata') ?? nothing, last);
  if (isTemplateProblem(rdata)) return { ...rdata, part: 'rdata' };
  const series = { fields, range, owner, rdata };
  if (longestText(rdata, range) > longestRdata) return { kind: 'long-rdata', part: 'rdata' };
  const isTooMuch = range.count > mostRecords || range.count * longestLine(series) > mostCharacters;
  return isTooMuch ? { kind: 'too-many', part: 'range' } : series;
}
