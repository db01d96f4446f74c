import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DnsType } from '../../../core/dns/answer.js';
import * as ofNode from '../../../platform/shared/dns/query.js';
import * as readingOfNode from '../../../platform/shared/dns/read-message.js';
import { message, question } from '../../dns-server/wire.js';
import { root } from '../../run-cli.js';
import { questionOf } from './questions.js';

type Codec = typeof ofNode & typeof readingOfNode;

const node: Codec = { ...ofNode, ...readingOfNode };
const worker = await codecWithoutNode();

/** The same as a browser gets it, in a world without `Buffer` and `require`. */
async function codecWithoutNode(): Promise<Codec> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export * from './platform/shared/dns/query.ts';
        export * from './platform/shared/dns/read-message.ts';
      `,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'codec',
    write: false,
  });
  const world = createContext({}) as { readonly codec?: Codec };
  runInContext(outputFiles[0]?.text ?? '', world);
  if (world.codec === undefined) throw new Error('the bundle has left no codec');
  return world.codec;
}

const types: readonly DnsType[] = ['A', 'AAAA', 'MX', 'NS', 'PTR', 'CNAME', 'TXT', 'SPF', 'TLSA'];

test.each(types)('a query for %s has the same octets in both', (type) => {
  for (const edns of ['with', 'without'] as const) {
    const asked = questionOf(String.raw`w\.w.\255\000x.example.test`, type);
    const [ours, theirs] = [node, worker].map((codec) => codec.encodeQuery(asked, { id: 0xfedc, edns }));
    expect([...(ours ?? [])]).toEqual([...(theirs ?? [])]);
    expect(Buffer.from(ours ?? []).toString('latin1')).toContain('\x03w.w\x03\xff\0x\x07example\x04test\0');
  }
});

const name = fc.constantFrom('\xc0\x0c', '\xc0\x10', '\x03a.b\0', '\x02\xff\0\xc0\x0c', '\0', '\xc0\xff');
const strings = fc.array(fc.string({ unit: fc.constantFrom('a', '\0', '\xff'), maxLength: 9 }));
const octets = fc.uint8Array({ maxLength: 24 }).map((some) => Buffer.from(some).toString('latin1'));
/** The number of a type, and data that is mostly sound. */
const data = fc.oneof(
  fc.tuple(fc.constantFrom(2, 5, 12, 39), name),
  fc.tuple(fc.constantFrom(1, 7, 28, 41, 52), octets),
  fc.tuple(
    fc.constant(1),
    octets.map((some) => some.padEnd(4, '\x7f').slice(0, 4)),
  ),
  fc.tuple(
    fc.constant(28),
    octets.map((some) => some.padEnd(16, '\x7f').slice(0, 16)),
  ),
  fc.tuple(
    fc.constant(15),
    name.map((some) => `\0\x0a${some}`),
  ),
  fc.tuple(
    fc.constant(6),
    fc.tuple(name, name).map(([a, b]) => `${a}${b}${'\xfe'.repeat(20)}`),
  ),
  fc.tuple(
    fc.constantFrom(16, 99),
    strings.map((all) => all.map((some) => String.fromCharCode(some.length) + some).join('')),
  ),
);
const damage = fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 2 });

test('both read the same in whatever a server sends', () => {
  const read = new Set<string>();
  const told = (codec: Codec, sent: Uint8Array): string | undefined =>
    JSON.stringify(codec.readMessage(sent));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, data), { maxLength: 4 }), damage, (records, changes) => {
      const answers = records.map(([owner, [type, some]]) => ({ owner, type, data: some }));
      const whole = message({ question: question('www.test', 16), answers });
      for (const [at, octet] of changes) if (at >= 12 && at < whole.length) whole[at] = octet;
      // In the midst of other octets, as what a socket gives may be.
      const sent = new Uint8Array(Buffer.concat([Buffer.alloc(7, 0x41), whole])).subarray(7);
      const expected = told(node, sent);
      expect(told(worker, sent)).toBe(expected);
      for (const [, type = ''] of expected?.matchAll(/"type":"(\w+)"/g) ?? []) read.add(type);
    }),
    { numRuns: 1000 },
  );
  expect([...read].sort()).toEqual([...types, 'DNAME', 'SOA', 'malformed', 'other'].sort());
  expect(told(node, message({ question: question('www.test', 16) }))).toContain('"answers":[]');
});
