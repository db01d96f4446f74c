import { octetsOfStrings } from './master-file.js';
import { hostName, readPreference, records, textRecord, together } from './owners.js';
import type { PasteContext, Pasted, ReadPasted } from './pasted.js';

const text = /^(\S{1,260})[ \t]+text =[ \t]*(.*)$/s;
const exchange =
  /^(\S{1,260})[ \t]+(?:mail exchanger = ([0-9]{1,5}) (\S{1,260})|MX preference = ([0-9]{1,5}), mail exchanger = (\S{1,260}))$/;
const alias = /^(\S{1,260})[ \t]+canonical name = (\S{1,260})$/;

/** The answers of `nslookup`, of BIND and of Windows: texts (which may go on on the next lines), exchanges and aliases. */
export const readNslookup: ReadPasted = (all, context) => {
  const lines = all.split(/\r?\n/).map((line) => line.trim());
  const parts: (Pasted | undefined)[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const found = text.exec(line);
    if (found === null) {
      parts.push(ofLine(line, context));
      continue;
    }
    const strings = [found[2] ?? ''];
    while (/^(?:"|$)/.test(lines[at + 1] ?? '-')) strings.push(lines[++at] ?? '');
    const octets = octetsOfStrings(strings.join(' '));
    const owner = hostName(`${(found[1] ?? '').replace(/\.$/, '')}.`, context.domain);
    if (octets !== undefined && owner !== undefined) parts.push(textRecord(octets, owner, context));
  }
  return together(parts);
};

function ofLine(line: string, { domain }: PasteContext): Pasted | undefined {
  const mx = exchange.exec(line);
  const cname = alias.exec(line);
  const host = mx?.[1] ?? cname?.[1];
  const target = mx?.[3] ?? mx?.[5] ?? cname?.[2];
  const owner = host && hostName(dotted(host), domain);
  const name = target && hostName(dotted(target), domain);
  if (!owner || !name) return undefined;
  if (mx === null) return records([{ owner, type: 'CNAME', data: name }]);
  const preference = readPreference(mx[2] ?? mx[4] ?? '');
  return preference === undefined
    ? undefined
    : records([{ owner, type: 'MX', data: `${preference} ${name}` }]);
}

function dotted(name: string): string {
  return name.endsWith('.') ? name : `${name}.`;
}
