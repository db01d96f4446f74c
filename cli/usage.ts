/** The options of commands that ask DNS (cli/dns-options.ts). */
const dns = '[--dns HOST[:PORT]]... [--doh URL] [--zone FILE[=ORIGIN]]... [--timeout SECONDS]';

const dkim = [
  'dkim keygen --domain NAME --selector NAME --out FILE [--type rsa|ed25519]\n  [--bits 2048|3072|4096] [--testing] [--format text|json]',
  'dkim record --key FILE --domain NAME --selector NAME [--testing]\n  [--revoke] [--format text|json]',
  `dkim sign EML (--profile FILE | --key FILE --domain NAME --selector NAME)
  [--canonicalization HEADER/BODY] [--headers standard|all|NAME:NAME...] [--oversign yes|no]
  [--identity [LOCAL]@DOMAIN] [--query dns/txt] [--time SECONDS|none] [--expire SECONDS]
  [--copy-fields] [--body-length OCTETS|whole]`,
  `dkim test (--profile FILE | --key FILE --domain NAME --selector NAME) ${dns}\n  [--format text|json]`,
  `dkim rotate ZONE --domain NAME --selector OLD --out FILE [--to NEW]
  [--type rsa|ed25519] [--bits 2048|3072|4096] [--testing] [--origin NAME] [--format text|json]`,
  'dkim revoke ZONE --domain NAME --selector NAME [--origin NAME]\n  [--format text|json]',
];

/** What each command takes, to be told without loading the command. The first line is told among all commands. */
export const usage = {
  check: `check PATH... [--origin NAME] [--fix]
  [--format text|json|sarif|github|junit] [--fail-on error|warning|info|never]
  [--standard rfc9989|rfc7489] [--profile NAME] [--config FILE] [--no-git] [--all] [--no-color]
  [--live ${dns}]`,
  audit: `audit DOMAIN... ${dns}
  [--selector NAME]... [--standard rfc9989|rfc7489] [--format text|json] [--no-color]`,
  drift: `drift PATH... [--origin NAME] [--dns HOST[:PORT]]... [--doh URL] [--each]
  [--name-servers] [--port N] [--timeout SECONDS] [--format text|json] [--no-color]`,
  zone: 'zone PATH... [--origin NAME] [--format text|json]',
  dkim: dkim.join('\n'),
  fmt: 'fmt PATH... [--check]',
  verify: `verify EML... ${dns}
  [--client-ip IP] [--helo NAME] [--mail-from ADDRESS] [--hop N] [--trust HOSTS,NETWORKS]
  [--receiver NAME] [--time now|received|ISO] [--standard rfc9989|rfc7489]
  [--spf-conformance spf|sidf-compatible|sidf] [--min-rsa-bits N] [--max-rsa-bits N]
  [--max-signatures N] [--clock-skew SECONDS] [--body-length honour|reject]
  [--lookalike-person NAME]... [--lookalike-domain DOMAIN]...
  [--aggregate-report FOLDER] [--failure-report FOLDER]
  [--report-schema rfc9990|rfc7489] [--report-email ADDRESS]
  [--format text|json|authres] [--no-color]`,
  spf: `spf --client-ip IP [--helo NAME] [--mail-from ADDRESS]
  [--receiver NAME] ${dns}
  [--format text|json] [--no-color]`,
  explain: 'explain [CODE | RECORD[.TAG]]... [--no-color]',
  report: `report PATH... [-s] [--by GROUPING]
  [--include-ips LIST] [--exclude-ips LIST] [--basis policy|auth] [--since DAY] [--until DAY]
  [--reporter TEXT] [--domain NAME] [--result pass|fail|dkim-only|spf-only] [--most-octets N]
  [--format text|json|csv|ndjson] [--no-color]
       dns-mail-auth report validate PATH... [--schema rfc7489|rfc9990] [--format text|json]
       dns-mail-auth report export PATH... --format ndjson|csv|parquet [--output FILE]
       dns-mail-auth report load PATH... --clickhouse URL
       dns-mail-auth report -s --clickhouse URL`,
  lsp: 'lsp --stdio',
} as const;
