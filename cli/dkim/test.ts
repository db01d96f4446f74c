import { compareKey, type KeyMismatch } from '../../core/dkim/compare-key.js';
import type { DnsAnswer } from '../../core/dns/answer.js';
import { dnsQuestion } from '../../core/dns/asking.js';
import { reasons } from '../../core/verdict/words/dkim-words.js';
import { shownDomain } from '../../core/verdict/words/shown.js';
import { noAnswer } from '../../core/verdict/words/unavailable-words.js';
import { type Phrase, say } from '../../core/words/phrase.js';
import { readPrivateKey } from '../../platform/node/key-files.js';
import { oneOf, readArguments } from '../arguments.js';
import { dnsOptions, dnsUsage, readDnsOptions } from '../dns-options.js';
import type { ExitStatus } from '../exit-status.js';
import type { Terminal } from '../terminal.js';
import { readSigner, required } from './names.js';

export const testUsage = `dkim test --key FILE --domain NAME --selector NAME ${dnsUsage}\n  [--format text|json]`;

/** `dkim test`: whether verifiers can use what is published for signatures of a private key. Names every mismatch. */
export async function test(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const args = readArguments(words, {
    key: { type: 'string' },
    domain: { type: 'string' },
    selector: { type: 'string' },
    format: { type: 'string' },
    ...dnsOptions,
  });
  const format = oneOf(args.text('format'), 'format', ['text', 'json'], 'text');
  const { keyName, domain, selector } = readSigner(args);
  const path = required(args, 'key');
  const key = readPrivateKey(path);
  if ('failure' in key) {
    terminal.error(`${path}: ${terminal.words.of(key.failure)}\n`);
    return 2;
  }
  const answers = await readDnsOptions(args);
  try {
    const answer = (await answers.forEvaluation()(dnsQuestion(keyName, 'TXT'))) as DnsAnswer<'TXT'>;
    const mismatches = compareKey(answer, key.own);
    if (format === 'json') {
      const shown = mismatches.map((one) => ({ ...one, message: terminal.machineWords.of(phraseOf(one)) }));
      const report = { version: 1, domain, selector, matches: mismatches.length === 0, mismatches: shown };
      terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
    } else {
      const lines =
        mismatches.length === 0
          ? [say`the published key is that of the private key`]
          : mismatches.map(phraseOf);
      for (const line of lines) terminal.out(`${shownDomain(keyName)}: ${terminal.words.of(line)}\n`);
    }
    return mismatches.length === 0 ? 0 : 1;
  } finally {
    answers.close();
  }
}

function phraseOf(mismatch: KeyMismatch): Phrase {
  switch (mismatch.kind) {
    case 'no-record':
      return mismatch.exists ? say`the name has no TXT record` : say`there is no such name`;
    case 'several-records':
      return say`${mismatch.count} records stand there, and which of them a verifier takes is left open`;
    case 'unavailable':
      return say`DNS gives no answer: ${noAnswer[mismatch.reason]}`;
    case 'other-key':
      return say`the published key is not that of the private key`;
    case 'unusable':
      return reasons[mismatch.reason];
    case 'testing':
      return say`the key is marked as being tested (t=y), so signatures count like none`;
  }
}
