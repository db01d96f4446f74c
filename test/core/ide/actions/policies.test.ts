import { describe, expect, test } from 'vitest';
import { tryActions } from './try-actions.js';

const rua = 'rua=mailto:d@example.com';

/** The record at the end of each step, until there is none. */
function stepsFrom(record: string, standard: 'rfc9989' | 'rfc7489'): readonly string[] {
  const records = [record];
  for (let now = record; ; ) {
    const tried = tryActions(`_dmarc TXT ‸"${now}"\n`, {}, standard);
    if (!tried.titles.some((title) => title.startsWith('Next step'))) return records;
    const { lines } = tried.do('Next step');
    now = /"(.*)"/.exec(lines)?.[1] ?? '';
    records.push(now);
  }
}

describe('the way to p=reject', () => {
  test('by RFC 9989 goes over a test', () => {
    expect(stepsFrom(`v=DMARC1; p=none; ${rua}`, 'rfc9989')).toEqual([
      `v=DMARC1; p=none; ${rua}`,
      `v=DMARC1; p=quarantine; t=y; ${rua}`,
      `v=DMARC1; p=quarantine; ${rua}`,
      `v=DMARC1; p=reject; ${rua}`,
    ]);
  });

  test('ends a test of p=reject', () => {
    expect(stepsFrom(`v=DMARC1; p=reject; ${rua}; t=y`, 'rfc9989').slice(1)).toEqual([
      `v=DMARC1; p=reject; ${rua};`,
    ]);
  });

  test('takes out a percentage that receivers ignore', () => {
    expect(stepsFrom(`v=DMARC1; p=quarantine; pct=20; ${rua}`, 'rfc9989').slice(1)).toEqual([
      `v=DMARC1; p=reject; ${rua}`,
    ]);
  });

  test('by RFC 7489 goes in percents', () => {
    expect(stepsFrom(`v=DMARC1; p=none; ${rua}; t=y`, 'rfc7489').map((one) => one.slice(10, 32))).toEqual([
      'p=none; rua=mailto:d@e',
      'p=quarantine; pct=10; ',
      'p=quarantine; pct=25; ',
      'p=quarantine; pct=50; ',
      'p=quarantine; rua=mail',
      'p=reject; pct=10; rua=',
      'p=reject; pct=25; rua=',
      'p=reject; pct=50; rua=',
      'p=reject; rua=mailto:d',
    ]);
  });

  test.each([
    ['that is at its end', `v=DMARC1; p=reject; ${rua}`],
    ['without reports', 'v=DMARC1; p=none'],
    ['with an address that is none', 'v=DMARC1; p=none; rua=d@example.com'],
    ['with a tag twice', `v=DMARC1; p=none; p=none; ${rua}`],
    ['with a broken policy', `v=DMARC1; p=maybe; ${rua}`],
    ['with a broken policy for subdomains', `v=DMARC1; p=none; sp=maybe; ${rua}`],
  ])('has no step from a record %s', (_, record) => {
    expect(stepsFrom(record, 'rfc9989')).toEqual([record]);
  });
});

describe('reports', () => {
  test('are asked for where nobody sends any', () => {
    const done = tryActions('_dmarc TXT "v=DMARC1; p=none;‸"\n').do('Ask for aggregate reports');
    expect(done.lines).toBe('_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc-reports@example.com;"\n');
    expect(done.findings).toEqual(['-DMARC016']);
    expect(tryActions(`_dmarc TXT "v=DMARC1; p=none; ‸${rua}"\n`).titles.join()).not.toContain('Ask for');
  });

  test('are permitted in the other zone that is open, in its own style', () => {
    const others = {
      'db.example.net':
        '$TTL 1h\nexample.net.\tIN\tSOA\tns h 1 1 1 1 1\n\tIN\tNS\tns\nns\tIN\tA\t192.0.2.1\n',
      'db.net': '$ORIGIN net.\n@ 60 SOA ns h 1 1 1 1 1\n',
    };
    const tried = tryActions('_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@‸example.net"\n', others);
    const done = tried.do('Permit example.net to receive reports about example.com, in the zone example.net');
    expect(done.texts.get('db.example.net')).toBe(
      '$TTL 1h\nexample.net.\tIN\tSOA\tns h 1 1 1 1 1\n\tIN\tNS\tns\n' +
        'example.com._report._dmarc\tIN\tTXT\t"v=DMARC1"\nns\tIN\tA\t192.0.2.1\n',
    );
    const after = Object.fromEntries(done.texts);
    const again = tryActions('_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@‸example.net"\n', {
      'db.example.net': after['db.example.net'] ?? '',
    });
    expect(again.titles.join()).not.toContain('Permit');
  });

  test('have their line copied where the zone is not open', () => {
    const tried = tryActions('_dmarc.a TXT "v=DMARC1; p=none; rua=mailto:d@‸r.example.org"\n');
    const action = tried.actions.find(({ copies }) => copies !== undefined);
    expect(action?.copies).toBe('a.example.com._report._dmarc.r.example.org. IN TXT "v=DMARC1"\n');
    expect(action?.edits).toEqual([]);
  });

  test('need no permission within an organization', () => {
    const tried = tryActions('_dmarc.a TXT "v=DMARC1; p=none; rua=mailto:d@‸r.example.com"\n');
    expect(tried.actions.filter(({ copies }) => copies !== undefined)).toEqual([]);
  });
});

describe('a domain that takes mail', () => {
  const mail = '@\tMX\t10 mail\n@\tA\t192.0.2.1\n\tAAAA\t2001:db8::1\n';

  test('announces a policy for TLS, with a host for it', () => {
    const done = tryActions(`${mail}mail\tA\t192.0.2.2\n`.replace('MX', 'MX‸')).do('Announce an MTA-STS');
    expect(done.changes).toEqual([
      '+_mta-sts.example.com. 3600 IN TXT "v=STSv1; id=1;"',
      '+mta-sts.example.com. 3600 IN A 192.0.2.1',
      '+mta-sts.example.com. 3600 IN AAAA 2001:db8::1',
    ]);
    expect(done.lines).toBe(
      `${mail}_mta-sts\tTXT\t"v=STSv1; id=1;"\nmta-sts\tA\t192.0.2.1\nmta-sts\tAAAA\t2001:db8::1\nmail\tA\t192.0.2.2\n`,
    );
  });

  test('asks for reports about TLS where those about DMARC go', () => {
    const done = tryActions(`${mail}_dmarc TXT "‸v=DMARC1; p=none; ${rua}"\n`).do(
      'Ask for reports about TLS',
    );
    expect(done.changes).toEqual([
      '+_smtp._tls.example.com. 3600 IN TXT "v=TLSRPTv1; rua=mailto:d@example.com"',
    ]);
    expect(tryActions(`${done.lines}‸`.replace('@\tMX', '@\tMX‸').slice(0, -1)).titles.join()).not.toContain(
      'TLS',
    );
  });

  test('is not parked', () => {
    expect(tryActions(`${mail}`.replace('MX', 'MX‸')).titles.join()).not.toContain('has no mail');
  });
});

describe('a domain without mail', () => {
  test('says so everywhere', () => {
    const done = tryActions('www A 192.0.2.1‸\n').do('Say that www.example.com has no mail');
    expect(done.changes).toEqual([
      '+www.example.com. 3600 IN TXT "v=spf1 -all"',
      '+www.example.com. 3600 IN MX 0 .',
      '+_dmarc.www.example.com. 3600 IN TXT "v=DMARC1; p=reject"',
      '+*._domainkey.www.example.com. 3600 IN TXT "v=DKIM1; p="',
    ]);
    expect(done.lines.split('\n')[2]).toBe('www MX 0 .');
    expect(tryActions(done.lines.replace('A 192', 'A‸ 192')).titles).toEqual([]);
  });

  test('is none that mail goes to', () => {
    const tried = tryActions('b MX 10 mail\nmail A‸ 192.0.2.1\n');
    expect(tried.titles.join()).not.toContain('has no mail');
  });

  test('is warned about where it sends, and changes what is there', () => {
    const done = tryActions(
      '@ MX 0 .‸\n@ TXT "v=spf1 a -all"\n@ A 192.0.2.1\n_dmarc TXT "v=DMARC1; p=none"\n',
    ).do('Say that example.com has no mail (now its SPF record lets hosts send)');
    expect([...done.changes].sort()).toEqual([
      '+*._domainkey.example.com. 3600 IN TXT "v=DKIM1; p="',
      '+_dmarc.example.com. 3600 IN TXT "v=DMARC1; p=reject"',
      '+example.com. 3600 IN TXT "v=spf1 -all"',
      '-_dmarc.example.com. 3600 IN TXT "v=DMARC1; p=none"',
      '-example.com. 3600 IN TXT "v=spf1 a -all"',
    ]);
    expect(done.lines.split('\n').slice(0, 4)).toEqual([
      '@ MX 0 .',
      '@ TXT "v=spf1 -all"',
      '@ A 192.0.2.1',
      '*._domainkey TXT "v=DKIM1; p="',
    ]);
  });

  test('keeps CRLF, and ends a last line that has no end', () => {
    const done = tryActions('www A 192.0.2.1\r\nw2‸ A 192.0.2.2').do('Say that');
    expect(done.lines.startsWith('www A 192.0.2.1\r\nw2 A 192.0.2.2\r\nw2 TXT "v=spf1 -all"\r\n')).toBe(true);
    expect(done.lines.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
