import type { Span } from './span.js';

/**
 * A run of equal steps: from payload offset `payload` on, every `payloadStep` octets came from `sourceStep` units
 * that start at `source`. Plain text is 1:1, `\"` is 1:2, `\034` is 1:4, an en dash typed in an editor is 3:1.
 */
interface Run {
  readonly payload: number;
  readonly payloadStep: number;
  readonly source: number;
  readonly sourceStep: number;
}

/** Collects the octets of a payload together with where each came from. */
export class PayloadBuilder {
  readonly #runs: Run[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #sourceEnd: number;

  /** `emptyAt`: the source offset that an empty payload maps to. */
  constructor(emptyAt: number) {
    this.#sourceEnd = emptyAt;
  }

  get length(): number {
    return this.#length;
  }

  /** Adds octets that all came from one indivisible stretch of the source, such as an escape. */
  addAtom(octets: string, source: number, sourceLength: number): void {
    this.#add(octets, octets.length, source, sourceLength, sourceLength);
  }

  /** Adds octets that stand in the source one for one. */
  addPlain(octets: string, source: number): void {
    if (octets.length > 0) this.#add(octets, 1, source, 1, octets.length);
  }

  #add(octets: string, payloadStep: number, source: number, sourceStep: number, sourceLength: number): void {
    const last = this.#runs[this.#runs.length - 1];
    const continues =
      last !== undefined &&
      last.payloadStep === payloadStep &&
      last.sourceStep === sourceStep &&
      last.source + ((this.#length - last.payload) / payloadStep) * sourceStep === source;
    if (!continues) this.#runs.push({ payload: this.#length, payloadStep, source, sourceStep });
    this.#parts.push(octets);
    this.#length += octets.length;
    this.#sourceEnd = source + sourceLength;
  }

  /** Where an empty span at the end of the payload shall point, for instance just inside a closing quote. */
  endAt(source: number): void {
    this.#sourceEnd = source;
  }

  build(): Payload {
    return {
      octets: this.#parts.join(''),
      map: new SourceMap(this.#runs, this.#length, this.#sourceEnd),
    };
  }
}

/** A value unfolded out of a source: its octets, one character each, and the way back. */
export interface Payload {
  readonly octets: string;
  readonly map: SourceMap;
}

/** The way back of a payload that is stretches of the source put together. `emptyAt`: where it maps to with none. */
export function mapOfStretches(stretches: readonly Span[], emptyAt: number): SourceMap {
  const runs: Run[] = [];
  let payload = 0;
  let sourceEnd = emptyAt;
  for (const { start, end } of stretches) {
    if (end > start) runs.push({ payload, payloadStep: 1, source: start, sourceStep: 1 });
    payload += end - start;
    sourceEnd = end;
  }
  return new SourceMap(runs, payload, sourceEnd);
}

/** Piecewise-linear way back from the octets of a payload to the source they came from. */
export class SourceMap {
  readonly #runs: readonly Run[];
  readonly #length: number;
  readonly #sourceEnd: number;

  constructor(runs: readonly Run[], length: number, sourceEnd: number) {
    this.#runs = runs;
    this.#length = length;
    this.#sourceEnd = sourceEnd;
  }

  /** The same map for a source that begins `by` units later. */
  moved(by: number): SourceMap {
    const runs = this.#runs.map((run) => ({ ...run, source: run.source + by }));
    return new SourceMap(runs, this.#length, this.#sourceEnd + by);
  }

  /** One range of the source that covers all the span came from: for a squiggle. */
  cover(span: Span<'payload'>): Span {
    const start = this.#startOf(span.start);
    return { start, end: span.end > span.start ? this.#endOf(span.end - 1) : start };
  }

  /** The runs of the source that the span came from, without the quotes and gaps between them: for an edit. */
  pieces(span: Span<'payload'>): Span[] {
    const pieces: Span[] = [];
    for (let index = this.#runAt(span.start); index < this.#runs.length; index++) {
      const run = this.#runs[index];
      const from = Math.max(span.start, run?.payload ?? 0);
      const to = Math.min(span.end, this.#runs[index + 1]?.payload ?? this.#length);
      if (run === undefined || run.payload >= span.end) break;
      if (from >= to) continue;
      const piece = { start: this.#startOf(from), end: this.#endOf(to - 1) };
      const last = pieces[pieces.length - 1];
      if (last !== undefined && last.end === piece.start) {
        pieces[pieces.length - 1] = { start: last.start, end: piece.end };
      } else pieces.push(piece);
    }
    return pieces;
  }

  /** The payload offset that a source offset belongs to; undefined between the pieces. */
  payloadOffset(source: number): number | undefined {
    for (let index = 0; index < this.#runs.length; index++) {
      const run = this.#runs[index];
      if (run === undefined || source < run.source) continue;
      const runEnd = this.#runs[index + 1]?.payload ?? this.#length;
      const step = Math.floor((source - run.source) / run.sourceStep);
      const payload = run.payload + step * run.payloadStep;
      if (payload < runEnd) return payload;
    }
    return undefined;
  }

  #startOf(payload: number): number {
    const run = this.#runs[this.#runAt(payload)];
    if (run === undefined || payload >= this.#length) return this.#sourceEnd;
    return run.source + Math.floor((payload - run.payload) / run.payloadStep) * run.sourceStep;
  }

  /** Offset just past the source of the octet at `payload`. */
  #endOf(payload: number): number {
    const run = this.#runs[this.#runAt(payload)];
    if (run === undefined || payload >= this.#length) return this.#sourceEnd;
    return run.source + (Math.floor((payload - run.payload) / run.payloadStep) + 1) * run.sourceStep;
  }

  /** Index of the last run that starts at or before `payload`. Logarithmic. */
  #runAt(payload: number): number {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.payload ?? 0) <= payload) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
