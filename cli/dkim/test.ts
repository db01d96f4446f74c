import { compareKey, identityOf } from '../../core/dkim/compare-key.js';
import type { DnsAnswer } from '../../core/dns/answer.js';
import { dnsQuestion } from '../../core/dns/asking.js';
import { mismatchPhrase } from '../../core/verdict/words/mismatch-words.js';
import { shownDomain } from '../../core/verdict/words/shown.js';
import { say } from '../../core/words/phrase.js';
import { readPrivateKey } from '../../platform/node/key-files.js';
import { oneOf, readArguments } from '../arguments.js';
import { dnsOptions, readDnsOptions } from '../dns-options.js';
import type { ExitStatus } from '../exit-status.js';
import type { Terminal } from '../terminal.js';
import { profileOptions, readProfileOptions } from './profile.js';

/** For `readArguments`. */
export const testOptions = {
  ...profileOptions,
  format: { type: 'string' },
  ...dnsOptions,
} as const;

/** `dkim test`: whether verifiers can use what is published for signatures of a private key. Names every mismatch. */
export async function test(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const args = readArguments(words, testOptions);
  const format = oneOf(args.text('format'), 'format', ['text', 'json'], 'text');
  const { keyName, domain, selector, identity, key: path } = readProfileOptions(args);
  const key = readPrivateKey(path);
  if ('failure' in key) {
    terminal.error(`${path}: ${terminal.words.of(key.failure)}\n`);
    return 2;
  }
  const answers = await readDnsOptions(args);
  try {
    const answer = (await answers.forEvaluation()(dnsQuestion(keyName, 'TXT'))) as DnsAnswer<'TXT'>;
    const mismatches = compareKey(answer, key.own, identityOf(identity, domain));
    if (format === 'json') {
      const shown = mismatches.map((one) => ({
        ...one,
        message: terminal.machineWords.of(mismatchPhrase(one)),
      }));
      const report = { version: 1, domain, selector, matches: mismatches.length === 0, mismatches: shown };
      terminal.out(`${JSON.stringify(report, undefined, 2)}\n`);
    } else {
      const lines =
        mismatches.length === 0
          ? [say`the published key is that of the private key`]
          : mismatches.map(mismatchPhrase);
      for (const line of lines) terminal.out(`${shownDomain(keyName)}: ${terminal.words.of(line)}\n`);
    }
    return mismatches.length === 0 ? 0 : 1;
  } finally {
    answers.close();
  }
}
