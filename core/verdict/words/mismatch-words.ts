import type { KeyMismatch } from '../../dkim/compare-key.js';
import { type Phrase, say } from '../../words/phrase.js';
import { reasons } from './dkim-words.js';
import { noAnswer } from './unavailable-words.js';

/** What keeps verifiers from a key, in a sentence without its full stop. */
export function mismatchPhrase(mismatch: KeyMismatch): Phrase {
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
