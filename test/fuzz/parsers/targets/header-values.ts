import {
  type Address,
  mailboxesOf,
  readAddressList,
  unreadableOf,
} from '../../../../core/message/addresses.js';
import { readAuthenticationResults } from '../../../../core/message/authentication-results.js';
import { readContentType } from '../../../../core/message/content-type.js';
import { readParameters } from '../../../../core/message/mime-parameters.js';
import { readReceived } from '../../../../core/message/received.js';
import { readReceivedSpf } from '../../../../core/message/received-spf.js';
import { readAarInstance } from '../../../../core/records/arc-fields.js';
import { inOrder, promise, within } from '../promises.js';
import { kindsOf, type Target } from '../target.js';

const structure = [
  '(',
  ')',
  '"',
  '\\',
  ';',
  ',',
  '<',
  '>',
  '@',
  ':',
  '=',
  '.',
  ' ',
  '\r\n ',
  '(a(b)c)',
  '"a\\"b"',
  '[192.0.2.1]',
  'example.com',
];

/** What other servers found out, as ARC too carries it along. */
export const authenticationResults: Target = {
  name: 'authentication-results',
  seeds: [
    ' mx.example.com; spf=pass (sender ip) smtp.mailfrom=a@example.com smtp.helo=mx; dkim=fail reason="bad" header.d=example.com header.s=s1 header.b=abc; dmarc=pass header.from=example.com',
    ' i=1; mx.example.com 1; none',
    'spf=pass smtp.mailfrom=x; dmarc=bestguesspass action=none header.from=y;compauth=pass reason=130',
    ' mx; auth=pass (LOGIN) smtp.auth=a@b policy.x="y z" (c)',
  ],
  corpora: [{ folder: 'authres', ends: /\.json$/ }],
  words: [
    ...structure,
    'spf=',
    'dkim=',
    'dmarc=',
    'arc=',
    'pass',
    'none',
    'reason=',
    'smtp.mailfrom=',
    'header.d=',
    'header.i=@',
    'policy.',
    '/1',
    ' 1 ',
    'i=1;',
  ],
  check(input) {
    const { authservId, results, problems, version, isNone } = readAuthenticationResults(input);
    if (authservId) within(authservId.span, input.length, 'the server');
    inOrder(
      results.map(({ span }) => span),
      input.length,
      'a result',
    );
    for (const { method, result, reason, properties, comments, span } of results) {
      for (const place of [
        method.span,
        result.span,
        ...(reason ? [reason.span] : []),
        ...properties.map(({ value }) => value.span),
      ])
        within(place, span.end, 'a part of a result', span.start);
      for (const comment of comments)
        within({ start: comment.end, end: comment.end }, input.length, 'a comment');
      promise(method.value === method.value.toLowerCase(), 'a method is in lower case', method);
    }
    for (const problem of problems) within(problem, input.length, 'a problem');
    const instance = readAarInstance(input);
    if (instance) within(instance.span, input.length, 'an instance');
    return kindsOf([
      version === '1' ? 'known' : 'unknown',
      String(isNone),
      `${Math.min(results.length, 4)}`,
      `${problems.length > 0}`,
      String(instance !== undefined),
      ...results.map(
        ({ reason, properties, comments }) =>
          `${reason !== undefined} ${Math.min(properties.length, 3)} ${comments.length > 0}`,
      ),
    ]);
  },
};

/** Who handed a message over to whom. */
export const received: Target = {
  name: 'received',
  seeds: [
    ' from helo.example (name.example [192.0.2.1]) by mx.example (Postfix) with ESMTPS id 4X for <a@example.com>; Thu, 1 Jan 2026 00:00:00 +0000 (UTC)',
    ' from name ([2001:db8::1] helo=x) by mx with esmtp (Exim 4.9) (envelope-from <a@b>) id 1',
    ' (qmail 1 invoked from network); 1 Jan',
    ' from x (HELO y) (192.0.2.1) by z with SMTP; d',
    ' from AM0 (2603:10a6::1) by DB8 (::ffff:192.0.2.1) with Microsoft SMTP Server; x',
  ],
  words: [
    ...structure,
    'from ',
    'by ',
    'with ',
    'id ',
    'for ',
    'via ',
    'helo=',
    'HELO ',
    'EHLO ',
    '[IPv6:2001:db8::1]',
    '192.0.2.1',
    'envelope-from ',
    'ESMTPSA',
    'unknown',
  ],
  check(input) {
    const trace = readReceived(input);
    const found = [
      trace.helo,
      trace.address,
      trace.reverseName,
      trace.by,
      trace.protocol,
      trace.envelopeFrom,
      trace.date,
    ];
    for (const part of found) if (part) within(part.span, input.length, 'a part of a trace');
    const spf = readReceivedSpf(input);
    for (const part of [spf.result, ...spf.values.values()])
      if (part) within(part.span, input.length, 'a part of Received-SPF');
    return kindsOf([
      found.map((part) => (part === undefined ? '-' : '+')).join(''),
      String(trace.address?.value.family),
      spf.result?.value.slice(0, 8),
      `${Math.min(3, spf.values.size)}`,
    ]);
  },
};

/** Lists of addresses, as From has them. */
export const addresses: Target = {
  name: 'addresses',
  seeds: [
    ' Joe <joe@example.com>, "Q, R" <q@example.com> (x), team: a@b, <c@d>;, undisclosed-recipients:;',
    ' <@a,@b:c@d>',
    'joe@example.com <joe@example.net>',
    '=?utf-8?q?a?= <"x\\"y"@[192.0.2.1]>',
    'a . b @ c (d) . e',
  ],
  words: [
    ...structure,
    'joe',
    '<a@b>',
    'group:',
    ';',
    '=?utf-8?b?YQ==?=',
    '\xc3\xbc',
    '..',
    '@@',
    '<>',
    '<@x:',
  ],
  check(input) {
    const list = readAddressList(input, 100);
    checkOrder(list.entries, input.length);
    for (const entry of list.entries) checkEntry(entry, input);
    promise(
      mailboxesOf(list).length + unreadableOf(list).length >=
        list.entries.filter(({ kind }) => kind !== 'group').length,
      'all addresses are told',
    );
    return kindsOf(list.entries.flatMap(shapeOf));
  },
};

function moved({ span }: { readonly span: { readonly start: number; readonly end: number } }): {
  start: number;
  end: number;
} {
  return { start: span.start - 100, end: span.end - 100 };
}

/** Several pairs of brackets between two commas share their place. */
function checkOrder(entries: readonly Address[], length: number, from = 0): void {
  const places = entries.map(moved);
  inOrder(
    places.filter((place, at) => place.start !== places[at - 1]?.start),
    length,
    'an address',
    from,
  );
}

function checkEntry(entry: Address, input: string): void {
  const { start, end } = moved(entry);
  if (entry.kind === 'group') {
    within(moved(entry.name), end, 'the name of a group', start);
    checkOrder(entry.entries, end, moved(entry.name).end);
    for (const inner of entry.entries) checkEntry(inner, input);
  } else if (entry.kind === 'mailbox') {
    const { displayName, localPart, domain, route, comments } = entry;
    for (const part of [displayName, localPart, domain, route])
      if (part) within(moved(part), end, 'a part of an address', start);
    for (const comment of comments) within(moved(comment), input.length, 'a comment');
  } else promise(input.slice(start, end) === entry.text, 'what is no address is told as it stands', entry);
}

function shapeOf(entry: Address): readonly string[] {
  if (entry.kind === 'group') return [`group ${entry.isClosed}`, ...entry.entries.flatMap(shapeOf)];
  return [`${entry.kind} ${entry.fault} ${'route' in entry && entry.route !== undefined}`];
}

/** What Content-Type says. */
export const parameters: Target = {
  name: 'parameters',
  seeds: [
    ' text/xml; charset="utf-8"; name="a.xml"',
    ' multipart/report; report-type=feedback-report; boundary="b(1)"',
    " application/zip; name*0*=utf-8''a%21; name*1=b; name*2*=%C3",
    ' text/plain (c); format = flowed ;;x',
  ],
  words: [
    ...structure,
    'boundary=',
    'name*0*=',
    'name*1=',
    "utf-8''",
    '%C3%A9',
    'filename',
    '*',
    'constructor=',
    '__proto__=1',
    '%',
  ],
  check(input) {
    const content = readContentType(input);
    const { head, parameters: found } = readParameters(input);
    for (const [name, value] of [...found, ...content.parameters]) {
      promise(name === name.toLowerCase() && name !== '', 'names are in lower case', name);
      promise(value.length <= input.length, 'a value is no longer than the field', name);
    }
    promise(
      head.length <= input.length && content.type.length <= input.length,
      'a type is no longer than the field',
    );
    return kindsOf([
      `${Math.min(4, found.size)}`,
      `${Math.min(4, content.parameters.size)}`,
      String(head === content.type),
      ...[...found.keys()].map((name) => name.slice(0, 4)),
    ]);
  },
};
