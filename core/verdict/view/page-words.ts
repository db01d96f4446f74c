import { say } from '../../words/phrase.js';
import type { Words } from '../../words/words.js';

/** What stands on the page of a verdict whatever the verdict is. */
export function pageWords(words: Words) {
  return {
    title: words.of(say`Verdict`),
    envelope: words.of(say`Envelope`),
    warnings: words.of(say`Warnings`),
    results: words.of(say`Results`),
    transcript: words.of(say`DNS questions`),
    name: words.of(say`Name`),
    type: words.of(say`Type`),
    answer: words.of(say`Answer`),
    from: words.of(say`From where`),
    round: words.of(say`Round`),
    time: words.of(say`Time`),
    record: words.of(say`Record`),
    place: words.of(say`Show in the message`),
    again: words.of(say`Verify again`),
    envelopeAction: words.of(say`Choose client and envelope…`),
    answers: words.of(say`Answers from`),
    live: words.of(say`live DNS`),
    zonesOverLive: words.of(say`zone files over live DNS (what if)`),
    zonesAlone: words.of(say`zone files alone (what if)`),
    changes: words.of(say`What has changed`),
    unchanged: words.of(say`Nothing has changed since the verdict before.`),
    copy: words.of(say`Copy as`),
    copied: words.of(say`Copied.`),
    stale: words.of(say`The message was edited after this verdict.`),
    verified: words.of(say`Verified.`),
  };
}

export type PageWords = ReturnType<typeof pageWords>;
