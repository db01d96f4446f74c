import type { Source } from '../text/source.js';
import type { Located, Span } from '../text/span.js';
import { type PolicyField, readPolicyLines } from './mta-sts-policy-lines.js';
import type { StsPolicyProblem } from './mta-sts-policy-problem.js';
import { mxPatternFault } from './mx-pattern.js';

export type StsMode = 'enforce' | 'testing' | 'none';

/** A policy of MTA-STS: what senders are to do when TLS to a domain cannot be verified (RFC 8461 s3.2). */
export interface StsPolicy {
  readonly version: Located<string, 'source'> | undefined;
  readonly mode: Located<StsMode, 'source'> | undefined;
  /** Seconds, where it is a number of up to ten digits. */
  readonly maxAgeSeconds: Located<number, 'source'> | undefined;
  /** The patterns that are hosts, in lower case. */
  readonly mx: readonly Located<string, 'source'>[];
  /** In the order of the text. */
  readonly problems: readonly StsPolicyProblem[];
}

/** Whether a text or its octets begin as a policy does, so that it is no zone. */
export function looksLikeStsPolicy(text: string): boolean {
  return /^\ufeff?(?:\xef\xbb\xbf)?[ \t\r\n]{0,100}version[ \t]{0,20}:[ \t]{0,20}STSv[0-9]/i.test(text);
}

const keys: ReadonlySet<string> = new Set(['version', 'mode', 'max_age', 'mx']);
const modes: ReadonlySet<string> = new Set<StsMode>(['enforce', 'testing', 'none']);

// sts-ext-name = (sts-alphanum) *31(sts-alphanum / "_" / "-" / ".")                                  (RFC 8461 s3.2)
const extensionName = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/;

/** Reads `mta-sts.txt`, as far as senders do: 64 KiB. Total; linear. */
export function readStsPolicy(source: Source): StsPolicy {
  const reader = new PolicyReader();
  const { fields, problems } = readPolicyLines(source);
  reader.problems.push(...problems);
  for (const field of fields) reader.take(field);
  return reader.finish({ start: 0, end: Math.min(source.length, 1) });
}

class PolicyReader {
  readonly problems: StsPolicyProblem[] = [];
  readonly #found = new Map<string, PolicyField>();
  readonly #mx: Located<string, 'source'>[] = [];
  #hasMx = false;

  take(field: PolicyField): void {
    const { key, value } = field;
    if (!keys.has(key.value)) this.#takeOther(key);
    else if (key.value === 'mx') this.#takeMx(value, key.span);
    else if (this.#found.has(key.value)) {
      this.problems.push({ kind: 'twice', span: key.span });
    } else this.#found.set(key.value, field);
  }

  #takeOther({ value: written, span }: Located<string, 'source'>): void {
    const meant = written.toLowerCase().replace(/-/g, '_');
    if (keys.has(meant)) this.problems.push({ kind: 'key-case', span });
    else if (!extensionName.test(written)) this.problems.push({ kind: 'not-a-field', span });
    else this.problems.push({ kind: 'unknown-key', span });
  }

  #takeMx(value: Located<string, 'source'>, key: Span): void {
    this.#hasMx = true;
    const fault = mxPatternFault(value.value);
    if (fault === undefined) this.#mx.push({ value: value.value.toLowerCase(), span: value.span });
    else {
      const span = value.value === '' ? key : value.span;
      this.problems.push({ kind: 'mx', span, fault });
    }
  }

  finish(start: Span): StsPolicy {
    const version = this.#found.get('version');
    const mode = this.#found.get('mode');
    const maxAge = this.#found.get('max_age');
    const value = this.#valueOf(mode, 'mode', (written) =>
      modes.has(written) ? (written as StsMode) : undefined,
    );
    const policy = {
      version: this.#valueOf(version, 'version', (written) => (written === 'STSv1' ? written : undefined)),
      mode: value,
      maxAgeSeconds: this.#valueOf(maxAge, 'max-age', (written) =>
        /^[0-9]{1,10}$/.test(written) ? Number(written) : undefined,
      ),
      mx: this.#mx,
    };
    for (const key of ['version', 'mode', 'max_age'] as const) {
      if (!this.#found.has(key)) this.problems.push({ kind: 'missing', span: start, key });
    }
    if (!this.#hasMx && value?.value !== 'none') {
      this.problems.push({ kind: 'missing', span: mode?.value.span ?? start, key: 'mx' });
    }
    if (version?.isFirst === false) this.problems.push({ kind: 'version-not-first', span: version.key.span });
    this.problems.sort((a, b) => a.span.start - b.span.start);
    return { ...policy, problems: this.problems };
  }

  #valueOf<T>(
    field: PolicyField | undefined,
    kind: 'version' | 'mode' | 'max-age',
    read: (written: string) => T | undefined,
  ): Located<T, 'source'> | undefined {
    if (field === undefined) return undefined;
    const { key, value } = field;
    const found = read(value.value);
    if (found !== undefined) return { value: found, span: value.span };
    const span = value.value === '' ? key.span : value.span;
    this.problems.push({ kind, span });
    return undefined;
  }
}
