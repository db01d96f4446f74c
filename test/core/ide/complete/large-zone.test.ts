import { expect, test } from 'vitest';
import { completionsAt } from '../../../../core/ide/complete/complete.js';
import { mostNames } from '../../../../core/ide/complete/zone-names.js';
import { ZoneDocument } from '../../../../core/zone/zone-document.js';
import { header } from '../../zone/zones.js';
import { today } from './cursor.js';

const options = { standard: 'rfc9989', today } as const;
const hosts = 20_000;
const text = `${header}${Array.from({ length: hosts }, (_, number) => `h${number} A 192.0.2.1\n`).join('')}`;

/** What is proposed behind some characters that are typed in a line of their own at the top. */
function typedOnTop(
  document: ZoneDocument,
  line: string,
): { readonly labels: string[]; readonly isIncomplete: boolean } {
  document.edit(header.length, header.length, `${line}\n`);
  const { items, isIncomplete } = completionsAt(document.zone, header.length + line.length, options);
  document.edit(header.length, header.length + line.length + 1, '');
  return { labels: items.map(({ label }) => label), isIncomplete };
}

test('as many names as can be looked through, and those that are typed wherever they stand', () => {
  const document = new ZoneDocument(text);
  const near = typedOnTop(document, '@ MX 10 ');
  expect(near).toMatchObject({ isIncomplete: true });
  expect(near.labels).toHaveLength(mostNames);
  expect(near.labels).toContain('h0');
  const far = typedOnTop(document, `@ MX 10 h${hosts - 1}`);
  expect(far).toEqual({ labels: [`h${hosts - 1}`], isIncomplete: true });
  expect(typedOnTop(document, '@ MX 10 nobody')).toEqual({ labels: [], isIncomplete: true });
  const owners = typedOnTop(document, 'h1234');
  expect(owners.labels).toEqual(expect.arrayContaining(['_dmarc', 'h1234', 'h12340']));
  expect(owners.labels.length).toBeLessThan(40);
});
