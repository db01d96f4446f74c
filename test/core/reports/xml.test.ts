import { describe, expect, test } from 'vitest';
import { readXml, recordXml, reportXml } from './scene.js';

/** What a document comes to: rows, and the kinds of problems. */
function gist(text: string, size?: number) {
  const { rows, codes, set } = readXml(text, size);
  return {
    rows: rows.map(({ sourceIp, messages, dkim, spf, headerFrom }) => [
      sourceIp,
      messages,
      dkim,
      spf,
      headerFrom,
    ]),
    org: set.reports[0]?.orgName,
    codes,
  };
}

const one = [['192.0.2.1', 1, 'pass', 'fail', 'example.com']];
const record = recordXml();

/** Documents that are odd, what is read of them, and what is said about it. */
const odd: readonly (readonly [string, string, unknown[], string[]])[] = [
  ['clean', reportXml([record]), one, []],
  [
    'RFC 9990 namespace',
    reportXml([record], { root: 'feedback xmlns="urn:ietf:params:xml:ns:dmarc-2.0"' }),
    one,
    [],
  ],
  [
    'prefixes',
    reportXml([record], {
      root: 'feedback',
      policy: '<domain>example.com</domain><p>none</p>',
    })
      .replace(/<(\/?)([a-z_]+)>/g, '<$1d:$2>')
      .replace('<d:feedback>', '<d:feedback xmlns:d="urn:ietf:params:xml:ns:dmarc-2.0">'),
    one,
    [],
  ],
  ['byte order mark', reportXml([record], { head: '\u00ef\u00bb\u00bf<?xml version="1.0"?>' }), one, []],
  ['blank lines first', reportXml([record], { head: '\n\n \n<?xml version="1.0"?>' }), one, []],
  ['no declaration', reportXml([record], { head: '' }), one, []],
  ['a quote behind the declaration', reportXml([record], { head: '<?xml version="1.0"?>"\n' }), one, []],
  [
    'xs:schema before it',
    reportXml([record], { head: '<xs:schema a="b" xmlns:xs="x">' }),
    one,
    ['REPORT025'],
  ],
  ['bare ampersand', reportXml([record], { org: 'A & B' }), one, ['REPORT021']],
  ['address in brackets', reportXml([record], { org: '<a@b.example>' }), one, ['REPORT020']],
  ['less-than in a text', reportXml([record], { org: 'a < b <c d' }), one, ['REPORT020']],
  ['control character', reportXml([record], { org: 'A\u0007B' }), one, ['REPORT031']],
  ['octet that is no UTF-8', reportXml([record], { org: 'caf\u00e9' }), one, ['REPORT030']],
  [
    'broken end tag',
    reportXml([record], { id: '202504210000000/report_id>' }).replace(
      '/report_id></report_id>',
      '/report_id>',
    ),
    one,
    ['REPORT022'],
  ],
  ['leaf not closed', reportXml([record]).replace('</count>', ''), one, ['REPORT022']],
  [
    'record in a record',
    reportXml([record.replace(/<identifiers>.*/s, ''), record]),
    [one[0]?.map((value, at) => (at === 4 ? '' : value)), ...one],
    ['REPORT022', 'REPORT027'],
  ],
  [
    'truncated',
    reportXml([record, record]).slice(0, -120),
    [...one, ...one],
    ['REPORT020', 'REPORT026', 'REPORT027'],
  ],
  ['identities', reportXml([record.replaceAll('identifiers', 'identities')]), one, []],
  ['upper case', reportXml([recordXml({ dkim: 'Pass', spf: 'FAIL' })]), one, ['REPORT044']],
  ['old names of results', reportXml([recordXml({ spf: 'hardfail' })]), one, ['REPORT045']],
  [
    'unknown result',
    reportXml([recordXml({ spf: 'perhaps' })]),
    [['192.0.2.1', 1, 'pass', 'perhaps', 'example.com']],
    ['REPORT043'],
  ],
  [
    'negative count',
    reportXml([recordXml({ count: '-3' })]),
    [['192.0.2.1', 0, 'pass', 'fail', 'example.com']],
    ['REPORT040', 'REPORT053'],
  ],
  ['padded count', reportXml([recordXml({ count: ' \n1 ' })]), one, []],
  [
    'count beyond 2^53',
    reportXml([recordXml({ count: '9007199254740993' })]),
    [['192.0.2.1', 9007199254740993n, 'pass', 'fail', 'example.com']],
    [],
  ],
  [
    'absurd count',
    reportXml([recordXml({ count: '9'.repeat(400) })]),
    [['192.0.2.1', 0, 'pass', 'fail', 'example.com']],
    ['REPORT040', 'REPORT053'],
  ],
  [
    'no address',
    reportXml([record.replace(/<source_ip>.*?<\/source_ip>/, '')]),
    [['', 1, 'pass', 'fail', 'example.com']],
    ['REPORT041'],
  ],
  ['no records', reportXml([]), [], ['REPORT053']],
  [
    'comments and CDATA',
    reportXml([record.replace('<count>1', '<count><!-- <count>7</count> --><![CDATA[1]]>')]),
    one,
    [],
  ],
  ['references', reportXml([recordXml({ from: 'ex&#97;mple&#x2e;com' })]), one, []],
  [
    'a DTD with entities',
    reportXml([recordXml({ from: '&e;' })], {
      head: '<!DOCTYPE feedback [<!ENTITY e "example.com"><!ENTITY x SYSTEM "file:///etc/passwd">]>',
    }),
    [['192.0.2.1', 1, 'pass', 'fail', '&e;']],
    ['REPORT021', 'REPORT024', 'REPORT051'],
  ],
  [
    'a foreign element',
    reportXml([record.replace('</record>', '<x xmlns="urn:x"><count>9</count><record/></x></record>')]),
    one,
    [],
  ],
  [
    'an unknown element',
    reportXml([record.replace('</row>', '<nonsense><deeper/></nonsense></row>')]),
    one,
    ['REPORT034'],
  ],
  ['attributes', reportXml([record.replaceAll('<header_from>', '<header_from lang="en" a=\'>\'>')]), one, []],
  [
    'two policies',
    reportXml([record]).replace(
      '</policy_published>',
      '</policy_published><policy_published><domain>x.example</domain></policy_published>',
    ),
    one,
    ['REPORT050'],
  ],
  ['period of a month', reportXml([record], { end: '1797811200' }), one, ['REPORT047']],
  ['period backwards', reportXml([record], { begin: '1795219199', end: '1795132800' }), one, ['REPORT046']],
  [
    'milliseconds and fractions',
    reportXml([record], { begin: '1795132800000', end: '1795219199.5' }),
    one,
    ['REPORT048'],
  ],
  [
    'an author elsewhere',
    reportXml([recordXml({ from: 'example.org' })]),
    [['192.0.2.1', 1, 'pass', 'fail', 'example.org']],
    ['REPORT051'],
  ],
];

describe('odd reports', () => {
  test.each(odd)('%s', (_, text, rows, codes) => {
    expect(gist(text)).toEqual({ rows, org: expect.any(String), codes });
  });

  test('two in one document', () => {
    const { set } = readXml(reportXml([record]) + reportXml([record], { id: '2' }));
    expect(set.reports.map(({ reportId, firstRow, endRow }) => [reportId, endRow - firstRow])).toEqual([
      ['4711', 1],
      ['2', 1],
    ]);
  });

  test('everything of a clean one', () => {
    const { set, rows } = readXml(
      reportXml([
        recordXml({ reason: '<reason><type>local_policy</type><comment>a &lt;b&gt;</comment></reason>' }),
      ]),
    );
    const { orgName, email, reportId, begin, end, policies, schema } = set.reports[0] ?? {};
    expect({ orgName, email, reportId, begin, end, schema }).toEqual({
      orgName: 'receiver.example',
      email: 'a@b.example',
      reportId: '4711',
      begin: 1795132800,
      end: 1795219199,
      schema: 'rfc7489',
    });
    expect(policies).toMatchObject([
      { domain: 'example.com', adkim: 'r', aspf: 'r', p: 'none', sp: 'none', pct: '100' },
    ]);
    expect(rows[0]).toMatchObject({
      disposition: 'none',
      reasons: [{ type: 'local_policy', comment: 'a <b>' }],
      envelopeFrom: 'example.net',
      auth: [
        { method: 'dkim', domain: 'example.com', selector: 's1', result: 'pass' },
        { method: 'spf', domain: 'example.net', scope: 'mfrom', result: 'pass' },
      ],
    });
  });
});

describe('pieces of any size', () => {
  test.each([1, 2, 3, 7, 4096])('of %d', (size) => {
    for (const [, text] of odd) expect(gist(text, size)).toEqual(gist(text));
  });

  test('every beginning of a document is read, and a longer one never has fewer rows', () => {
    const text = reportXml([record, recordXml({ from: 'a&amp;b' }), record]);
    let before = 0;
    for (let end = 0; end <= text.length; end++) {
      const { rows } = readXml(text.slice(0, end));
      expect(rows.length).toBeGreaterThanOrEqual(before);
      before = rows.length;
    }
    expect(before).toBe(3);
  });
});

describe('what is meant to do harm', () => {
  test('a bomb of entities is text', () => {
    const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
      '',
    );
    const { set, codes } = readXml(
      reportXml([record], { head: `<!DOCTYPE lolz [<!ENTITY l0 "lol">${lol}]>`, org: '&l9;' }),
    );
    expect(set.reports[0]?.orgName).toBe('&l9;');
    expect(codes).toEqual(['REPORT021', 'REPORT024']);
  });

  test('a DOCTYPE that never ends', () => {
    expect(readXml(`<!DOCTYPE a [${'<!ENTITY x "y">'.repeat(200_000)}`).set.reports.length).toBe(0);
  });

  test('deep nesting takes no memory and no time to speak of', () => {
    const depth = 200_000;
    const { rows, codes } = readXml(
      reportXml([record.replace('</record>', `${'<a>'.repeat(depth)}</record>`)]),
    );
    expect([rows.length, codes]).toEqual([1, ['REPORT029', 'REPORT034']]);
  });

  test('a value of ten million octets is cut', () => {
    const { set } = readXml(reportXml([recordXml({ from: 'a'.repeat(10_000_000) })]));
    expect(set.domains.textOf(set.rows.headerFrom.cells[0] ?? 0).length).toBe(4096);
  });

  test('a tag of ten million octets is no tag', () => {
    const { rows } = readXml(
      reportXml([record.replace('</record>', `<x ${'a="b" '.repeat(2_000_000)}/></record>`), record]),
    );
    expect(rows.length).toBe(2);
  });

  test('a hundred megabytes of spaces', () => {
    const spaces = Buffer.alloc(1 << 20, ' ');
    const text = reportXml([record]);
    const { set } = readXml(
      Buffer.concat([
        Buffer.from(text.slice(0, 60)),
        ...new Array<Uint8Array>(100).fill(spaces),
        Buffer.from(text.slice(60)),
      ]),
    );
    expect(set.rows.length).toBe(1);
  });

  test('a hundred thousand problems are counted, and a thousand kept', () => {
    const { set } = readXml(reportXml(new Array<string>(100_000).fill(recordXml({ count: 'x' }))));
    const problems = set.reports[0]?.problems;
    expect([problems?.kept.length, problems?.countOf('REPORT040')]).toEqual([1000, 100_000]);
  });

  test('any octets', () => {
    let state = 7;
    const next = (): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 16;
    };
    const words = [
      '<',
      '>',
      '</',
      '/>',
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<!DOCTYPE',
      '[',
      ']',
    ];
    words.push(
      'feedback',
      'record',
      'row',
      'count',
      'dkim',
      ' ',
      '"',
      "'",
      '=',
      'xmlns',
      ':',
      '\u0000',
      '\u00ff',
      '1',
    );
    words.push(
      '<record>',
      '<row>',
      '<count>',
      '</record>',
      '<feedback>',
      '</feedback>',
      '<auth_results>',
      '<dkim>',
    );
    for (let run = 0; run < 3000; run++) {
      let text = run % 2 === 0 ? '<feedback>' : '';
      for (let count = next() % 60; count > 0; count--) text += words[next() % words.length];
      const whole = gist(text);
      expect(gist(text, 1 + (next() % 9))).toEqual(whole);
    }
  });
});

describe('what is longer than anybody writes comes out the same in pieces and whole', () => {
  const long = 'x'.repeat(40_000);
  const huge = '<!ENTITY a "b">'.repeat(150_000);
  test.each([
    ['a value in quotes', reportXml([record], { org: `<a b="${long}">c</a>` })],
    ['a value in quotes that does not close', reportXml([record], { org: `<a b="${long}>c` })],
    ['a tag with many values', reportXml([record], { org: `<a ${'b="c" '.repeat(5000)}>d` })],
    ['the name of a tag', reportXml([record], { org: `<${long}>d` })],
    ['the name of an end tag', reportXml([record], { org: `d</${long}>` })],
    ['white space in an end tag', reportXml([record], { org: `d</org_name${' '.repeat(40_000)}>` })],
    ['declarations of a DOCTYPE', reportXml([record], { head: `<!DOCTYPE feedback [${huge}]>` })],
    ['blanks inside of a text', reportXml([record], { org: `a${' '.repeat(70_000)}b` })],
  ])('%s', (_, text) => {
    const whole = gist(text, text.length + 1);
    expect(whole.rows).toEqual(one);
    for (const size of [1000, 16_384, 100_000]) expect(gist(text, size)).toEqual(whole);
  });
});
