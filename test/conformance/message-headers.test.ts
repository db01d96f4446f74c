import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldsByKey } from '../../core/message/read-message.js';
import { restoreMessage } from '../../core/message/restore/restore-message.js';
import { dkimSignature } from '../../core/records/dkim-signature.js';
import { readRecord } from '../../core/tags/read-record.js';
import { readTagList } from '../../core/tags/tag-list.js';
import { nodePorts } from '../../platform/node/byte-ports.js';
import { corpusPath, readJsonCorpus } from '../corpora.js';

interface MessageFacts {
  readonly id: string;
  readonly source: string;
  readonly facts: {
    readonly from: readonly string[];
    readonly received: number;
    readonly authentication_results: number;
    readonly received_spf: number;
    readonly dkim_signatures: readonly { readonly d: string | null; readonly s: string | null }[];
    readonly arc_sets: number;
  };
}

const suite = readJsonCorpus<{ readonly cases: readonly MessageFacts[] }>('messages/cases.json');

describe.runIf(suite)('headers of public messages', () => {
  test.each(suite?.cases ?? [])('$id', ({ id, facts }) => {
    const { message } = restoreMessage(readFileSync(join(corpusPath('messages'), id)), nodePorts);
    const byKey = fieldsByKey(message.fields);
    const count = (key: string): number => byKey.get(key)?.length ?? 0;
    const signatures = (byKey.get('dkim-signature') ?? []).map(({ value }) => {
      const record = readRecord(dkimSignature, readTagList(value));
      return { d: record.valueOf('d') ?? null, s: record.valueOf('s') ?? null };
    });
    expect({
      from: count('from'),
      received: count('received'),
      authentication_results: count('authentication-results'),
      received_spf: count('received-spf'),
      signatures,
      arc_sets: count('arc-seal'),
    }).toEqual({
      from: facts.from.length,
      received: facts.received,
      authentication_results: facts.authentication_results,
      received_spf: facts.received_spf,
      signatures: facts.dkim_signatures.map(({ d, s }) => ({ d, s })),
      arc_sets: facts.arc_sets,
    });
  });
});
