import { isLeaf, nodeOf, parentOf, pathOfNode } from '../aggregate/nodes.js';
import type { SchemaWatch } from '../aggregate/reader.js';
import type { ReportSchema } from '../aggregate/report.js';
import { allowedValues } from '../aggregate/results.js';
import { ProblemLog } from '../problem.js';
import { Lines } from './lines.js';
import { type Content, contentOf, kindsOfValues } from './schema.js';

const reportId = nodeOf('report_id');
const dkim = nodeOf('auth_results/dkim');
const signatureLimit = 100;

/** An element that is open, and what has been in it so far. */
interface Frame {
  readonly node: number;
  readonly offset: number;
  readonly content: Content | undefined;
  readonly seen: Map<number, number>;
  /** The place in the order of the schema that was reached. */
  reached: number;
}

/** Judges a document by one schema while it is read: what is missing, too much, out of order, or not allowed. */
export class SchemaJudge implements SchemaWatch {
  readonly problems = new ProblemLog();
  readonly lines = new Lines();
  readonly #schema: ReportSchema;
  readonly #contents: ReadonlyMap<number, Content>;
  readonly #open: Frame[] = [];

  constructor(schema: ReportSchema) {
    this.#schema = schema;
    this.#contents = contentOf(schema);
  }

  octets(piece: Uint8Array): void {
    this.lines.take(piece);
  }

  opened(node: number, offset: number): void {
    this.#judgePlace(node, offset);
    if (isLeaf[node] === 1) return;
    this.#open.push({ node, offset, content: this.#contents.get(node), seen: new Map(), reached: 0 });
  }

  closed(node: number): void {
    if (isLeaf[node] === 1) return;
    const frame = this.#open.pop();
    if (frame?.content === undefined) return;
    for (const [child, often] of frame.content.children) {
      if ((often === '1' || often === '+') && !frame.seen.has(child)) {
        this.problems.add('REPORT060', frame.offset, nameOf(child), nameOf(frame.node));
      }
    }
  }

  value(node: number, text: string, offset: number): void {
    const kind = kindsOfValues.get(node);
    if (kind !== undefined) {
      const allowed: readonly string[] = allowedValues[this.#schema][kind];
      if (!allowed.includes(text)) {
        this.problems.add('REPORT063', offset, nameOf(node), text, allowed.join(', '));
      }
    } else if (node === reportId && !isReportId(text) && this.#schema === 'rfc9990') {
      this.problems.add('REPORT066', offset, text);
    }
  }

  stranger(name: string, parent: number, offset: number): void {
    if (pathOfNode(parent) !== 'extension') this.problems.add('REPORT064', offset, name, this.#schema);
  }

  #judgePlace(node: number, offset: number): void {
    const frame = this.#open[this.#open.length - 1];
    if (frame === undefined || frame.node !== parentOf[node] || frame.content === undefined) return;
    const { content, seen } = frame;
    const often = content.children.get(node);
    if (often === undefined) {
      this.problems.add('REPORT064', offset, nameOf(node), this.#schema);
      return;
    }
    const count = (seen.get(node) ?? 0) + 1;
    seen.set(node, count);
    if (count === 2 && (often === '1' || often === '?')) {
      this.problems.add('REPORT061', offset, nameOf(node), nameOf(frame.node));
    }
    if (count === signatureLimit + 1 && node === dkim)
      this.problems.add('REPORT070', offset, String(signatureLimit));
    if (content.order === 'sequence') this.#judgeOrder(frame, content, node, offset);
  }

  #judgeOrder(frame: Frame, { children }: Content, node: number, offset: number): void {
    const order = Array.from(children.keys());
    const place = order.indexOf(node);
    if (place >= frame.reached) frame.reached = place;
    else this.problems.add('REPORT062', offset, nameOf(node), nameOf(order[frame.reached] ?? node));
  }
}

/** The name that an element is written with. */
function nameOf(node: number): string {
  return pathOfNode(node).replace(/^.*\//, '');
}

// report_id = id / "<" id ">"       id = dot-atom [ "@" dot-atom ]                                       (RFC 9990 s3.1.1.3)
function isReportId(text: string): boolean {
  return /^(?:<[^<>\s]+>|[^<>\s]+)$/.test(text) && /^<?[!-;=?A-~]+(?:@[!-;=?A-~]+)?>?$/.test(text);
}
