import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withBind } from '../bind.js';
import { corpusPath, readJsonCorpus } from '../corpora.js';
import { judgeByBind } from '../fuzz/bind.js';
import { findDifference } from '../fuzz/difference.js';
import { judgeByUs } from '../fuzz/ours.js';

/** A zone of the public suites, as `cases.json` lists them. */
interface Case {
  readonly id: string;
  /** The name to load it under, without its final dot. */
  readonly origin: string;
}

/** Zones that BIND and we do not agree about, and why: the words are those of docs/differences.md. */
const differences: Readonly<Record<string, string>> = {
  'bind9/checkzone/bad-eui48-trailing-garbage.db': 'only we reject: octets after the last pair of EUI48',
  'bind9/master/master15.data': 'other place: BIND names no line where data takes more room than it has',
  'bind9/checkzone/bad-eui64-trailing-garbage.db': 'only we reject: octets after the last pair of EUI64',
};

const cases = readJsonCorpus<{ readonly cases: readonly Case[] }>('zones/cases.json')?.cases ?? [];

describe.runIf(withBind && cases.length > 0)('named-checkzone and we agree about', () => {
  test.each(cases)('$id', async ({ id, origin }) => {
    const path = corpusPath(`zones/${id}`);
    const absolute = origin.endsWith('.') ? origin : `${origin}.`;
    const bind = await judgeByBind(dirname(path), path, absolute);
    const ours = judgeByUs({ octets: readFileSync(path), path, origin: absolute });
    const difference = findDifference(ours, bind);
    const expected = differences[id];
    if (expected === undefined) expect(difference).toBeUndefined();
    else expect(difference?.kind).toBe(expected.split(':')[0]);
  });

  test('every zone in the list of differences is there', () => {
    const ids = cases.map(({ id }) => id);
    expect(Object.keys(differences).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
