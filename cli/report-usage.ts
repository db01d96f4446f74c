export const reportUsage = `report PATH... [-s] [--by GROUPING]
  [--include-ips LIST] [--exclude-ips LIST] [--basis policy|auth] [--since DAY] [--until DAY]
  [--reporter TEXT] [--domain NAME] [--result pass|fail|dkim-only|spf-only] [--most-octets N]
  [--format text|json|csv|ndjson] [--no-color]
       dns-mail-auth report validate PATH... [--schema rfc7489|rfc9990] [--format text|json]
       dns-mail-auth report export PATH... --format ndjson|csv|parquet [--output FILE]
       dns-mail-auth report load PATH... --clickhouse URL
       dns-mail-auth report -s --clickhouse URL`;
