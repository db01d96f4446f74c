import type { ReportOrigin } from './aggregate/report.js';

/** What the name of a report says about it. */
export interface ReportFileName {
  readonly receiver: string;
  readonly domain: string;
  /** Seconds since 1970. */
  readonly begin: number;
  readonly end: number;
  readonly id: string | undefined;
}

// filename = receiver "!" policy-domain "!" begin-timestamp "!" end-timestamp [ "!" unique-id ] "." extension
//                                                                             (RFC 7489 s7.2.1.1, RFC 9990 s3.5.2)
const form =
  /^([^!/\\]{1,255})!([^!/\\]{1,255})!([0-9]{1,13})!([0-9]{1,13})(?:!([^!/\\]{1,200}?))?(?:\.(?:xml|json|gz|zip|tar|eml|gzip))+$/i;

/** Reads the name that the standards give to a report. Undefined for any other name. */
export function readFileName(name: string): ReportFileName | undefined {
  const found = form.exec(name.slice(name.lastIndexOf('/') + 1));
  if (found === null) return undefined;
  const [, receiver = '', domain = '', begin, end, id] = found;
  return { receiver, domain, begin: Number(begin), end: Number(end), id };
}

/** The name by which a report says what it is: that in its archive, else that of its file. */
export function fileNameOf({ name, path }: ReportOrigin): ReportFileName | undefined {
  return (name === undefined ? undefined : readFileName(name)) ?? readFileName(path);
}

const usualEnding = /\.(?:xml|gz|gzip|zip|eml|emlx|mbox|json)$/i;

/** Whether a file may be a report by its name alone. Others in a folder may hold one, and need not. */
export function isReportName(name: string): boolean {
  return usualEnding.test(name);
}

// Report Domain: example.com Submitter: receiver.example Report-ID: <id>                        (RFC 9990 s3.5.3)
const subjectForm =
  /Report\s+Domain:\s*(\S{1,255})\s+Submitter:\s*(\S{1,255})(?:\s+Report-ID:\s*(\S{1,255}))?/i;

/** What the subject of the mail says about its report. */
export function readSubject(subject: string): Pick<ReportFileName, 'domain' | 'receiver' | 'id'> | undefined {
  const found = subjectForm.exec(subject.slice(0, 2000));
  if (found === null) return undefined;
  const [, domain = '', receiver = '', id] = found;
  return { domain: bare(domain), receiver: bare(receiver), id: id === undefined ? undefined : bare(id) };
}

/** How far the times in a name may be from those in the report: reporters count days differently. */
const slackSeconds = 1;

/** What the name of a file says otherwise than the report in it: the parts, with both values. */
export function differencesFrom(
  name: ReportFileName,
  report: { readonly domain: string; readonly begin: number | undefined; readonly end: number | undefined },
): readonly { readonly part: 'domain' | 'begin' | 'end'; readonly named: string; readonly found: string }[] {
  const differences: { part: 'domain' | 'begin' | 'end'; named: string; found: string }[] = [];
  const plain = (domain: string): string => domain.toLowerCase().replace(/\.$/, '');
  if (report.domain !== '' && plain(name.domain) !== plain(report.domain)) {
    differences.push({ part: 'domain', named: name.domain, found: report.domain });
  }
  for (const part of ['begin', 'end'] as const) {
    const found = report[part];
    if (found !== undefined && Math.abs(found - name[part]) > slackSeconds) {
      differences.push({ part, named: String(name[part]), found: String(found) });
    }
  }
  return differences;
}

const marks = new Set('<>{}[]"\';,');

/** Some put marks of their own round the words. */
function bare(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && marks.has(word[start] as string)) start++;
  while (end > start && marks.has(word[end - 1] as string)) end--;
  return word.slice(start, end);
}
