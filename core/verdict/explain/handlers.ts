import type { HeaderField, HeaderFields } from '../../message/header-field.js';
import { plainPorts } from '../../text/source.js';
import type { Span } from '../../text/span.js';

/** Somebody who passed a message on and has left traces. Texts have one character an octet. */
export interface Handler {
  readonly kind: 'list' | 'forwarder' | 'gateway';
  /** `Mailman`, `Microsoft Exchange`; undefined where the program cannot be told. */
  readonly program: string | undefined;
  /** The name of a list, or the address that was forwarded. */
  readonly name: string | undefined;
  readonly span: Span | undefined;
}

/** Fields in which programs show themselves: by the name in lower case or, with a hyphen at its end, by how it begins. */
const traces: readonly (readonly [string, Handler['kind'], string])[] = [
  ['x-mailman-version', 'list', 'Mailman'],
  ['x-mailman-', 'list', 'Mailman'],
  ['x-beenthere', 'list', 'Mailman'],
  ['x-google-group-id', 'list', 'Google Groups'],
  ['x-sympa-', 'list', 'Sympa'],
  ['x-loop', 'list', 'Sympa'],
  ['x-listserver', 'list', 'LISTSERV'],
  ['x-lsv-listid', 'list', 'LISTSERV'],
  ['x-majordomo-', 'list', 'Majordomo'],
  ['x-mlserver', 'list', 'fml'],
  ['x-ml-name', 'list', 'fml'],
  ['x-ms-exchange-organization-', 'gateway', 'Microsoft Exchange'],
  ['x-ms-exchange-transport-', 'gateway', 'Microsoft Exchange'],
  ['x-ms-exchange-crosstenant-', 'gateway', 'Exchange Online'],
  ['x-forefront-antispam-report', 'gateway', 'Exchange Online'],
  ['x-mimecast-', 'gateway', 'Mimecast'],
  ['x-proofpoint-', 'gateway', 'Proofpoint'],
  ['x-barracuda-', 'gateway', 'Barracuda'],
  ['x-imss-', 'gateway', 'Trend Micro IMSVA'],
  ['x-tm-as-', 'gateway', 'Trend Micro'],
  ['x-tmase-', 'gateway', 'Trend Micro'],
  ['x-ironport-', 'gateway', 'Cisco AsyncOS'],
  ['x-brightmail-', 'gateway', 'Symantec'],
  ['x-msw-', 'gateway', 'Clearswift'],
  ['x-sophos-', 'gateway', 'Sophos'],
  ['x-fe-', 'gateway', 'FireEye'],
  ['x-fortimail-', 'gateway', 'FortiMail'],
  ['x-mailscanner', 'gateway', 'MailScanner'],
  ['x-spam-checker-version', 'gateway', 'SpamAssassin'],
  ['x-virus-scanned', 'gateway', 'amavis'],
  ['x-pm-', 'gateway', 'Proton Mail'],
  ['x-rspamd-', 'gateway', 'rspamd'],
];
const byName = new Map(traces.map((row) => [row[0], row]));

/** Fields that are looked at; a header may have a hundred thousand. */
const mostFields = 2000;
/** Octets at the end of a body in which the footer of a list stands. */
const tail = 4000;

/** Mailing lists, forwarders and gateways that have left traces in a message, each once. */
export function findHandlers(
  fields: HeaderFields,
  mailFrom: string | undefined,
  body: Uint8Array,
): readonly Handler[] {
  const looked = fields.slice(0, mostFields);
  const found = new Map<string, Handler>();
  const list = listOf(looked, body);
  if (list !== undefined) found.set('list', list);
  for (const { key, nameSpan } of looked) {
    const [, kind, program] = rowOf(key) ?? [];
    if (kind === undefined || kind === 'list' || found.has(kind + program)) continue;
    found.set(kind + program, { kind, program, name: undefined, span: nameSpan });
  }
  const forwarder = forwarderOf(looked, mailFrom);
  if (forwarder !== undefined) found.set('forwarder', forwarder);
  return [...found.values()];
}

function rowOf(key: string): (typeof traces)[number] | undefined {
  if (!key.startsWith('x-')) return undefined;
  for (let end = key.indexOf('-', 2); end >= 0 && end < 40; end = key.indexOf('-', end + 1)) {
    const row = byName.get(key.slice(0, end + 1));
    if (row !== undefined) return row;
  }
  return byName.get(key);
}

/** RFC 2369, RFC 2919. A newsletter has List-Unsubscribe too, so that field alone is no trace of a list. */
function listOf(fields: HeaderFields, body: Uint8Array): Handler | undefined {
  const of = (key: string): HeaderField | undefined => fields.find((field) => field.key === key);
  const post = of('list-post') ?? of('mailing-list') ?? fields.find(({ key }) => rowOf(key)?.[1] === 'list');
  const text = plainPorts.latin1(body, Math.max(0, body.length - tail), body.length);
  const byFooter = footers.find(([pattern]) => pattern.test(text))?.[1];
  if (post === undefined && byFooter === undefined) return undefined;
  const id = of('list-id');
  const program = fields.map(({ key }) => rowOf(key)).find((row) => row?.[1] === 'list')?.[2] ?? byFooter;
  const span = (id ?? post)?.span;
  return { kind: 'list', program, name: nameOf(id?.value ?? of('list-post')?.value ?? ''), span };
}

/** What stands under messages of lists. */
const footers: readonly (readonly [RegExp, string])[] = [
  [/\n_{40,60}\r?\n[^\n]{1,100} mailing list/, 'Mailman'],
  [/You received this message because you are subscribed to the Google Groups/, 'Google Groups'],
  [/To unsubscribe from the [^\n]{1,80} list, click the following link:/, 'LISTSERV'],
];

/** `Gardeners <gardeners.lists.example.net>` by its name, or by what stands in the brackets. */
function nameOf(value: string): string | undefined {
  const flat = value.slice(0, 500).replace(/\s+/g, ' ');
  const open = flat.indexOf('<');
  const words = (open < 0 ? flat : flat.slice(0, open)).replace(/["']/g, '').trim();
  const inside =
    open < 0
      ? ''
      : flat
          .slice(open + 1)
          .replace(/>.*$/s, '')
          .replace(/^mailto:/, '');
  const name = words === '' ? inside : words;
  return name === '' ? undefined : name;
}

/** The sender rewriting scheme, and fields that forwarding programs add. */
function forwarderOf(fields: HeaderFields, mailFrom: string | undefined): Handler | undefined {
  if (mailFrom !== undefined && /^(?:SRS[01]|srs[01])[=+-]/.test(mailFrom)) {
    const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1);
    return { kind: 'forwarder', program: 'SRS', name: domain, span: undefined };
  }
  const field = fields.find(({ key }) => key === 'x-forwarded-for' || key === 'x-forwarded-to');
  if (field === undefined) return undefined;
  const [address] = /[^\s<>,]{1,200}@[^\s<>,]{1,200}/.exec(field.value.slice(0, 500)) ?? [];
  return { kind: 'forwarder', program: undefined, name: address, span: field.span };
}
