import {
  type MethodResult,
  propertyOf,
  readAuthenticationResults,
} from '../../message/authentication-results.js';
import type { HeaderField, HeaderFields } from '../../message/header-field.js';
import { readReceivedSpf } from '../../message/received-spf.js';
import type { Claim, ClaimedMechanism, ClaimSubject } from './claim.js';

/** Claims that are read from one message, and fields that are looked at. */
const mostClaims = 200;
const mostFields = 50;

/** What the sets of ARC are worth: those of a chain that holds are sealed. */
export interface ClaimTrust {
  /** The place of the step that took the message from outside, among all fields; undefined where it is not known. */
  readonly border: number | undefined;
  readonly isChainValid: boolean;
}

/** The fields in which others say what they found, topmost first. */
export function readClaims(fields: HeaderFields, trust: ClaimTrust): readonly Claim[] {
  const claims: Claim[] = [];
  let looked = 0;
  for (const [index, field] of fields.entries()) {
    const read = readers.get(field.key);
    if (read === undefined) continue;
    if (++looked > mostFields || claims.length >= mostClaims) break;
    const isTrusted = trust.border !== undefined && index < trust.border;
    const isSealed = trust.isChainValid && field.key.startsWith('arc-');
    const standing =
      isTrusted && !field.key.startsWith('arc-') ? 'trusted' : isSealed ? 'sealed' : 'forgeable';
    for (const said of read(field)) {
      if (claims.length === mostClaims) break;
      claims.push({ ...said, field, standing });
    }
  }
  return claims;
}

type Said = Omit<Claim, 'field' | 'standing'>;

type ReadClaimsOf = (field: HeaderField) => Iterable<Said>;

const readers: ReadonlyMap<string, ReadClaimsOf> = new Map<string, ReadClaimsOf>([
  ['authentication-results', saidInResults],
  ['authentication-results-original', saidInResults],
  ['x-original-authentication-results', saidInResults],
  ['x-ms-exchange-authentication-results', saidInResults],
  ['x-imss-dmarc-authentication-results', saidInResults],
  ['arc-authentication-results', saidInResults],
  ['received-spf', saidInReceivedSpf],
  ['x-forefront-antispam-report', saidInAntispamReport],
]);

const mechanisms: ReadonlyMap<string, ClaimedMechanism> = new Map([
  ['spf', 'spf'],
  ['dkim', 'dkim'],
  ['dmarc', 'dmarc'],
  ['arc', 'arc'],
  ['sender-id', 'sender-id'],
]);

/** Words of others for results of RFC 8601. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['hardfail', 'fail'],
  ['soft-fail', 'softfail'],
  ['error', 'temperror'],
  ['timeout', 'temperror'],
  ['temporary_error', 'temperror'],
  ['unknown', 'permerror'],
  ['invalid', 'permerror'],
  ['badsyntax', 'permerror'],
  ['bestguesspass', 'none'],
  ['discard', 'fail'],
  ['nxdomain', 'none'],
]);

function resultOf(written: string): string {
  return aliases.get(written) ?? written;
}

function* saidInResults({ key, value, valueSpan }: HeaderField): IterableIterator<Said> {
  const start = key.startsWith('arc-') ? (/^[^;]{0,40};/.exec(value)?.[0].length ?? 0) : 0;
  const written = start === 0 ? undefined : /\d{1,2}/.exec(value.slice(0, start))?.[0];
  const { authservId, results } = readAuthenticationResults(value.slice(start));
  const base = valueSpan.start + start;
  for (const result of results) {
    const mechanism = mechanisms.get(result.method.value);
    if (mechanism === undefined) continue;
    yield {
      mechanism,
      result: resultOf(result.result.value),
      written: result.result.value,
      by: authservId?.value,
      instance: written === undefined ? undefined : Number(written),
      subject: subjectOf(mechanism, result),
      span: { start: base + result.span.start, end: base + result.span.end },
    };
  }
}

function subjectOf(mechanism: ClaimedMechanism, result: MethodResult): ClaimSubject {
  const property = (type: string, name: string): string | undefined => propertyOf(result, type, name);
  const some = (subject: { readonly [P in keyof ClaimSubject]: string | undefined }): ClaimSubject =>
    Object.fromEntries(Object.entries(subject).filter(([, value]) => value !== undefined));
  switch (mechanism) {
    case 'spf': {
      const helo = property('smtp', 'helo');
      return some({ domain: domainIn(property('smtp', 'mailfrom')), helo: domainIn(helo) });
    }
    case 'dkim':
      return some({
        domain: domainIn(property('header', 'd') ?? property('header', 'i')),
        selector: property('header', 's'),
        signature: property('header', 'b'),
      });
    default:
      return some({ domain: domainIn(property('header', 'from')) });
  }
}

/** The domain of an address, or what stands there; undefined for the null reverse-path. */
function domainIn(text: string | undefined): string | undefined {
  const bare = text?.replace(/[<>]/g, '') ?? '';
  const domain = bare.slice(bare.lastIndexOf('@') + 1);
  return domain === '' ? undefined : domain.toLowerCase().replace(/\.$/, '');
}

function saidInReceivedSpf({ value, valueSpan }: HeaderField): readonly Said[] {
  const { result, values, comment } = readReceivedSpf(value);
  if (result === undefined) return [];
  const isHelo = values.get('identity')?.value.toLowerCase() === 'helo';
  const domain = domainIn(values.get('envelope-from')?.value);
  const helo = domainIn(values.get('helo')?.value);
  // `(google.com: domain of ...)`: who checks stands before the colon where no key names it.
  const named = /^([\w.-]{1,100}):/.exec(comment?.text.slice(0, 120) ?? '')?.[1];
  return [
    {
      mechanism: 'spf',
      result: resultOf(result.value),
      written: result.value,
      by: values.get('receiver')?.value ?? named,
      instance: undefined,
      subject: {
        ...(isHelo || domain === undefined ? {} : { domain }),
        ...((isHelo || domain === undefined) && helo !== undefined ? { helo } : {}),
      },
      span: { start: valueSpan.start + result.span.start, end: valueSpan.start + result.span.end },
    },
  ];
}

/** `CIP:192.0.2.1;CTRY:...`: whom Exchange Online took for the client. */
function saidInAntispamReport({ value, valueSpan }: HeaderField): readonly Said[] {
  const found = /(?:^|[;\s])CIP:([^;\s]{1,64})/.exec(value.slice(0, 4096));
  const address = found?.[1];
  if (found === null || address === undefined) return [];
  const start = valueSpan.start + found.index + found[0].indexOf(address);
  return [
    {
      ...{
        mechanism: 'client',
        result: address,
        written: address,
        by: 'Exchange Online',
        instance: undefined,
      },
      subject: {},
      span: { start, end: start + address.length },
    },
  ];
}
