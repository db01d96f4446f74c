import { describe, expect, test } from 'vitest';
import { tryActions } from './try-actions.js';

describe('two SPF records', () => {
  const two =
    '@ TXT "v=spf1 a:a.example.net ip4:192.0.2.1 -all"\n  TXT "v=spf1 ‸A:a.example.net include:b.example.net ~all"\n  A 192.0.2.3\n';

  test('become one that ends as the first does, or the second', () => {
    expect(tryActions(two).titles.filter((title) => title.startsWith('Merge'))).toEqual([
      'Merge the SPF records into one that ends in -all',
      'Merge the SPF records into one that ends in ~all',
    ]);
    const done = tryActions(two).do('Merge the SPF records into one that ends in ~all');
    expect(done.lines).toBe(
      '@ TXT "v=spf1 a:a.example.net ip4:192.0.2.1 include:b.example.net ~all"\n  A 192.0.2.3\n',
    );
    expect(done.findings).toContain('-SPF001');
    expect(done.action.codes).toContain('SPF001');
  });

  test('with redirect and all keep both as they are meant', () => {
    const done = tryActions(
      '@ TXT "v=spf1 ‸redirect=a.example.net"\n@ TXT "v=spf1 ip4:192.0.2.1 -all exp=e.example.net"\n',
    ).do('Merge');
    expect(done.lines).toBe('@ TXT "v=spf1 include:a.example.net ip4:192.0.2.1 -all exp=e.example.net"\n');
  });

  test('leave the owner to what stands below them', () => {
    const done = tryActions('@ TXT "v=spf1 ‸-all"\n\nb A 192.0.2.1\n@ TXT "v=spf1 ?all"\n  TXT "x"\n').do(
      'Merge the SPF records into one that ends in -all',
    );
    expect(done.lines).toBe('@ TXT "v=spf1 -all"\n\nb A 192.0.2.1\n@  TXT "x"\n');
  });

  test('that are one are not merged', () => {
    expect(tryActions('@ TXT "v=spf1 ‸-all"\n').titles.join()).not.toContain('Merge');
  });
});

describe('terms are ordered', () => {
  test('by cost, among those with the same result, and written once', () => {
    const done = tryActions(
      '@ TXT "v=spf1 exp=e.example.net include:i.example.net ip4:192.0.2.1 ~a:a.example.net ~ip4:192.0.2.2 ip6:2001:db8::1 INCLUDE:i.example.net‸ -all"\n',
    ).do('Order the terms');
    expect(done.lines).toBe(
      '@ TXT "v=spf1 ip4:192.0.2.1 include:i.example.net ~ip4:192.0.2.2 ~a:a.example.net ip6:2001:db8::1 -all exp=e.example.net"\n',
    );
    expect(done.findings).toEqual(expect.arrayContaining(['-SPF034', '-SPF039']));
  });

  test('but nothing crosses all, and a record in order stays', () => {
    expect(tryActions('@ TXT "v=spf1 ip4:192.0.2.1 mx‸ -all"\n').titles.join()).not.toContain('Order');
    expect(tryActions('@ TXT "v=spf1 a‸ -all ip4:192.0.2.1"\n').titles.join()).not.toContain('Order');
  });
});

describe('an alias beside a text', () => {
  const zone =
    'www CNAME‸ web\n    TXT "v=spf1 -all"\nweb A 192.0.2.1\n    AAAA 2001:db8::1\nlast A 192.0.2.9\n';

  test('goes', () => {
    const done = tryActions(zone).do('Remove the alias to web.example.com');
    expect(done.lines).toBe(zone.replace('‸', '').replace('www CNAME web\n    TXT', 'www    TXT'));
    expect(done.findings).toContain('-ZONE007');
  });

  test('has its text moved to where it leads', () => {
    const done = tryActions(zone).do('Move the text to web.example.com');
    expect(done.lines).toBe(
      'www CNAME web\nweb A 192.0.2.1\n    AAAA 2001:db8::1\nweb TXT  "v=spf1 -all"\nlast A 192.0.2.9\n',
    );
    expect(done.findings).toContain('-ZONE007');
  });

  test('is replaced by addresses', () => {
    const done = tryActions(zone).do('Replace the alias');
    expect(done.changes).toEqual([
      '-www.example.com. 3600 IN CNAME web.example.com.',
      '+www.example.com. 3600 IN A 192.0.2.1',
      '+www.example.com. 3600 IN AAAA 2001:db8::1',
    ]);
    expect(done.findings).toContain('-ZONE007');
  });

  test('that leads elsewhere can only go', () => {
    const tried = tryActions('www CNAME‸ web.example.org.\nwww TXT "x"\n');
    expect(tried.titles).toEqual(['Remove the alias to web.example.org']);
    expect(tried.do('Remove').changes).toEqual(['-www.example.com. 3600 IN CNAME web.example.org.']);
  });
});
