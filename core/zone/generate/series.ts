import type { Span } from '../../text/span.js';
import { type GenerateFields, spanWithin } from './fields.js';
import type { GenerateOddity, GeneratePart } from './problem.js';
import type { GenerateRange } from './range.js';
import { expand, lengthOf, type Template } from './template.js';

/** The records that a `$GENERATE` stands for. Nothing is made before it is asked for. */
export interface GenerateSeries {
  readonly count: number;
  /**
   * The record with a number from 0: `owner [ttl] [class] type data`, one character an octet, without a line end. It is
   * read like an entry of the file, save that it leaves the current owner as it was.
   */
  line(index: number): string;
  /** The field that an offset in `line(index)` belongs to; a blank belongs to the field before it. */
  fieldAt(index: number, offset: number): GeneratePart;
  /** Where the fields are written in the directive, quotes not counted. */
  readonly spans: ReadonlyMap<GeneratePart, Span>;
  readonly oddities: readonly GenerateOddity[];
}

/** What a directive consists of once it is understood. */
export interface SeriesParts {
  readonly fields: GenerateFields;
  readonly range: GenerateRange;
  readonly owner: Template;
  readonly rdata: Template;
}

const heads = ['ttl', 'class', 'type'] as const;

export function seriesOf({ fields, range, owner, rdata }: SeriesParts): GenerateSeries {
  const written = heads.filter((part) => fields.has(part));
  const head = written.map((part) => ` ${fields.get(part)?.octets}`).join('');
  const ownerOf = (index: number): string => {
    const text = expand(owner, range.start + index * range.step);
    // A word that starts with `$` is a directive, and `$$` had the name in mind.
    return text.startsWith('$') ? `\\${text}` : text;
  };
  return {
    count: range.count,
    line: (index) => `${ownerOf(index)}${head} ${expand(rdata, range.start + index * range.step)}`,
    fieldAt(index, offset) {
      let end = ownerOf(index).length;
      if (offset <= end) return 'owner';
      for (const part of written) {
        end += 1 + (fields.get(part)?.octets.length ?? 0);
        if (offset <= end) return part;
      }
      return 'rdata';
    },
    spans: new Map(
      (['range', 'owner', ...written, 'rdata'] as const).flatMap((part) => {
        const span = fields.get(part)?.span;
        return span === undefined ? [] : [[part, span]];
      }),
    ),
    oddities: odditiesOf({ fields, range, owner, rdata }),
  };
}

/** Characters of the longest record, as far as the ends of the range show it. */
export function longestLine({ fields, range, owner, rdata }: SeriesParts): number {
  const head = heads.reduce((sum, part) => sum + 1 + (fields.get(part)?.octets.length ?? 0), 0);
  return longestText(owner, range) + head + longestText(rdata, range) + 2;
}

/** Numbers are longest at the ends of a range: far below zero, or far above. */
export function longestText(template: Template, { start, step, count }: GenerateRange): number {
  const last = start + (count - 1) * step;
  return Math.max(lengthOf(template, start), lengthOf(template, last));
}

function odditiesOf({ fields, range, owner, rdata }: SeriesParts): readonly GenerateOddity[] {
  const oddities: GenerateOddity[] = [];
  const add = (kind: GenerateOddity['kind'], part: GeneratePart, from: number, to?: number): void => {
    const field = fields.get(part);
    if (field === undefined || from === field.octets.length) return;
    oddities.push({ kind, part, span: spanWithin(field, from, to ?? field.octets.length) });
  };
  add('ignored-text', 'range', range.length);
  if (owner.keptOffset !== undefined) add('kept-offset', 'owner', owner.keptOffset, owner.keptOffset + 1);
  if (rdata.keptOffset !== undefined) add('kept-offset', 'rdata', rdata.keptOffset, rdata.keptOffset + 1);
  return oddities;
}
