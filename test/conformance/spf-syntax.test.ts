import { afterAll, describe, expect, test } from 'vitest';
import { isSpf, readSpf } from '../../core/records/spf.js';
import { readJsonCorpus } from '../corpora.js';
import { type RecordCase, type Suite, textsAt } from './spf-suites.js';

/** Whether a text can be evaluated: an SPF record without a syntax error anywhere (RFC 7208 s4.6). */
function isSound(text: string): boolean {
  return isSpf(text) && readSpf(text).problems.length === 0;
}

const records = readJsonCorpus<readonly RecordCase[]>('spf/record-syntax.json') ?? [];

describe.runIf(records.length > 0)('single records', () => {
  const scored = records.filter(({ confidence }) => confidence === 'solid');
  const disputed = records.filter(({ confidence }) => confidence !== 'solid');

  test.each(scored.map((one) => [one.id, one] as const))('%s', (_, { record, expected }) => {
    expect({ record, isSound: isSound(record) }).toEqual({ record, isSound: expected !== 'invalid' });
  });

  // libspf2 takes single labels, empty domains and prefix lengths with leading zeros; the grammar does not, nor pyspf.
  test.each(disputed.map((one) => [one.id, one] as const))(
    'disputed: %s',
    (_, { record, confidence, ...said }) => {
      const breaksWithPyspf = said.pyspf_result === 'permerror' && confidence === 'disputed';
      if (breaksWithPyspf) expect({ record, isSound: isSound(record) }).toEqual({ record, isSound: false });
      else if (said.pyspf_result !== 'permerror') expect(isSound(record)).toBe(true);
    },
  );

  afterAll(() => {
    const agree = (cases: readonly RecordCase[]): number =>
      cases.filter(({ record, expected }) => isSound(record) === (expected !== 'invalid')).length;
    console.info(
      `spf/record-syntax.json: ${scored.length} records, ${agree(scored)} agree; of ${disputed.length} disputed ${agree(disputed)} agree with libspf2`,
    );
  });
});

/** Tests that end in a permanent error although the record of the domain itself is sound: what it leads to is not. */
const laterErrors: Readonly<Record<string, string>> = {
  'include-permerror': 'RFC 7208 s5.2: the included record has a syntax error',
  'include-none': 'RFC 7208 s5.2: the included domain has no record',
  'redirect-none': 'RFC 7208 s6.1: the other domain has no record',
  'redirect-loop': 'RFC 7208 s4.6.4: more than ten lookups',
  'include-loop': 'RFC 7208 s4.6.4: more than ten lookups',
  incloop: 'RFC 7208 s5.2: the included domain has no record',
  'mx-limit': 'RFC 7208 s4.6.4: more than ten exchanges',
  'mech-over-limit': 'RFC 7208 s4.6.4: more than ten lookups',
  'include-over-limit': 'RFC 7208 s4.6.4: more than ten lookups',
  'void-over-limit': 'RFC 7208 s4.6.4: more than two void lookups',
};

const suites = readJsonCorpus<{ readonly suites: readonly Suite[] }>('spf/suites.json')?.suites ?? [];

describe.runIf(suites.length > 0)('records of check_host() suites', () => {
  const seen = { sound: 0, broken: 0, several: 0, none: 0, silent: 0 };

  for (const suite of suites) {
    test.each(suite.tests.map((one) => [one.id, one] as const))(
      '%s',
      (_, { test: name, mailfrom, helo, expected }) => {
        const domain = mailfrom === '' ? helo : mailfrom.slice(mailfrom.lastIndexOf('@') + 1);
        const texts = textsAt(suite, domain);
        if (texts === undefined) {
          seen.silent++;
          expect(expected).toContain('temperror');
          return;
        }
        const [record, second] = texts.filter(isSpf);
        if (record === undefined) {
          seen.none++;
          expect(expected).toContain('none');
        } else if (second !== undefined) {
          seen.several++;
          expect(expected).toContain('permerror');
        } else if (readSpf(record).problems.length > 0) {
          seen.broken++;
          expect({ record, expected }).toEqual({ record, expected: expect.arrayContaining(['permerror']) });
        } else {
          seen.sound++;
          // Where the suite takes nothing but a permanent error, one must come later.
          const others = expected.filter((result) => result !== 'permerror');
          if (others.length === 0) expect(Object.keys(laterErrors)).toContain(name);
        }
      },
    );
  }

  afterAll(() => {
    const tests = suites.reduce((sum, suite) => sum + suite.tests.length, 0);
    console.info(
      `spf/suites.json: ${tests} tests; records: ${seen.sound} sound, ${seen.broken} broken, ${seen.several} several, ${seen.none} none, ${seen.silent} not answered`,
    );
  });
});

// A file in which nothing runs at all counts as a mistake.
test('what could not be run was named', () => {
  expect(records.length > 0).toBe(suites.length > 0);
});
