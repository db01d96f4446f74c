import { cite } from '../../../cite.js';
import { dkimReportReasons } from '../../../records/dkim-report.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { firstAtName } from './first-at-name.js';
import { findReportFaults, type ReportFault } from './report-faults.js';

export const reportRecordInvalid = rule<'dkim-report', ReportFault>({
  code: 'DKIM032',
  name: 'report-record-invalid',
  severity: 'error',
  subject: 'dkim-report',
  needsZone: true,
  cite: cite(6651, '3.2'),
  message: (fault) => {
    switch (fault.kind) {
      case 'second':
        return say`A second reporting record at this name: with more than one nobody sends reports`;
      case 'stray':
        return say`"${shown(fault.value)}" is no tag=value, so nobody can read the record and nobody sends reports`;
      case 'empty':
        return say`No tag stands before this semicolon, so nobody can read the record and nobody sends reports`;
      case 'duplicate':
        return say`"${shown(fault.value)}" stands here a second time, so nobody can read the record and nobody sends reports`;
      case 'address':
        return say`"ra=${shown(fault.value)}" is not the local part of an address alone, so reports cannot be sent`;
      case 'percentage':
        return say`"rp=${shown(fault.value)}" is no percentage from 0 to 100, so receivers cannot tell how many reports are wished`;
      case 'reason':
        return say`"${shown(fault.value)}" in rr is none of ${Object.keys(dkimReportReasons).join(', ')}, so receivers cannot tell which failures to report`;
      case 'encoding':
        return say`"${shown(fault.value)}" is no DKIM quoted-printable, so receivers cannot read ${fault.tag}`;
      case 'unused':
        return say`Without ra nobody sends reports, and "${fault.value}" has no effect`;
    }
  },
  why: say`A signature with r=y asks for reports about its failures; where they go stands at _report._domainkey, in exactly one record (RFC 6651 s3.2, s3.3).`,
  advice: say`Write one record such as "ra=dkim-errors; rp=100; rr=v:x", with the local part of an address in the same domain.`,
  *check(text, mail) {
    const first = firstAtName(mail, text);
    if (first !== undefined) {
      const related = [
        {
          text: first,
          span: { start: 0, end: first.text.octets.length },
          message: say`The first reporting record`,
        },
      ];
      yield { span: { start: 0, end: text.text.octets.length }, data: { kind: 'second' }, related };
    }
    yield* findReportFaults(text);
  },
  examples: [
    {
      bad: '_report._domainkey TXT "ra=«dkim@example.com»; rr=v"',
      good: '_report._domainkey TXT "ra=dkim-errors; rp=100; rr=v:x; rs=no=20valid=20signature"',
    },
    {
      bad: '_report._domainkey TXT "ra=dkim; rp=«1" "01»; rr=v:«z»"',
      good: '_report._domainkey TXT "ra=dkim; rr = V : all ;"',
    },
    {
      bad: '_report._domainkey TXT "ra=a"\n_report._domainkey TXT "«ra=b»"',
      good: '_report._domainkey TXT "ra=a"\n_report._domainkey TXT "ra=a"\n_report._domainkey.b TXT "ra=b"',
    },
    { bad: '_report._domainkey TXT "ra=a; «ra=b»; «rubbish»;«;»"' },
    { bad: '_report._domainkey TXT "«rp=50»; rs=5«=0» %"' },
    { bad: '_report._domainkey TXT "«ra=»"', good: '_report._domainkey TXT "ra=fran=C3=A7ois; x=1"' },
  ],
});
