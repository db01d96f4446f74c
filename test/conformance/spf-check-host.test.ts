import { afterAll, describe, expect, test } from 'vitest';
import { settleSync } from '../../core/dns/settle.js';
import { checkIdentities } from '../../core/spf/identities.js';
import { readIp4, readIp6 } from '../../core/text/ip-address.js';
import { readJsonCorpus } from '../corpora.js';
import { answersOf } from './spf-dns.js';
import type { Suite } from './spf-suites.js';

const suites = readJsonCorpus<{ readonly suites: readonly Suite[] }>('spf/suites.json')?.suites ?? [];

/** Tests of another rule book than RFC 7208, and what is right by that one. */
const otherwise: Readonly<Record<string, string>> = {
  // pyspf's lax mode knows `default=`; to RFC 7208 s6 it is an unknown modifier, which is ignored.
  'default-modifier': 'neutral',
  'default-modifier-harsh': 'neutral',
};

describe.runIf(suites.length > 0)('check_host() of the public suites', () => {
  let ran = 0;
  for (const suite of suites) {
    const lookup = answersOf(suite);
    describe(`${suite.source}: ${suite.suite}`, () => {
      test.each(suite.tests.map((one) => [one.test, one] as const))('%s', (name, one) => {
        ran++;
        const ip = readIp4(one.host) ?? readIp6(one.host);
        if (ip === undefined) throw new Error(one.host);
        const client = { ip, helo: one.helo, mailFrom: one.mailfrom, timeSeconds: 1_400_000_000 };
        const { mailFrom } = settleSync(checkIdentities(client), lookup);
        const right = name in otherwise ? [otherwise[name]] : one.expected;
        expect(right).toContain(mailFrom.result);
        if (one.explanation === null) return;
        expect(mailFrom.explanation ?? 'DEFAULT').toBe(one.explanation);
      });
    });
  }

  afterAll(() => {
    const all = suites.reduce((sum, { tests }) => sum + tests.length, 0);
    console.info(`spf/suites.json: check_host() ran ${ran} of ${all} tests`);
    expect(ran).toBe(all);
  });
});

test('what could not be run was named', () => {
  expect(suites.length === 0 || suites.length > 10).toBe(true);
});
