import { type ClickHouseServer, readClickHouseUrl } from '../platform/node/clickhouse.js';
import { type Arguments, UsageError } from './arguments.js';

/** For `readArguments`. */
export const clickHouseOption = { clickhouse: { type: 'string' } } as const;

/** Holds the password where the URL had better not. */
export const passwordVariable = 'DNS_MAIL_AUTH_CLICKHOUSE_PASSWORD';

/** The server that `--clickhouse URL` names; undefined without the option. Its error never shows what was given. */
export function clickHouseOf(args: Arguments): ClickHouseServer | undefined {
  const text = args.text('clickhouse');
  if (text === undefined) return undefined;
  const server = readClickHouseUrl(text, process.env[passwordVariable]);
  if (server === undefined)
    throw new UsageError('--clickhouse takes a URL such as http://user@host:8123/database');
  return server;
}
