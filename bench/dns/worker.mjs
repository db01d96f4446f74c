// Usage: node worker.mjs BUNDLE TASK
// Asks a BIND of its own on loopback, in turn by our resolver and by the one of node:dns. TASK is JSON, `{ names, rounds,
// inFlight }`; the answer is JSON on standard output: questions a second for each round, and how many had no answer.
import { promises } from 'node:dns';
import process, { argv } from 'node:process';
import { inRounds } from '../measure/rounds.mjs';

const [bundle, taskText] = argv.slice(2);
const { withNamed, createResolver, dnsQuestion } = await import(bundle);
const { names, rounds, inFlight } = JSON.parse(taskText);

const zone = 'bench.test';
const records = Array.from({ length: names }, (_, index) => [
  `n${index} A 192.0.2.${index % 256}`,
  `n${index} TXT "v=DKIM1; k=rsa; p=${'A'.repeat(180)}" "${'B'.repeat(200)}"`,
]);
const head = '$TTL 300\n@ SOA ns h 1 3600 600 86400 60\n@ NS ns\nns A 127.0.0.1\n';
const named = await withNamed({ [zone]: `${head}${records.flat().join('\n')}\n` });

/** Every name, its address and its text, so many at once; how many came back with data, and how many a second. */
async function askAll(ask) {
  let next = 0;
  let found = 0;
  const begin = performance.now();
  const one = async () => {
    for (let index = next++; index < names * 2; index = next++) {
      if (await ask(`n${index >> 1}.${zone}`, index % 2 === 0 ? 'A' : 'TXT')) found++;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, one));
  const seconds = (performance.now() - begin) / 1000;
  return { perSecond: (names * 2) / seconds, lost: names * 2 - found };
}

const theirs = new promises.Resolver();
theirs.setServers([`${named.host}:${named.port}`]);
// Nothing is kept: every question goes to the server.
const ours = createResolver({
  servers: [{ kind: 'dns', address: named.host, port: named.port }],
  cache: { entries: 0, octets: 0 },
});
const result = await inRounds(rounds, {
  ours: () =>
    askAll(async (name, type) => (await ours.resolve(dnsQuestion(`${name}.`, type))).kind === 'found'),
  theirs: () => askAll(async (name, type) => (await theirs.resolve(name, type)).length > 0),
});
ours.close();
await named.stop();
console.log(JSON.stringify(result));
process.exit(0);
