import { cite } from '../../../cite.js';
import type { Unavailability } from '../../../dns/answer.js';
import { dnsQuestion } from '../../../dns/asking.js';
import type { Name } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { noAnswerText } from '../shared/no-answer.js';
import { shown, shownName } from '../shared/shown.js';

interface Data {
  readonly name: string;
  readonly type: string;
  readonly reason: Unavailability;
  /** Questions beside this one. */
  readonly others: number;
}

export const notChecked = rule<'zone', Data>({
  code: 'LIVE001',
  name: 'not-checked',
  severity: 'info',
  subject: 'zone',
  needsZone: true,
  cite: cite(1034, '5.3.1'),
  message: ({ name, type, reason, others }) =>
    others === 0
      ? say`This record was not checked against live DNS: ${type} ${name}: ${noAnswerText[reason]}`
      : say`This record was not checked against live DNS: ${type} ${name}: ${noAnswerText[reason]}, and ${others} more`,
  why: say`With --live, rules ask DNS about names that the zone does not decide. Where nobody answers, nothing can be said about them; that is no fault of the record.`,
  advice: say`Check again, or ask another server with --dns.`,
  *check({ zone, live }) {
    for (const { index, questions } of live?.unanswered ?? []) {
      const [first] = questions;
      if (first === undefined) continue;
      const record = zone.records.get(index);
      const { question, reason } = first;
      const name = shown(shownName(question.name));
      const data = { name, type: question.type, reason, others: questions.length - 1 };
      yield { span: record.typeSpan, owner: record.owner, data };
    }
  },
  examples: [
    {
      bad: '@ «TXT» "v=spf1 include:_spf.example.net -all"',
      facts: {
        live: {
          ofRecord: () => undefined,
          policyFaults: new Map(),
          unanswered: [
            {
              index: 2,
              questions: [{ question: dnsQuestion('_spf.example.net.' as Name, 'TXT'), reason: 'timeout' }],
            },
          ],
        },
      },
    },
  ],
});
