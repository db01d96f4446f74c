import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { messageRule } from '../message-rule.js';

/** Fields of which a message has one at most (RFC 5322 s3.6, RFC 2045 s3), by their names in lower case. */
const single = new Set([
  ...['from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'subject', 'date', 'message-id', 'in-reply-to'],
  ...['references', 'mime-version', 'content-type', 'content-transfer-encoding', 'return-path'],
]);

/** Repetitions that are told of one name. */
const mostTold = 20;

export const fieldRepeated = messageRule<{
  readonly name: string;
  readonly count: number;
  readonly isFrom: boolean;
}>({
  code: 'DKIM043',
  name: 'field-repeated',
  severity: 'warning',
  cite: cite(5322, '3.6'),
  message: ({ name, count, isFrom }) =>
    isFrom
      ? say`the message has ${count} From fields: receivers refuse it, since a reader may be shown any of them`
      : say`the message has ${count} fields ${name}, and only one may be there: programs show different ones`,
  why: say`Programs differ in which of several fields they show and which they check, so a second field can hide behind a signed one (RFC 6376 s8.15, RFC 5322 s3.6).`,
  advice: say`Find out who has added the field. A signature that names a field once more than it occurs breaks when one is added.`,
  *check({ fields }) {
    for (const [key, same] of fields.byKey) {
      if (same.length < 2 || !single.has(key)) continue;
      const isFrom = key === 'from';
      for (const { name, nameSpan } of same.slice(0, mostTold)) {
        const data = { name, count: same.length, isFrom };
        yield { span: nameSpan, data, ...(isFrom ? { severity: 'error' as const } : {}) };
      }
    }
  },
  examples: [
    {
      bad: '«From»: a@example.com\n«From»: b@example.net\n\nHi.\n',
      good: 'From: a@example.com\nReceived: x\nReceived: y\n\nHi.\n',
    },
    { bad: 'From: a@example.com\n«Subject»: x\n«subject»: y\n\nHi.\n' },
  ],
});
