import { together } from '../core/dns/asking.js';
import { onlyDns } from '../core/dns/only-dns.js';
import { type AnswerPorts, settle } from '../core/dns/settle.js';
import { askLive, type LiveKnowledge } from '../core/lint/live/ask-live.js';
import type { PolicyFault } from '../core/lint/live/found.js';
import { overDns } from '../core/lint/live/over-dns.js';
import { type LintOptions, lintZone } from '../core/lint/run.js';
import type { Zone } from '../core/zone/zone.js';
import { type Arguments, UsageError } from './arguments.js';
import type { CheckedFile } from './checked-file.js';
import { dnsOptions, readDnsOptions } from './dns-options.js';
import { judgePublished, type PublishedPolicy } from './published-policy.js';

/** The options of `check` that count only with `--live`. */
export const liveOptions = { live: { type: 'boolean' }, ...dnsOptions } as const;

/** A zone that is checked, and how. */
export interface ZoneToCheck {
  readonly path: string;
  readonly zone: Zone;
  readonly options: LintOptions;
}

/** Nobody is asked without `--live`, whatever else is said. */
export function refuseDnsWithoutLive(args: Arguments): void {
  if (args.has('live')) return;
  const given = Object.keys(dnsOptions).find(
    (name) => args.text(name) !== undefined || args.texts(name).length > 0,
  );
  if (given !== undefined) throw new UsageError(`--${given} needs --live: without it nobody is asked`);
}

/**
 * Judges zones together with what live DNS says: the questions of all zones travel together, the zones themselves laid over
 * the servers. Policies of MTA-STS that they announce are fetched and judged, as files of their own.
 */
export async function checkLive(
  zones: readonly ZoneToCheck[],
  args: Arguments,
): Promise<readonly CheckedFile[]> {
  const answers = await readDnsOptions(args);
  try {
    const resolve: AnswerPorts['resolve'] = overDns(zones, answers.forEvaluation());
    const asking = together(zones.map(({ zone, options }) => askLive(zone, options)));
    const { result } = await settle(asking, onlyDns(resolve));
    const files: CheckedFile[] = [];
    const published: CheckedFile[] = [];
    for (const [at, { path, zone, options }] of zones.entries()) {
      const known = result[at] as LiveKnowledge;
      const policies = await policiesOf(known, options, resolve);
      const faults = new Map<number, PolicyFault>();
      for (const { index, policy } of policies) {
        if ('fault' in policy) faults.set(index, policy.fault);
        else published.push(policy.file);
      }
      const live = { elsewhere: known.elsewhere, live: known.findings(faults) };
      files.push({ path, zone, findings: lintZone(zone, { ...options, ...live }) });
    }
    return [...files, ...published];
  } finally {
    answers.close();
  }
}

/** The policies that a zone announces, all at once: there are few. */
function policiesOf(
  { announced }: LiveKnowledge,
  options: LintOptions,
  resolve: AnswerPorts['resolve'],
): Promise<readonly { readonly index: number; readonly policy: PublishedPolicy }[]> {
  const found = announced.map(async ({ index, domain }) => {
    const policy = await judgePublished(domain, options, resolve);
    return policy === undefined ? [] : [{ index, policy }];
  });
  return Promise.all(found).then((all) => all.flat());
}
