import { expect, test } from 'vitest';
import type { Name } from '../../../core/dns/name.js';
import { BlockMemo } from '../../../core/lint/judge-block.js';
import { BlockLint } from '../../../core/lint/lint-blocks.js';
import { defaultOptions, lintInSteps } from '../../../core/lint/run.js';
import { toTheEnd } from '../../../core/zone/steps.js';
import { ZoneDocument } from '../../../core/zone/zone-document.js';

const head = '$TTL 1h\n@ SOA ns1 host 1 7200 3600 1209600 3600\n@ NS ns1\nns1 A 192.0.2.1\n';
const most = 100_000;

/** A zone with a mistake of its own on every hundredth line, far too large to be judged at once. */
function largeZone(): string {
  const lines = Array.from({ length: 60_000 }, (_, at) =>
    at % 100 === 0 ? `n${at} TXT "v=spf1 ip4:192.0.2.${at} -all"` : `n${at} A 192.0.2.1`,
  );
  return `${head}${lines.join('\n')}\n`;
}

test('of a large zone the first blocks are judged at once, an edit wherever it is, and the rest with the memory of the steps', () => {
  const text = largeZone();
  const document = new ZoneDocument(text, { origin: 'example.com.' as Name });
  const memo = new BlockMemo();
  const lint = new BlockLint(memo);
  const count = (): number =>
    lint
      .worst(document.zone, defaultOptions, most)
      .ofBlocks.reduce((sum, { findings }) => sum + findings.length, 0);
  expect(document.zone.blocks.length).toBeGreaterThan(70);
  const first = count();
  expect(first).toBeGreaterThan(0);

  document.edit(text.length, text.length, 'last TXT "v=spf1 ip4:192.0.2.999 -all"\n');
  const edited = count();
  expect(edited).toBeGreaterThan(first);
  expect(lint.worst(document.zone, defaultOptions, most).ofBlocks.at(-1)?.block).toBe(
    document.zone.blocks.length - 1,
  );

  toTheEnd(lintInSteps(document.zone, defaultOptions, memo));
  const all = count();
  expect(all).toBeGreaterThan(edited);
  const anew = new BlockMemo();
  toTheEnd(lintInSteps(document.zone, defaultOptions, anew));
  const fresh = new BlockLint(anew).worst(document.zone, defaultOptions, most).ofBlocks;
  expect(fresh.reduce((sum, { findings }) => sum + findings.length, 0)).toBe(all);
});
