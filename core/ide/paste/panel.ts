import { findRrType } from '../../zone/rdata/types.js';
import { isKeyText } from './clean-key.js';
import { octetsOfStrings } from './master-file.js';
import { hostName, readPreference, records, textRecord, together } from './owners.js';
import type { PasteContext, Pasted, ReadPasted } from './pasted.js';

/** What a provider shows about one record. */
interface Fields {
  host?: string;
  type?: string;
  value?: string;
  priority?: string;
}

const labels: readonly (readonly [keyof Fields | 'ignored', string])[] = [
  ['host', 'host(?:[ _]?name)?|(?:record|dns|txt)[ _]?name|name|sub-?domain|alias'],
  ['type', '(?:record[ _]?)?type'],
  ['value', '(?:txt|record)?[ _]?value|content|data|answer|points to(?: address)?|target|destination|text'],
  ['priority', 'priority|preference'],
  ['ignored', 'ttl|class|status|comment|proxied|id|zone(?:[ _]?(?:id|name))?'],
];

// `Host: a`, `"name": "a"`, and labels on lines of their own.
const label = new RegExp(
  `(?:^|[\\s,{])"?(?:${labels.map(([kind, names]) => `(?<${kind}>${names})`).join('|')})"?(?:[ \\t]{0,8}:|[ \\t]{0,8}$)`,
  'gim',
);

/** Records of one clipboard. */
const mostRecords = 100;

/** What the pages of providers show, and the JSON of their interfaces: names of fields and what stands in them. */
export const readPanel: ReadPasted = (text, context) => {
  const found = Array.from(text.matchAll(label));
  const all: Fields[] = [];
  let fields: Fields = {};
  for (let at = 0; at < found.length && all.length < mostRecords; at++) {
    const { 0: whole, index, groups } = found[at] as RegExpExecArray;
    const kind = labels.find(([name]) => groups?.[name] !== undefined)?.[0];
    if (kind === undefined || kind === 'ignored') continue;
    const next = found[at + 1]?.index ?? text.length;
    const value = unwrapped(text.slice(index + whole.length, next));
    if (fields[kind] !== undefined) {
      all.push(fields);
      fields = {};
    }
    fields[kind] = value;
  }
  all.push(fields);
  const whole = all.filter(({ host, value }) => host !== undefined && value !== undefined);
  return together(whole.map((one) => recordOf(one, context)));
};

/** A table of records, as it comes out of a page: a record a line, cells with tabs between. */
export const readTable: ReadPasted = (text, context) => {
  // A class shows a zone file, which has a reader of its own.
  const rows = text.split(/\r?\n/).filter((line) => line.includes('\t') && !/(?:^;|\tIN\t)/.test(line));
  const parts = rows.slice(0, mostRecords).map((row) => {
    const cells = row.split('\t').map((cell) => unwrapped(cell));
    const type = cells.find((cell) => /^(?:TXT|CNAME|MX)$/i.test(cell));
    const value =
      cells.find((cell) => isMailText(cell)) ?? (type === undefined ? undefined : cells[cells.length - 1]);
    const host = cells.find(
      (cell) => cell !== type && cell !== value && /^(?:@|[A-Za-z_*][A-Za-z0-9._*-]*)$/.test(cell),
    );
    return value === undefined || host === undefined
      ? undefined
      : recordOf({ host, value, ...(type && { type }) }, context);
  });
  return together(parts);
};

function recordOf(
  { host = '', type, value = '', priority }: Fields,
  context: PasteContext,
): Pasted | undefined {
  const owner = hostName(host, context.domain);
  if (owner === undefined) return undefined;
  const target = hostName(value.endsWith('.') ? value : `${value}.`, context.domain);
  const named = type === undefined ? undefined : findRrType(type)?.name;
  if (named === 'TXT' || (named === undefined && (isMailText(value) || target === undefined))) {
    const text = value.includes('"') ? (octetsOfStrings(value) ?? value) : joinedLines(value);
    // Octets are what a file in UTF-8 would hold; a panel says nothing else.
    return /^[ -~]+$/.test(text) ? textRecord(text, owner, context) : undefined;
  }
  if (target === undefined) return undefined;
  if (named === 'MX') {
    const preference = readPreference(priority ?? '') ?? 10;
    return records([{ owner, type: 'MX', data: `${preference} ${target}` }]);
  }
  // Nothing but a name: keys are often kept at the provider, behind an alias.
  const isAlias = named === 'CNAME' || (named === undefined && /(?:^|\.)_domainkey\./i.test(owner));
  return isAlias ? records([{ owner, type: 'CNAME', data: target }]) : undefined;
}

function isMailText(text: string): boolean {
  return /^"?(?:v=|spf2\.0\/)/i.test(text) || isKeyText(text);
}

/** Without the white space, quotes and punctuation round it. */
function unwrapped(text: string): string {
  let inner = text.trim().replace(/^[,{}[\]]+/, '');
  let end = inner.length;
  while (end > 0 && /[\s,{}[\]]/.test(inner[end - 1] ?? '')) end--;
  inner = inner.slice(0, end);
  // One string in quotes, which JSON escapes once more.
  inner = inner.replace(/^"\\"|\\""$/g, '"');
  const isOne = inner.length > 1 && inner.startsWith('"') && inner.indexOf('"', 1) === inner.length - 1;
  return isOne ? inner.slice(1, -1).replaceAll('\\', '') : inner;
}

/** A text that a page broke into lines: of a key nothing stands between them, of others a blank. */
export function joinedLines(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join(isKeyText(text) ? '' : ' ');
}
