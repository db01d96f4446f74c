import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';

/** What any reader of a report should come to. */
export interface Totals {
  readonly records: number;
  readonly messages: number;
  readonly signatures: number;
  /** Messages by address and author. */
  readonly sums: Readonly<Record<string, number>>;
}

/** Collects from elements what `Totals` tells. */
class Collector {
  records = 0;
  messages = 0;
  signatures = 0;
  readonly sums: Record<string, number> = {};
  #path: string[] = [];
  #text = '';
  #values: Record<string, string> = {};

  open(name: string): void {
    this.#path.push(name.replace(/^.*:/, ''));
    this.#text = '';
    if (this.#path.length === 2 && this.#path[1] === 'record') this.#values = {};
  }

  text(text: string): void {
    this.#text += text;
  }

  close(): void {
    const path = this.#path.join('/');
    const name = this.#path.pop() ?? '';
    if (path === 'feedback/record/auth_results/dkim') this.signatures++;
    if (path.startsWith('feedback/record/row/') || path.startsWith('feedback/record/identifiers/')) {
      this.#values[name] = this.#text.trim();
    }
    if (path !== 'feedback/record') return;
    const { source_ip = '', count = '', header_from = '' } = this.#values;
    const key = `${source_ip} ${header_from}`;
    this.records++;
    this.messages += Number(count);
    this.sums[key] = (this.sums[key] ?? 0) + Number(count);
  }

  get totals(): Totals {
    const { records, messages, signatures, sums } = this;
    return { records, messages, signatures, sums };
  }
}

/** By a strict parser of XML. */
export function bySaxes(xml: string): Totals {
  const collector = new Collector();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name }) => collector.open(name));
  parser.on('text', (text) => collector.text(text));
  parser.on('cdata', (text) => collector.text(text));
  parser.on('closetag', () => collector.close());
  parser.write(xml).close();
  return collector.totals;
}

/** By a parser that takes nearly everything. */
export function byHtmlparser2(xml: string): Totals {
  const collector = new Collector();
  const parser = new Parser(
    {
      onopentag: (name) => collector.open(name),
      ontext: (text) => collector.text(text),
      onclosetag: () => collector.close(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return collector.totals;
}
