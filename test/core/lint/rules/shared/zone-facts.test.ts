import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Name } from '../../../../../core/dns/name.js';
import { isAtOrBelow } from '../../../../../core/dns/name.js';
import { readMailZone } from '../../../../../core/lint/mail-zone.js';
import { dataKey } from '../../../../../core/lint/rules/shared/data-key.js';
import { idInZone, isInZone, NameFact } from '../../../../../core/lint/rules/shared/name-facts.js';
import { textLists } from '../../../../../core/lint/rules/shared/texts-at.js';
import { TextsByName } from '../../../../../core/lint/rules/shared/texts-by-name.js';
import { presenceAt } from '../../../../../core/lint/rules/spf/zone-answers.js';
import { toTheEnd } from '../../../../../core/zone/steps.js';
import { zoneOf } from '../../../zone/zones.js';

const owner = fc.constantFrom(
  '@',
  'a',
  'A',
  'b.a',
  'c.b.a',
  '*',
  '*.a',
  'x\\.a',
  'out.example.net.',
  'badexample.com.',
);
const data = fc.constantFrom(
  ...['A 192.0.2.1', 'AAAA ::1', 'MX 10 b.a', 'CNAME b.a', 'NS ns.b.a', 'DNAME example.net.'],
  ...['TXT "one"', 'TXT "two"', 'TXT "t" "wo"', 'TXT "one"'],
);
const lines = fc.array(fc.tuple(owner, data), { maxLength: 14 });
const mailZoneOf = (list: readonly (readonly [string, string])[]) =>
  readMailZone(zoneOf(list.map((line) => `${line.join(' ')}\n`).join('')), 'rfc9989');

const facts = { A: NameFact.a, AAAA: NameFact.aaaa, MX: NameFact.mx, TXT: NameFact.txt } as const;
const kinds = { found: 'found', absent: 'nodata', outside: 'outside' } as const;

test('what the facts say about a name is what the zone answers', () => {
  fc.assert(
    fc.property(lines, (list) => {
      const mail = mailZoneOf(list);
      const { names } = mail.zone;
      for (let id = 0; id < names.length; id++) {
        for (const type of ['A', 'AAAA', 'MX', 'TXT'] as const) {
          const presence = presenceAt(id, facts[type], mail);
          const answer = mail.answers.ask(names.get(id), type).kind;
          if (presence !== 'ask') expect(answer, `${names.get(id)} ${type}`).toBe(kinds[presence]);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('a name is found in the zone as it is found anywhere', () => {
  const labels = fc.array(fc.constantFrom('a', 'B', 'c', 'x\\.a', '\\.', 'example', 'com', 'badexample'), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      lines,
      labels,
      fc.constantFrom('', 'example.com.', 'EXAMPLE.com.', 'com.'),
      (list, parts, end) => {
        const mail = mailZoneOf(list);
        const name = (parts.map((part) => `${part}.`).join('') + end || '.') as Name;
        expect(isInZone(name, mail), name).toBe(isAtOrBelow(name, mail.zone.apex));
        if (isInZone(name, mail)) expect(idInZone(name, mail), name).toBe(mail.zone.names.find(name));
      },
    ),
    { numRuns: 1000 },
  );
});

test('the texts of a name are found in reading order, what a server merges once or as often as it stands there', () => {
  fc.assert(
    fc.property(lines, (list) => {
      const mail = mailZoneOf(list);
      const { length } = mail.zone.names;
      const once = toTheEnd(TextsByName.of(mail.texts, length, ({ ownerId }) => ownerId));
      const lists = textLists(mail);
      for (let id = 0; id < length; id++) {
        const all = mail.texts.filter(({ ownerId }) => ownerId === id);
        const walked = [];
        for (let at = lists.firstAt(id); at > 0; at = lists.nextOf(at)) walked.push(lists.textAt(at));
        expect(walked).toEqual(all);
        expect(lists.octetsAt(id)).toBe(all.reduce((sum, { text }) => sum + text.octets.length, 0));
        const keys = all.map(dataKey);
        const different = all.filter((text, at) => keys.indexOf(dataKey(text)) === at);
        expect(once.at(id)).toEqual(different);
        expect(once.countAt(id)).toBe(different.length);
        expect(once.firstAt(id)).toBe(different[0]);
        expect(all.filter((text) => once.isLater(text))).toEqual(different.slice(1));
      }
      expect(Array.from(once.firsts())).toEqual(
        mail.texts.filter((text) => once.firstAt(text.ownerId) === text),
      );
    }),
    { numRuns: 300 },
  );
});
