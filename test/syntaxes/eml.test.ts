import { expect, test } from 'vitest';
import { hasScope, loadGrammar, paint } from './grammar.js';

const message = `Received: from mail.example.com (mail.example.com [192.0.2.25])
	by mx.example.jp with ESMTPS
DKIM-Signature: v=1; d=example.com; zz=1;
	h=from:to; b=AAAA
	BB==
Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=a@example.com
From: "A" <a@example.com>
Subject: =?UTF-8?B?44GU?= d=x

Body d=example.com
--part
Content-Type: text/plain

> quoted`;

test('fields, tags, results and parts are painted', async () => {
  const lines = paint(await loadGrammar('eml'), message);
  const scopesOf = (line: number, needle: string) =>
    (lines[line]?.scopes[lines[line]?.text.indexOf(needle) ?? -1] ?? []).map((name) =>
      name.replace(/\\.eml$/, ''),
    );
  const has = (line: number, needle: string, scope: string) => hasScope(scopesOf(line, needle), scope);
  expect(has(0, 'Received', 'entity.name.tag.field.trace')).toBe(true);
  expect(has(0, '[192', 'constant.numeric.address')).toBe(true);
  expect(has(1, 'by', 'keyword.other.clause')).toBe(true);
  expect(has(2, 'd=', 'variable.parameter.tag')).toBe(true);
  expect(has(2, 'zz', 'meta.tag.unknown')).toBe(true);
  expect(has(4, 'BB', 'string.unquoted.value')).toBe(true);
  expect(has(5, 'pass', 'constant.language.result')).toBe(true);
  expect(has(6, '<a', 'string.other.address')).toBe(true);
  expect(has(7, '=?UTF', 'string.other.encoded-word')).toBe(true);
  expect(scopesOf(9, 'd=')).toEqual([]);
  expect(has(10, '--part', 'meta.separator.boundary')).toBe(true);
  expect(has(11, 'Content', 'entity.name.tag.field.other')).toBe(true);
  expect(has(13, 'quoted', 'markup.quote')).toBe(true);
});

test('hostile lines take time that grows with them and no faster', async () => {
  const grammar = await loadGrammar('eml');
  const beginnings = [
    '',
    'From: ',
    'DKIM-Signature: ',
    'Received: ',
    'Authentication-Results: ',
    'Subject: ',
    'X-',
  ];
  const motifs = ['a', '(', '"', '<', '=?a?b?', 'a=', ';a=', '-', 'x-', '[', ' ', '\\('];
  for (const beginning of beginnings) {
    for (const motif of motifs) paint(grammar, beginning + motif.repeat(Math.floor(10_000 / motif.length)));
  }
});
