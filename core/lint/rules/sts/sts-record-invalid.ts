import { cite } from '../../../cite.js';
import { isMtaSts, mtaSts } from '../../../records/mta-sts.js';
import { readRecord } from '../../../tags/read-record.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import {
  type FieldFault,
  type FieldKind,
  fieldFaultMessage,
  findFieldFaults,
} from '../shared/field-faults.js';
import { shown } from '../shared/shown.js';

type Fault = FieldFault | { readonly kind: 'no-id' } | { readonly kind: 'bad-id'; readonly id: string };

const kind: FieldKind = {
  start: 'v=STSv1;',
  home: mtaSts.home,
  isRecord: isMtaSts,
  attempt: /sts|(?:^|;)[ \t]*id[ \t]*=/i,
};

export const stsRecordInvalid = rule<'mta-sts', Fault>({
  code: 'STS001',
  name: 'sts-record-invalid',
  severity: 'error',
  subject: 'mta-sts',
  cite: cite(8461, '3.1'),
  message: (fault) => {
    switch (fault.kind) {
      case 'no-id':
        return say`The record has no id, so senders do not look for a policy`;
      case 'bad-id':
        return say`"id=${shown(fault.id)}" is not 1 to 32 letters and digits, so senders do not look for a policy`;
      default:
        return fieldFaultMessage(fault, say`senders act as if there were no policy`);
    }
  },
  why: say`The record at _mta-sts says that there is a policy and names its state. It must begin with "v=STSv1;" and have an id of letters and digits; senders that cannot read it deliver without MTA-STS (RFC 8461 s3.1).`,
  advice: say`Write "v=STSv1; id=20260501T120000", and change the id whenever the policy file changes.`,
  concerns: ({ text, isAtHome }) => !isAtHome || !/^v=STSv1; ?id=[A-Za-z0-9]{1,32};?$/.test(text.octets),
  *check(text) {
    yield* findFieldFaults(text, kind);
    const { octets } = text.text;
    if (!text.isAtHome || !isMtaSts(octets)) return;
    const reading = readRecord(mtaSts, text.list);
    const id = reading.tagOf('id');
    if (id === undefined) yield { span: { start: 0, end: kind.start.length }, data: { kind: 'no-id' } };
    else if (reading.valueOf('id') === undefined) {
      const span = id.value.value === '' ? id.span : id.value.span;
      yield { span, data: { kind: 'bad-id', id: id.value.value } };
    }
  },
  examples: [
    {
      bad: '_mta-sts TXT "v=STSv1; id=«2026-05-01»"',
      good: '_mta-sts TXT "v=STSv1; id=20260501T120000; x-note.1=yes;"',
    },
    { bad: '_mta-sts TXT "«v=stsv1;» id=1"\n_mta-sts.a TXT "«v=STSv1»"\n_mta-sts.b TXT "«id=2»"' },
    { bad: '_mta-sts TXT "«v=STSv1;» x=1"', good: '_mta-sts TXT "some other text"' },
    { bad: '_mta-sts TXT "v=STSv1; «id =" " »1; «id=2»;«;» «rubbish»"' },
    { bad: 'mta-sts TXT "«v=STSv1;» id=1"\nmta-sts A 192.0.2.1' },
  ],
});
