import { describe, expect, test } from 'vitest';
import { type Difference, type KnownDifference, ofDebian, ofMailauth } from './known-differences.js';
import { type MailCase, makeMailCases } from './mail-cases.js';
import { debianOn, hasMailauth, mailauthOn, type Ours, oursOn, type Said } from './verifiers.js';

/** `npm test` installs both where it may; where it may not, it says so and sets these variables. */
const withMailTools = process.env.DNS_MAIL_AUTH_WITHOUT_MAIL_TOOLS !== '1';
const withMailauth = process.env.DNS_MAIL_AUTH_WITHOUT_MAILAUTH !== '1' && hasMailauth;

/** `DNS_MAIL_AUTH_DIFFERENTIAL=20000:7 npx vitest run test/differential/verifiers.test.ts` for a long run of seed 7. */
const [count = 400, seed = 3] = (process.env.DNS_MAIL_AUTH_DIFFERENTIAL ?? '')
  .split(':')
  .filter((number) => number !== '')
  .map(Number);

/** So many cases hold every known difference. */
const longRun = 3000;

type Standard = 'rfc9989' | 'rfc7489';
type Pair = Pick<Difference, 'mechanism' | 'mine' | 'other' | 'reason'>;

/** What both said about the same. DMARC is compared where SPF and DKIM came out alike: else it only follows. */
function pairsOf(ours: Ours, theirs: Said, standard: Standard): readonly Pair[] {
  const isPass = (result: string | undefined): boolean => result === 'pass';
  const dkim = theirs.dkim ?? [];
  const isSame =
    ours.spf === theirs.spf &&
    ours.dkim.every((result, index) => isPass(result) === isPass(dkim[index])) &&
    ours.dkim.length === dkim.length;
  const count = ours.dkim.length === dkim.length ? [] : [`${ours.dkim.length}`];
  return [
    { mechanism: 'spf', mine: ours.spf, other: theirs.spf ?? `${theirs.error}`, reason: '' },
    ...count.map((mine): Pair => ({ mechanism: 'dkim', mine, other: `${dkim.length}`, reason: 'count' })),
    ...ours.dkim.map((mine, index): Pair => {
      const other = `${dkim[index]}`;
      // For whatever does not pass each has words of its own.
      const isAlike = isPass(mine) === isPass(other);
      return { mechanism: 'dkim', mine, other: isAlike ? mine : other, reason: ours.reasons[index] ?? '' };
    }),
    { mechanism: 'arc', mine: ours.arc, other: theirs.arc ?? 'none', reason: '' },
    ...(isSame
      ? [
          {
            mechanism: 'dmarc',
            mine: ours[standard],
            other: theirs.dmarc ?? 'none',
            reason: ours.reasonOf[standard],
          } as const,
        ]
      : []),
  ];
}

describe.each([
  ['mailauth', withMailauth, mailauthOn, 'rfc9989', ofMailauth],
  ['pyspf, dkimpy and authheaders', withMailTools, debianOn, 'rfc7489', ofDebian],
] as const)('%s and we', (_, isHere, run, standard, known: readonly KnownDifference[]) => {
  test.runIf(isHere)(
    'say the same, or the difference is explained',
    async () => {
      const cases: readonly MailCase[] = makeMailCases(count, seed);
      const theirs = run(cases);
      const unexplained: string[] = [];
      const explained = new Map<string, number>();
      const said = new Map<string, number>();
      for (const [index, one] of cases.entries()) {
        const ours = await oursOn(one);
        const their = theirs[index];
        if (their === undefined) throw new Error(`nothing was said of case ${index}`);
        for (const pair of pairsOf(ours, their, standard)) {
          const { mechanism, mine, other, reason } = pair;
          said.set(`${mechanism} ${mine}`, (said.get(`${mechanism} ${mine}`) ?? 0) + 1);
          if (mine === other) continue;
          const why = known.find(({ holds }) => holds({ ...pair, one, ours, theirs: their }));
          if (why !== undefined) explained.set(why.id, (explained.get(why.id) ?? 0) + 1);
          else {
            unexplained.push(
              `${index} ${mechanism}: ours ${mine} (${reason}), theirs ${other}; ${one.what}\n${JSON.stringify({ ours, their, ...one })}`,
            );
          }
        }
      }
      if (count >= longRun) console.log(Object.fromEntries([...said, ...explained]));
      expect(unexplained).toEqual([]);
      const idle = known.filter(({ id }) => !explained.has(id)).map(({ id }) => id);
      expect(count < longRun ? [] : idle, 'explanations that explain nothing any more').toEqual([]);
      // Neither all right nor all wrong: then nothing would have been compared.
      for (const often of [
        'spf pass',
        'spf permerror',
        'dkim pass',
        'dkim fail',
        'arc pass',
        'arc fail',
        'dmarc fail',
        'dmarc pass',
      ]) {
        expect(said.get(often) ?? 0, often).toBeGreaterThan(count / 50);
      }
    },
    3_600_000,
  );
});
