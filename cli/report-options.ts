import type { UnpackLimits } from '../core/reports/container/ports.js';
import { defaultLimits } from '../core/reports/container/ports.js';
import { readNetwork } from '../core/reports/view/addresses.js';
import type { RowFilter } from '../core/reports/view/filter.js';
import type { Grouping } from '../core/reports/view/keys.js';
import { groupings } from '../core/reports/view/keys.js';
import type { IpNetwork } from '../core/text/ip-address.js';
import { type Arguments, oneOf, UsageError } from './arguments.js';
import { clickHouseOption } from './clickhouse-option.js';
import { readTypedTime } from './typed-time.js';

/** Options that choose rows and limits, for `readArguments`. */
export const selectionOptions = {
  'include-ips': { type: 'string', multiple: true },
  'exclude-ips': { type: 'string', multiple: true },
  basis: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  reporter: { type: 'string' },
  domain: { type: 'string' },
  result: { type: 'string' },
  'most-octets': { type: 'string' },
} as const;

export const reportOptions = {
  ...selectionOptions,
  ...clickHouseOption,
  statistics: { type: 'boolean', short: 's' },
  by: { type: 'string' },
  format: { type: 'string' },
} as const;

export interface ReportOptions {
  readonly filter: RowFilter;
  readonly limits: UnpackLimits;
  readonly isStatistics: boolean;
  readonly by: Grouping;
  readonly format: 'text' | 'json' | 'csv' | 'ndjson';
}

export function readReportOptions(args: Arguments): ReportOptions {
  return {
    ...readSelection(args),
    isStatistics: args.has('statistics') || args.text('by') !== undefined,
    by: oneOf(args.text('by'), 'by', groupings as readonly Grouping[], 'source-ip'),
    format: oneOf(args.text('format'), 'format', ['text', 'json', 'csv', 'ndjson'], 'text'),
  };
}

export function readSelection(args: Arguments): Pick<ReportOptions, 'filter' | 'limits'> {
  const result = args.text('result');
  const most = args.text('most-octets');
  if (most !== undefined && !/^[1-9][0-9]{0,12}$/.test(most)) {
    throw new UsageError(`--most-octets takes a number of octets; "${most}" is none`);
  }
  const [since, until] = [timeOf(args, 'since', 'begin'), timeOf(args, 'until', 'end')];
  if (since !== undefined && until !== undefined && since > until) {
    throw new UsageError('--since lies after --until: no report can be of such a time');
  }
  return {
    filter: {
      basis: oneOf(args.text('basis'), 'basis', ['policy', 'auth'], 'policy'),
      includeIps: networks(args, 'include-ips'),
      excludeIps: networks(args, 'exclude-ips'),
      since,
      until,
      reporter: args.text('reporter'),
      domain: args.text('domain'),
      result:
        result === undefined
          ? undefined
          : oneOf(result, 'result', ['pass', 'fail', 'dkim-only', 'spf-only'], 'pass'),
    },
    limits: { ...defaultLimits, ...(most === undefined ? {} : { outputOctets: Number(most) }) },
  };
}

/** `192.0.2.0/24,2001:db8::1`; the option may be given more than once. */
function networks(args: Arguments, name: string): readonly IpNetwork[] {
  return args
    .texts(name)
    .flatMap((list) => {
      const items = list.split(',').map((item) => item.trim());
      const named = items.filter((item) => item !== '');
      // An empty variable of a script must not mean all addresses.
      if (named.length === 0) throw new UsageError(`--${name} names no address`);
      return named;
    })
    .map((item) => {
      const network = readNetwork(item);
      if (network === undefined)
        throw new UsageError(`--${name}: "${item}" is neither an address nor a network such as 192.0.2.0/24`);
      return network;
    });
}

/** A day counts whole, in UTC: from its first second, or to its last. Seconds since 1970. */
function timeOf(args: Arguments, name: string, side: 'begin' | 'end'): number | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const time = readTypedTime(text);
  if (time === undefined) {
    throw new UsageError(
      `--${name} takes a day such as 2026-11-22 or a time such as 2026-11-22T08:00:00Z; "${text}" is none`,
    );
  }
  return time.isDay && side === 'end' ? time.seconds + 86_400 : time.seconds;
}
