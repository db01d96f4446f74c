import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DmarcVerdict } from '../core/dmarc/verdict.js';
import type { ReportSchema } from '../core/reports/aggregate/report.js';
import { type AggregateDraft, combineRecords, type DraftRecord } from '../core/reports/write/draft.js';
import { aggregateFileName, writeAggregate } from '../core/reports/write/write-aggregate.js';
import { writeFailure } from '../core/reports/write/write-failure.js';
import type { VerifiedMessage } from '../core/verdict/json/message-json.js';
import { say } from '../core/words/phrase.js';
import { reasonOf } from '../platform/node/zone-files.js';
import { type Arguments, oneOf } from './arguments.js';
import { failureDraft } from './failure-draft.js';
import type { Terminal } from './terminal.js';
import { domainText, draftPolicy, draftRecord } from './verified-record.js';

/** The options of `verify` that write reports, for `readArguments`. */
export const verifyReportOptions = {
  'aggregate-report': { type: 'string' },
  'failure-report': { type: 'string' },
  'report-schema': { type: 'string' },
  'report-email': { type: 'string' },
} as const;

/** Collects verified messages and writes the reports that a receiver of them would send. */
export interface ReportWriter {
  add(verified: VerifiedMessage): void;
  /** Writes the reports and tells their names on standard error. Returns how many could not be written. */
  write(terminal: Terminal): number;
}

interface Wanted {
  readonly aggregate: string | undefined;
  readonly failure: string | undefined;
  readonly schema: ReportSchema;
  readonly receiver: string;
  readonly email: string;
}

/** What belongs into one aggregate report: a policy domain and what was seen of it. */
interface Collected {
  readonly verdict: DmarcVerdict;
  readonly records: DraftRecord[];
  first: number;
  last: number;
}

const daySeconds = 86_400;
const software = `dns-mail-auth ${VERSION}`;

/** Put in by the build from package.json. */
declare const VERSION: string;

export function reportWriter(args: Arguments, receiver: string | undefined): ReportWriter {
  const name = receiver ?? hostname();
  const wanted: Wanted = {
    aggregate: args.text('aggregate-report'),
    failure: args.text('failure-report'),
    schema: oneOf(args.text('report-schema'), 'report-schema', ['rfc9990', 'rfc7489'], 'rfc9990'),
    receiver: name,
    email: args.text('report-email') ?? `postmaster@${name}`,
  };
  const collected = new Map<string, Collected>();
  const failures: { readonly name: string; readonly text: string }[] = [];
  /** Domains that no failure report may be sent to. */
  const unasked = new Set<string>();
  return {
    add(verified) {
      const { dmarc } = verified.settled.result;
      const verdict = dmarc[wanted.schema === 'rfc9990' ? 'rfc9989' : 'rfc7489'].decisive;
      if (verdict?.policy === undefined) return;
      if (wanted.aggregate !== undefined) collect(collected, verdict, verified, wanted.schema);
      if (wanted.failure !== undefined && verdict.result === 'fail') {
        const draft = failureDraft(verified, verdict, { ...wanted, software });
        const text = writeFailure(draft);
        failures.push({ name: `failure-${idOf(text)}.eml`, text });
        if ((verdict.reports?.failure.length ?? 0) === 0) unasked.add(domainText(verdict.authorDomain));
      }
    },
    write(terminal) {
      for (const domain of unasked) {
        const why = say`${domain} asks for no failure reports (ruf): this one is for reading, not for sending`;
        terminal.error(`${terminal.words.of(why)}\n`);
      }
      const files = Array.from(collected.values(), (one) => aggregateFile(one, wanted));
      return (
        save(wanted.aggregate, files, terminal) +
        save(
          wanted.failure,
          failures.map((one) => ({ name: one.name, octets: Buffer.from(one.text, 'latin1') })),
          terminal,
        )
      );
    },
  };
}

/** Reports go to the domain whose policy it is, with the authors below it in one (RFC 9990 s3.1). */
function collect(
  collected: Map<string, Collected>,
  verdict: DmarcVerdict,
  verified: VerifiedMessage,
  schema: ReportSchema,
): void {
  const record = draftRecord(verified, verdict, schema);
  if (record === undefined) return;
  const key = domainText(verdict.policy?.domain ?? verdict.authorDomain);
  const { seconds } = verified.time;
  const known = collected.get(key) ?? { verdict, records: [], first: seconds, last: seconds };
  known.records.push(record);
  known.first = Math.min(known.first, seconds);
  known.last = Math.max(known.last, seconds);
  collected.set(key, known);
}

/** The period is whole days of UTC (RFC 9990 s3.1.1.4). */
function aggregateFile({ verdict, records, first, last }: Collected, wanted: Wanted) {
  const begin = Math.floor(first / daySeconds) * daySeconds;
  const end = Math.floor(last / daySeconds) * daySeconds + daySeconds - 1;
  const unsigned: AggregateDraft = {
    schema: wanted.schema,
    orgName: wanted.receiver,
    email: wanted.email,
    reportId: '',
    begin,
    end,
    generator: software,
    policy: draftPolicy(verdict, wanted.schema),
    records: combineRecords(records),
  };
  const id = idOf(writeAggregate(unsigned));
  const draft = { ...unsigned, reportId: `${id}@${wanted.receiver}` };
  return {
    name: `${aggregateFileName(wanted.receiver, draft, id)}.gz`,
    octets: gzipSync(Buffer.from(writeAggregate(draft), 'utf8')),
  };
}

/** With the folders above it. Where nobody can make any, as in /proc, Node's own way goes on for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** The same report has the same name, so that sending it again is seen to be that. */
function idOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function save(
  folder: string | undefined,
  files: readonly { readonly name: string; readonly octets: Uint8Array }[],
  terminal: Terminal,
): number {
  if (folder === undefined) return 0;
  try {
    makeFolder(folder);
    for (const { name, octets } of files) {
      const path = join(folder, name);
      writeFileSync(path, octets);
      terminal.error(`${path}\n`);
    }
    return 0;
  } catch (error) {
    terminal.error(`${folder}: ${terminal.words.of(reasonOf(error))}\n`);
    return 1;
  }
}
