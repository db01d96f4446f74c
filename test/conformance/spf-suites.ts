/** One record each, with what libspf2 and pyspf say about it. */
export interface RecordCase {
  readonly id: string;
  readonly record: string;
  readonly expected: 'valid' | 'warning' | 'invalid';
  readonly confidence: 'solid' | 'disputed' | 'semantic-only';
  readonly pyspf_result: string;
}

type Value = string | readonly string[] | readonly [number, string];

/** A little DNS, and questions of check_host() asked in it. */
export interface Suite {
  readonly source: string;
  readonly suite: string;
  readonly zonedata: Readonly<Record<string, readonly (string | Readonly<Record<string, Value>>)[]>>;
  readonly tests: readonly {
    readonly id: string;
    readonly test: string;
    readonly mailfrom: string;
    readonly helo: string;
    /** The client's address. */
    readonly host: string;
    /** Null where the suite does not say. */
    readonly explanation: string | null;
    readonly expected: readonly string[];
  }[];
}

/** TXT texts of a name, one character an octet; undefined where the answer does not come. */
export function textsAt(suite: Suite, domain: string): readonly string[] | undefined {
  const { zonedata } = suite;
  const name = Object.keys(zonedata).find((name) => name.toLowerCase() === domain.toLowerCase());
  const entries = name === undefined ? [] : (zonedata[name] ?? []);
  const values = (type: string): (string | readonly string[])[] =>
    entries.flatMap((entry) => {
      const value = typeof entry === 'string' ? undefined : entry[type];
      return value === undefined ? [] : [value as string | readonly string[]];
    });
  const cname = values('CNAME')[0];
  if (typeof cname === 'string') return textsAt(suite, cname.replace(/\.$/, ''));
  const txt = values('TXT');
  if (txt.includes('TIMEOUT')) return undefined;
  const isSilent = entries.some(
    (entry) => entry === 'TIMEOUT' || (typeof entry !== 'string' && 'ERROR' in entry),
  );
  // Of a name with both types the suite means each as it is; of one with SPF alone it means TXT as well.
  const found = txt.length === 0 ? values('SPF') : txt.filter((value) => value !== 'NONE');
  if (found.length === 0 && isSilent) return undefined;
  return found.map((value) => (typeof value === 'string' ? value : value.join('')));
}
