import { cite } from '../../../cite.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { PolicyFault } from '../../live/found.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';

interface Data {
  readonly host: string;
  readonly fault: PolicyFault;
}

export const policyNotServed = rule<'mta-sts', Data>({
  code: 'LIVE002',
  name: 'policy-not-served',
  severity: 'error',
  subject: 'mta-sts',
  needsZone: true,
  cite: cite(8461, '3.3'),
  message: ({ host, fault }) =>
    isFaultOfTheMoment(fault)
      ? say`The policy at https://${host} was not checked: ${faultText(fault)}`
      : say`Senders cannot use the policy at https://${host}: ${faultText(fault)}`,
  why: say`Senders fetch https://mta-sts.<domain>/.well-known/mta-sts.txt, follow no redirection, want a certificate for that name, status 200 and a plain text (RFC 8461 s3.2, s3.3). Where they cannot, they deliver as if there were no policy.`,
  advice: say`Serve the file at that very address, as text/plain, with a certificate for mta-sts below the domain.`,
  concerns: ({ record }, { live }) => live?.policyFaults.has(record.index) === true,
  *check(text, { live }) {
    const fault = live?.policyFaults.get(text.record.index);
    if (fault === undefined) return;
    const host = shown(`mta-sts.${shownName(text.domain)}`);
    yield {
      span: { start: 0, end: Math.min('v=STSv1'.length, text.text.octets.length) },
      data: { host, fault },
      ...(isFaultOfTheMoment(fault) ? { severity: 'info' as const } : {}),
    };
  },
  examples: [
    {
      bad: '_mta-sts TXT "«v=STSv1»; id=1"\nmta-sts A 192.0.2.80',
      good: '@ MX 10 mail.example.net.',
      facts: {
        live: {
          ofRecord: () => undefined,
          unanswered: [],
          policyFaults: new Map([[2, { kind: 'status', status: 404 }]]),
        },
      },
    },
  ],
});

function isFaultOfTheMoment({ kind }: PolicyFault): boolean {
  return kind === 'unreachable' || kind === 'timeout' || kind === 'internal';
}

function faultText(fault: PolicyFault): Phrase {
  switch (fault.kind) {
    case 'status':
      return say`the web server answers with status ${fault.status}`;
    case 'redirect':
      return say`the web server redirects, and senders do not follow`;
    case 'type':
      return say`the web server says that it is "${shown(fault.type)}", and not text/plain`;
    case 'too-large':
      return say`it is larger than 64 KiB`;
    case 'certificate':
      return say`the certificate does not hold for the name`;
    case 'unreachable':
      return say`the web server cannot be reached`;
    case 'timeout':
      return say`the web server did not answer in time`;
    case 'internal':
      return say`the address is one inside an organization, where nothing is fetched from`;
  }
}
