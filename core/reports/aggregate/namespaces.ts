import type { Attribute } from '../xml/attributes.js';

/** Of RFC 9990; declared by the reports that follow it. */
export const newNamespace = 'urn:ietf:params:xml:ns:dmarc-2.0';
/** Of RFC 7489 App. C; hardly any report declares it. */
export const oldNamespace = 'http://dmarc.org/dmarc-xml/0.1';

const ours: ReadonlySet<string> = new Set(['', newNamespace, oldNamespace]);

/** Prefixes that are remembered. */
const mostPrefixes = 1000;

/** Tells elements of the report from those of strangers: by the root's prefix and the namespaces that are declared. */
export class Namespaces {
  /** Of the root element; undefined where it declares none. */
  root: string | undefined;
  #rootPrefix = '';
  readonly #byPrefix = new Map<string, string>();

  /** The prefix between two offsets, its colon cut off; empty where there is none. */
  prefixOf(octets: Uint8Array, start: number, nameStart: number): string {
    let prefix = '';
    for (let i = start; i < nameStart - 1 && i < start + 100; i++)
      prefix += String.fromCharCode(octets[i] as number);
    return prefix;
  }

  beginRoot(prefix: string, attributes: readonly Attribute[]): void {
    this.#byPrefix.clear();
    this.#rootPrefix = prefix;
    this.#learn(attributes);
    this.root = this.#byPrefix.get(prefix);
  }

  /** Whether an element belongs to the report. A prefix that nobody declares does: such reports exist. */
  isOurs(prefix: string, attributes: readonly Attribute[]): boolean {
    if (attributes.length > 0) {
      const own = attributes.find(({ name }) => name === (prefix === '' ? 'xmlns' : `xmlns:${prefix}`));
      if (own !== undefined) return this.#isKnown(own.value);
      this.#learn(attributes);
    }
    if (prefix === this.#rootPrefix) return true;
    const namespace = this.#byPrefix.get(prefix);
    return namespace === undefined || this.#isKnown(namespace);
  }

  #isKnown(namespace: string): boolean {
    return ours.has(namespace) || namespace === this.root;
  }

  #learn(attributes: readonly Attribute[]): void {
    for (const { name, value } of attributes) {
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
      if (prefix !== undefined && this.#byPrefix.size < mostPrefixes) this.#byPrefix.set(prefix, value);
    }
  }
}
