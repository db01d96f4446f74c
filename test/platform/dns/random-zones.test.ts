import { expect, test } from 'vitest';
import type { DnsType } from '../../../core/dns/answer.js';
import { sourceOfText } from '../../../core/text/source.js';
import { layered, layersOf } from '../../../core/zone/layers.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { createResolver } from '../../../platform/node/dns/resolver.js';
import { withBind } from '../../bind.js';
import { withNamed } from '../../dns-server/named.js';
import { nameOf, printAnswer, questionOf } from './questions.js';

const zoneCount = 40;
const origin = (index: number): string => `z${index}.test`;
const types: readonly DnsType[] = ['A', 'TXT', 'CNAME', 'NS'];

/** Numbers by chance that are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

/** Few labels, so that names meet: wildcards, names below others, empty ones between. */
function randomZone(index: number, random: ReturnType<typeof chance>): string {
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const label = (): string => pick(['a', 'b', 'c', '*']);
  const name = (): string => Array.from({ length: 1 + random(3) }, label).join('.');
  const target = (): string => pick([name(), `${name()}.${origin((index + 1) % zoneCount)}.`, '@']);
  const lines = ['$TTL 300', '@ SOA ns h 1 3600 600 86400 60', '@ NS ns', 'ns A 192.0.2.53'];
  const rest = random(8) + 3;
  const aliased = new Set<string>();
  const owners = new Set<string>();
  for (let line = 0; line < rest; line++) {
    const owner = name();
    const kind = random(10);
    if (aliased.has(owner)) continue;
    if (kind < 3 && !owners.has(owner)) {
      aliased.add(owner);
      lines.push(`${owner} CNAME ${target()}`);
    } else if (kind === 3 && !owners.has(owner) && !owner.includes('*')) {
      lines.push(`${owner} DNAME ${target()}`);
      aliased.add(owner);
    } else if (kind === 4 && !owner.includes('*')) lines.push(`${owner} NS ns.elsewhere.test.`);
    else lines.push(kind < 8 ? `${owner} A 192.0.2.${line}` : `${owner} TXT "${line}"`);
    owners.add(owner);
  }
  return `${lines.join('\n')}\n`;
}

/** Of a chain without an end newer BINDs say that they failed. */
function endless(answer: string): string {
  return answer === 'loop' ? 'servfail' : answer;
}

test.runIf(withBind)('zones made by chance answer as BIND answers from them', async () => {
  const zones = Object.fromEntries(
    Array.from({ length: zoneCount }, (_, index) => [origin(index), randomZone(index, chance(index + 1))]),
  );
  const layers = layersOf(
    Object.entries(zones).map(([name, text]) => ({
      path: name,
      zone: readZone(sourceOfText(text), { origin: nameOf(name) }),
    })),
  );
  // Beyond its zones BIND knows nothing.
  const refused = { kind: 'unavailable', reason: 'refused', source: { kind: 'nowhere' } } as const;
  const resolve = layered(layers, () => Promise.resolve(refused));
  const named = await withNamed(zones);
  const resolver = createResolver({ servers: [{ kind: 'dns', address: named.host, port: named.port }] });
  const labels = ['a', 'b', 'c', 'x'];
  const names = labels.flatMap((one) => [
    one,
    ...labels.flatMap((two) => [`${one}.${two}`, `${one}.b.${two}`, `a.${one}.${two}`]),
  ]);
  const differences: string[] = [];
  const kinds = new Set<string>();
  for (let index = 0; index < zoneCount; index++) {
    const questions = ['', ...names.map((name) => `${name}.`)].flatMap((name) =>
      types.map((type) => questionOf(`${name}${origin(index)}`, type)),
    );
    const answers = await Promise.all(questions.map((question) => resolver.resolve(question)));
    for (const [at, question] of questions.entries()) {
      const theirs = endless(printAnswer(answers[at] ?? refused));
      const ours = endless(printAnswer(await resolve(question)));
      kinds.add(theirs.replace(/ (?!->).*| -> .*/, (rest) => (rest.startsWith(' ->') ? ' ->' : '')));
      if (ours === theirs) continue;
      differences.push(
        `${question.type} ${question.name}: ours ${ours}, BIND ${theirs}\n${zones[origin(index)]}`,
      );
    }
  }
  resolver.close();
  await named.stop();
  expect(differences).toEqual([]);
  // The zones show everything there is to be shown.
  const everything = [
    'found',
    'found ->',
    'nodata',
    'nodata ->',
    'nxdomain',
    'nxdomain ->',
    'refused',
    'servfail',
  ];
  expect([...kinds].sort()).toEqual(everything);
});
