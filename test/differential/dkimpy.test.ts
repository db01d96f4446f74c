import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeEd25519Key, makeRsaKey, outcome, signed } from '../mail-scene.js';
import { root } from '../run-cli.js';
import { chanceOf, mutated, randomBody, randomHeader } from './mutate.js';

/** `npm test` installs dkimpy where it may; where it may not, it says so and sets this variable. */
const withMailTools = process.env.DNS_MAIL_AUTH_WITHOUT_MAIL_TOOLS !== '1';

interface Case {
  readonly text: string;
  readonly dns: Readonly<Record<string, string>>;
  readonly what: string;
}

const rsa = makeRsaKey(1024);
const ed25519 = makeEd25519Key();
const dns = {
  'r._domainkey.example.com': `v=DKIM1; k=rsa; p=${rsa.p}`,
  'e._domainkey.example.com': `v=DKIM1; k=ed25519; p=${ed25519.p}`,
};

const world = Object.fromEntries(Object.entries(dns).map(([name, text]) => [name, [text]]));

/** Where dkimpy is known to be narrower than the standard; we pass what it does not. */
const known: readonly ((text: string, their: boolean | string | undefined) => boolean)[] = [
  // It takes no header with white space before a colon (RFC 5322 s4.5), or with a line that is no field.
  (_, their) => their === 'MessageFormatError',
  // It keeps white space at the end of a body that ends without a line end (RFC 6376 s3.4.4 speaks of all lines).
  (text, their) => their === 'ValidationError' && /c=\w+\/relaxed[\s\S]*[ \t]$/.test(text),
];

/** Messages that we signed in all manners, most of them changed on the way. */
function makeCases(count: number, seed: number): Case[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () => {
    const body = randomBody(chance);
    const text = `${randomHeader(chance)}\r\n${body}`;
    const isRsa = chance.below(3) > 0;
    const form = () => (chance.below(2) === 0 ? 'simple' : 'relaxed');
    const options = {
      selector: isRsa ? 'r' : 'e',
      canonicalization: { header: form(), body: form() },
      ...(chance.below(4) === 0 ? { names: ['from', 'subject', 'x-none', 'subject', 'from'] } : {}),
      ...(chance.below(5) === 0 ? { length: chance.below(Math.max(1, body.trimEnd().length >> 1)) } : {}),
    } as const;
    const good = signed(text, isRsa ? rsa : ed25519, options);
    const { changed, what } = mutated(good, chance);
    return {
      text: changed,
      dns,
      what: `${options.canonicalization.header}/${options.canonicalization.body} ${what}`,
    };
  });
}

function dkimpyOn(cases: readonly Case[]): readonly (readonly (boolean | string)[])[] {
  const input = cases
    .map(({ text, dns }) =>
      JSON.stringify({ message: Buffer.from(text, 'latin1').toString('base64'), dns, signatures: 1 }),
    )
    .join('\n');
  const { status, stdout, stderr } = spawnSync(
    '/usr/bin/python3',
    [join(root, 'test/differential/dkimpy.py')],
    {
      input,
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`dkimpy does not run: ${stderr}`);
  return stdout
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe.runIf(withMailTools)('dkimpy and we', () => {
  test('say the same of messages that were changed on the way', async () => {
    const cases = makeCases(1500, 7);
    const theirs = dkimpyOn(cases);
    const counts = { pass: 0, fail: 0 };
    const disagreements: string[] = [];
    const explained = known.map(() => 0);
    for (const [index, { text, what }] of cases.entries()) {
      const ours = await outcome(text, world);
      const isPass = ours.startsWith('pass');
      counts[isPass ? 'pass' : 'fail']++;
      const [their] = theirs[index] ?? [];
      if (isPass === (their === true)) continue;
      const why = known.findIndex((holds) => isPass && holds(text, their));
      if (why < 0) disagreements.push(`${index} ${what}: ${ours}, dkimpy ${their}`);
      else explained[why] = (explained[why] ?? 0) + 1;
    }
    expect(disagreements).toEqual([]);
    expect(Math.min(...explained), 'what dkimpy is known for does not occur any more').toBeGreaterThan(0);
    // Neither all right nor all wrong: then nothing would have been compared.
    expect(Math.min(counts.pass, counts.fail)).toBeGreaterThan(200);
  });
});
