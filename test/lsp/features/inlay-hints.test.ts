import { expect, test } from 'vitest';
import { edited, type LspEdit, type Place, scene } from './scene.js';

const { open, ask } = scene();
const text =
  '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 h 1 2 3 4 5\n  MX 10 mail\n_dmarc.example.com TXT "ü"\n';
const range = { start: { line: 3, character: 0 }, end: { line: 5, character: 0 } };

interface Hint {
  readonly position: Place;
  readonly label: string;
  readonly textEdits: readonly LspEdit[];
}

const asText = ({ position, label }: Hint): string => `${position.line}:${position.character} ${label}`;

test('inlay hints tell what a line takes from elsewhere', async () => {
  expect(await open(text)).toMatchObject({ inlayHintProvider: true });
  const hints = await ask<Hint[]>('inlayHint', { range });
  expect(hints.map(asText)).toEqual(['3:0 example.com.', '3:12 .example.com.', '4:18 .example.com.']);
  const [inherited, relative] = hints;
  expect(edited(text, inherited?.textEdits ?? [])).toContain('\nexample.com.  MX 10 mail\n');
  expect(edited(text, relative?.textEdits ?? [])).toContain('MX 10 mail.example.com.\n');
  const whole = { start: { line: 0, character: 0 }, end: range.end };
  expect((await ask<Hint[]>('inlayHint', { range: whole })).map(asText)).toContain('2:2 1h');
});

test('inlay hints can be switched off', async () => {
  await open(text, {}, () => ({ inlayHints: { owner: false, ttl: false } }));
  expect((await ask<Hint[]>('inlayHint', { range })).map(asText)).toEqual(['3:12 .example.com.']);
});

test('no inlay hints where all are switched off', async () => {
  await open(text, {}, () => ({ inlayHints: { owner: false, names: false, ttl: false, spfCost: false } }));
  expect(await ask('inlayHint', { range })).toBeNull();
});
