import { say, verbatim } from '../../words/phrase.js';
import { numberOfType } from '../../zone/rdata/type-numbers.js';
import { code } from '../markdown.js';
import { addressesNear } from './block-texts.js';
import { type Completion, inPlaceOf, type Proposal } from './completion.js';
import type { DataPlace, EntryAt } from './entry-at.js';
import { valuesOfField } from './field-values.js';
import { pageOf } from './page.js';
import { originAt } from './state-at.js';
import { findNames, writtenUnder } from './zone-names.js';
import { ownerBit } from './zone-owners.js';

/** What may stand in a field of record data: names of the zone, mnemonics, numbers that mean something. */
export function fieldCompletions(at: EntryAt, data: DataPlace): readonly Completion[] {
  const { type, field, word } = data;
  const index = listTypes.has(type.name) ? Math.min(data.index, type.fields.length - 1) : data.index;
  const row = type.fields[index];
  if (row === undefined) return [];
  const isQuoted = field?.isQuoted === true;
  const proposals: Proposal[] = [];
  if (row.kind.isName === true && !isQuoted) proposals.push(...nameProposals(at, data));
  const values = valuesOfField(type.name, index, textBefore(at, data));
  const written = new Set(textBefore(at, data).map((text) => text.replace(/=.*/s, '=')));
  for (const { text, means, isOutdated } of values) {
    if (text.endsWith('=') && written.has(text)) continue;
    if (isQuoted && !text.startsWith('"')) continue;
    const label = isQuoted ? text.slice(1, -1) : text;
    proposals.push({
      label,
      kind: 'value',
      detail: means,
      page: pageOf([code(text), means]),
      isDeprecated: isOutdated === true,
    });
  }
  const named = new Set(values.map(({ text }) => text));
  for (const [name, number] of row.kind.mnemonics ?? []) {
    if (!named.has(name) && !isQuoted)
      proposals.push({ label: name, kind: 'value', detail: verbatim(number) });
  }
  if (type.name === 'CAA' && index === 2 && textBefore(at, data)[1]?.toLowerCase() === 'iodef') {
    proposals.push(...contacts(at, isQuoted));
  }
  return proposals.map((proposal) => inPlaceOf(word, proposal));
}

/** Types whose last field is a list of words: parameters of a service. */
const listTypes: ReadonlySet<string> = new Set(['HTTPS', 'SVCB']);

/** Fields before the one at the cursor as they are written. */
function textBefore({ zone }: EntryAt, { fields, index }: DataPlace): readonly string[] {
  return fields
    .slice(0, index)
    .map(({ content }) => zone.source.slice(content.start, Math.min(content.end, content.start + 64)));
}

const aliasType = numberOfType('CNAME');

/** Names of the zone; where a host is asked for, those that have an address. */
function nameProposals(at: EntryAt, { type, word, index }: DataPlace): Proposal[] {
  const { zone, offset } = at;
  const origin = originAt(at);
  const typed = zone.source.slice(word.start, offset);
  const wantsHost = hostFields.has(`${type.name} ${index}`);
  const { ids } = findNames(zone, {
    offset,
    typed,
    accepts: (id, bits) =>
      !zone.names.labelBegins(id, '*') &&
      (wantsHost
        ? (bits & ownerBit.address) !== 0
        : type.number === aliasType || !zone.names.labelBegins(id, '_')),
  });
  const names = ids.map((id): Proposal => {
    const label = writtenUnder(zone.names, id, origin);
    return { label, kind: 'name', page: pageOf([code(zone.names.get(id))]) };
  });
  // What is below the origin is short and mostly meant.
  const isFull = ({ label }: Proposal): boolean => label.endsWith('.');
  return [...names.filter((name) => !isFull(name)), ...names.filter(isFull)];
}

/** Fields whose name must have an address and be no alias (RFC 2181 s10.3, RFC 2782). */
const hostFields: ReadonlySet<string> = new Set(['MX 1', 'NS 0', 'SRV 3', 'SOA 0', 'KX 1', 'AFSDB 1']);

function contacts({ zone, offset }: EntryAt, isQuoted: boolean): Proposal[] {
  return addressesNear(zone, offset).map((address) => {
    const label = isQuoted ? `mailto:${address}` : `"mailto:${address}"`;
    return { label, kind: 'address', detail: say`used in this zone` };
  });
}
