import { octetsOfName, readDomain } from '../../dns/domain.js';
import { type Name, readName, root } from '../../dns/name.js';
import type { Canonicalizations } from '../../records/signature-values.js';
import { encodeCodePoint } from '../../text/utf8.js';
import { type Phrase, say } from '../../words/phrase.js';

/** How a domain signs its mail. Of the private key it has the path, and never what stands in it. */
export interface SigningProfile {
  /** d=, in A-labels and lower case, without a final dot. */
  readonly domain: string;
  /** s= */
  readonly selector: string;
  /** Where the key record stands. */
  readonly keyName: Name;
  /** The file with the private key, as the user wrote it. */
  readonly key: string;
  /** c= */
  readonly canonicalization: Canonicalizations;
  /** `standard`: the fields that readers see. `all`: every field. Else names, in lower case, as h= shall have them. */
  readonly headers: 'standard' | 'all' | readonly string[];
  /** Whether names stand in h= once more than their fields, so that nobody can add one (RFC 6376 s8.15). */
  readonly oversign: boolean;
  /** i=, one character an octet. */
  readonly identity: string | undefined;
  /** Whether q=dns/txt is written, which holds without it too. */
  readonly query: boolean;
  /** Whether t= says when it was signed. */
  readonly time: boolean;
  /** Seconds until x=; undefined for a signature that does not expire. */
  readonly expire: number | undefined;
  /** Whether z= has a copy of the signed fields. */
  readonly copyFields: boolean;
  /** l=: octets of the body in its canonical form, or all of them; undefined to sign the whole body without l=. */
  readonly bodyLength: number | 'whole' | undefined;
}

export interface ProfileProblem {
  /** The member that cannot be read. */
  readonly member: string;
  readonly problem: Phrase;
}

/** Members of a profile. `name` is for people. */
export const profileMembers: ReadonlySet<string> = new Set([
  ...['name', 'domain', 'selector', 'key', 'canonicalization', 'headers', 'oversign', 'identity', 'query'],
  ...['time', 'expire', 'copyFields', 'bodyLength'],
]);

/** Reads a profile out of JSON. Unknown members are a problem: a slip in one would sign otherwise than it says. Total. */
export function readProfile(value: unknown): SigningProfile | ProfileProblem {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { member: '', problem: say`a profile is an object with domain, selector and key` };
  }
  const members = new Map(Object.entries(value).filter(([, member]) => member !== undefined));
  for (const member of members.keys()) {
    if (!profileMembers.has(member)) return { member, problem: say`a profile has no such member` };
  }
  const signer = readSigner(members.get('domain'), members.get('selector'));
  if ('problem' in signer) return signer;
  const key = members.get('key');
  if (typeof key !== 'string' || key === '') return bad('key', say`the path of a file with a private key`);
  const rest = readRest(members, signer.domain);
  return 'problem' in rest ? rest : { ...signer, key, ...rest };
}

type Signer = Pick<SigningProfile, 'domain' | 'selector' | 'keyName'>;

/** Reads the domain and the selector that a signature names. */
export function readSigner(domain: unknown, selector: unknown): Signer | ProfileProblem {
  const read = typeof domain === 'string' ? readDomain(octetsOf(domain.trim())) : undefined;
  const name = read !== undefined && 'name' in read ? octetsOfName(read.name).toLowerCase() : '';
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(name)) return bad('domain', say`a domain name`);
  if (typeof selector !== 'string' || !selectorForm.test(selector) || selector.length > 253) {
    return bad('selector', say`letters, digits, hyphens inside, and dots between them`);
  }
  const key = readName(`${selector}._domainkey.${name}.`, root);
  if ('problem' in key) return bad('selector', say`a selector with which the name is not too long`);
  return { domain: name, selector, keyName: key.name };
}

// selector = sub-domain *( "." sub-domain )                                                       (RFC 6376 s3.1)
const selectorForm = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

type Rest = Omit<SigningProfile, 'key' | keyof Signer>;

function readRest(members: ReadonlyMap<string, unknown>, domain: string): Rest | ProfileProblem {
  const canonicalization = readCanonicalization(members.get('canonicalization') ?? 'relaxed/relaxed');
  if (canonicalization === undefined) return bad('canonicalization', say`relaxed/relaxed and the like`);
  const headers = readHeaders(members.get('headers') ?? 'standard');
  if ('problem' in headers) return headers;
  const identity = readIdentity(members.get('identity'), domain);
  if (typeof identity === 'object') return identity;
  const flags = { oversign: typeof headers.names === 'string', query: false, time: true, copyFields: false };
  for (const flag of Object.keys(flags) as (keyof typeof flags)[]) {
    const value = members.get(flag) ?? flags[flag];
    if (typeof value !== 'boolean') return bad(flag, say`true or false`);
    flags[flag] = value;
  }
  const expire = members.get('expire');
  // x= has at most 12 digits (RFC 6376 s3.5).
  if (expire !== undefined && !isCount(expire, 1, 1e10)) return bad('expire', say`a number of seconds`);
  const bodyLength = members.get('bodyLength');
  if (bodyLength !== undefined && bodyLength !== 'whole' && !isCount(bodyLength, 0, 1e12)) {
    return bad('bodyLength', say`a number of octets, or "whole"`);
  }
  return { canonicalization, headers: headers.names, identity, ...flags, expire, bodyLength };
}

function isCount(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function readCanonicalization(value: unknown): Canonicalizations | undefined {
  const [header, body = 'simple', ...more] = typeof value === 'string' ? value.split('/') : [];
  return isForm(header) && isForm(body) && more.length === 0 ? { header, body } : undefined;
}

function isForm(text: string | undefined): text is Canonicalizations['header'] {
  return text === 'simple' || text === 'relaxed';
}

/** Names that one signature has. */
const mostNames = 1000;

function readHeaders(value: unknown): { readonly names: SigningProfile['headers'] } | ProfileProblem {
  if (value === 'standard' || value === 'all') return { names: value };
  const given = typeof value === 'string' ? value.split(/[:,\s]+/) : value;
  if (!Array.isArray(given) || given.length > mostNames) {
    return bad('headers', say`standard, all, or names of header fields`);
  }
  const names: string[] = [];
  for (const name of given as readonly unknown[]) {
    if (name === '') continue;
    if (typeof name !== 'string' || !/^[!-9<-~]{1,76}$/.test(name)) {
      return bad('headers', say`standard, all, or names of header fields`);
    }
    // A signature covers itself without being named.
    if (name.toLowerCase() !== 'dkim-signature') names.push(name.toLowerCase());
  }
  return names.includes('from') ? { names } : bad('headers', say`must name From (RFC 6376 s5.4)`);
}

function readIdentity(value: unknown, domain: string): string | undefined | ProfileProblem {
  if (value === undefined) return undefined;
  const wanted = say`[local part]@domain, the domain being ${domain} or one below it`;
  if (typeof value !== 'string' || value.length > 1000) return bad('identity', wanted);
  const at = value.lastIndexOf('@');
  const read = at < 0 ? undefined : readDomain(octetsOf(value.slice(at + 1)));
  if (read === undefined || !('name' in read)) return bad('identity', wanted);
  const name = octetsOfName(read.name).toLowerCase();
  if (name !== domain && !name.endsWith(`.${domain}`)) return bad('identity', wanted);
  return /^[a-z0-9_.-]+$/.test(name) ? `${octetsOf(value.slice(0, at))}@${name}` : bad('identity', wanted);
}

function octetsOf(text: string): string {
  return Array.from(text, (char) => encodeCodePoint(char.codePointAt(0) ?? 0)).join('');
}

function bad(member: string, problem: Phrase): ProfileProblem {
  return { member, problem };
}
