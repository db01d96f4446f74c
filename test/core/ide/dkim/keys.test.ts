import { describe, expect, test } from 'vitest';
import { writeKeyRecord } from '../../../../core/dkim/key-record.js';
import type { Name } from '../../../../core/dns/name.js';
import { addKey } from '../../../../core/ide/dkim/add-key.js';
import { revokeKey } from '../../../../core/ide/dkim/revoke-key.js';
import { keyAt, keysAt, zoneKeys } from '../../../../core/ide/dkim/zone-keys.js';
import { applyEdits } from '../../../../core/ide/format/apply-edits.js';
import { sourceOfText } from '../../../../core/text/source.js';
import { englishWords } from '../../../../core/words/words.js';
import { readZone } from '../../../../core/zone/read-zone.js';
import { txtOf } from '../../../../core/zone/txt.js';
import { makeEd25519Key, makeRsaKey } from '../../../mail-scene.js';

const head = '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 hm 1 2h 30m 2w 10m\n@ NS ns1\n';
const rsa = makeRsaKey(2048);
const ed25519 = makeEd25519Key();
const record = writeKeyRecord('rsa', rsa.p);
const short = writeKeyRecord('ed25519', ed25519.p);

const known = (text: string) => ({ uri: 'file:///db.example.com', zone: readZone(sourceOfText(text)) });
const name = (selector: string, domain = 'example.com'): Name => `${selector}._domainkey.${domain}.` as Name;

/** The text after edits, or why there are none. */
function edited(text: string, edits: ReturnType<typeof addKey>): string {
  if ('problem' in edits) return englishWords.of(edits.problem);
  const plain = edits.map(({ span, newText }) => ({ span, text: newText }));
  return Buffer.from(applyEdits(Buffer.from(text), plain)).toString();
}

const added = (text: string, keyName: Name, value: string) =>
  edited(text, addKey(known(text), keyName, value));

function revoked(text: string, selector: string): string {
  const zone = known(text);
  const [key] = keysAt(zone.zone, name(selector));
  if (key === undefined) throw new Error('no key');
  return edited(text, revokeKey(zone, key));
}

function published(text: string, selector: string): readonly string[] {
  const { zone } = known(text);
  return keysAt(zone, name(selector)).map((key) => txtOf(zone, key.text.record).octets);
}

describe('a new key', () => {
  test.each([
    ['', 'a zone that says nothing'],
    ['_dmarc TXT "v=DMARC1; p=none"\nwww A 192.0.2.1\n', 'behind the policy'],
    [`old._domainkey\t300\tIN\tTXT\t"${short}"\n_dmarc TXT "v=DMARC1; p=none"\n`, 'behind the last key'],
    ['mail._domainkey CNAME mail.example.net.\n', 'beside an alias'],
  ])('%j: what is published is the key, and nothing else changed', (lines) => {
    const text = head + lines;
    const after = added(text, name('s1'), record);
    expect(published(after, 's1')).toEqual([record]);
    expect(known(after).zone.problems).toEqual([]);
    expect(known(after).zone.records.length).toBe(known(text).zone.records.length + 1);
    for (const string of after.matchAll(/"([^"]*)"/g)) expect(string[1]?.length).toBeLessThanOrEqual(255);
  });

  test('stands in the style of the key before it', () => {
    const text = `${head}old._domainkey\t300\tIN\tTXT\t"${short}"\n_dmarc TXT "v=DMARC1; p=none"\n`;
    expect(added(text, name('new'), short)).toBe(
      text.replace('\n_dmarc', `\nnew._domainkey\t300\tIN\tTXT\t"${short}"\n_dmarc`),
    );
  });

  test('is refused where something stands already, or in another zone', () => {
    const text = `${head}s1._domainkey CNAME s1.example.net.\n`;
    expect(added(text, name('s1'), record)).toMatch(/has records already/);
    expect(added(text, name('S1'), record)).toMatch(/has records already/);
    expect(added(text, name('s1', 'example.org'), record)).toMatch(/is not in this zone/);
    expect(added('a A 192.0.2.1\n', name('s1'), record)).toMatch(/is not in this zone/);
  });

  test('of a domain below the zone stands under that domain', () => {
    const after = added(`${head}news MX 10 mx\n`, name('s1', 'news.example.com'), short);
    expect(after).toContain('news MX 10 mx\ns1._domainkey.news TXT');
  });
});

describe('a key that is revoked', () => {
  const strings = [record.slice(0, 200), record.slice(200)].map((part) => `"${part}"`);

  test.each([
    [`s1._domainkey TXT ${strings.join(' ')}\n`],
    [`s1._domainkey TXT ( ${strings.join('\n\t')} )\n`],
    [`s1._domainkey IN TXT ( ${strings.join(' ; a note\n\t')} ) ; end\n`],
    [`s1._domainkey TXT "v=DKIM1; p=${ed25519.p}; k=ed25519; t=s"\n`],
    [`s1._domainkey TXT v=DKIM1\\;k=ed25519\\;p=${ed25519.p}\n`],
  ])('%s keeps its other tags', (lines) => {
    const text = head + lines;
    const after = revoked(text, 's1');
    const [before = ''] = published(text, 's1');
    expect(published(after, 's1')).toEqual([before.replace(/p=[A-Za-z0-9+/=]+/, 'p=')]);
    expect(known(after).zone.problems).toEqual([]);
    expect((after.match(/;/g) ?? []).length).toBe((text.match(/;/g) ?? []).length);
    expect(revoked(after, 's1')).toBe('the key is revoked already');
  });

  test('a record without p is left alone', () => {
    expect(revoked(`${head}s1._domainkey TXT "v=DKIM1"\n`, 's1')).toMatch(/has no p/);
  });
});

test('the keys of a zone, but for wildcards, aliases and what a $GENERATE makes', () => {
  const lines = `s1._domainkey TXT "${short}"\n*._domainkey TXT "v=DKIM1; p="\nx._domainkey CNAME a\na.b._domainkey.news TXT "v=DKIM1; p="\n$GENERATE 1-3 g$._domainkey TXT "v=DKIM1; p="\n`;
  const { zone } = known(head + lines);
  const keys = zoneKeys(zone).map(
    ({ domain, selector, diagnosis }) => `${domain} ${selector} ${diagnosis.state}`,
  );
  expect(keys).toEqual(['example.com. s1 usable', 'news.example.com. a.b none']);
  expect(keyAt(zone, (head + lines).indexOf('v=DKIM1'))?.selector).toBe('s1');
  expect(keyAt(zone, 3)).toBeUndefined();
});
