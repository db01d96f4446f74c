import { describe, expect, test } from 'vitest';
import { spfMentions } from '../../../../core/ide/names/spf-mentions.js';

describe('names in an SPF text', () => {
  test.each<[string, string[]]>([
    ['v=spf1 include:a.example mx -all', ['include a.example. (a.example)']],
    ['v=spf1 a:A.Example./24//64', ['a A.Example. (A.Example.)']],
    [
      'v=spf1 ~mx:b.example exp=e.x redirect=c.d',
      ['mx b.example. (b.example)', 'exp e.x. (e.x)', 'redirect c.d. (c.d)'],
    ],
    ['v=spf1 exists:%{i}._x.example.com', ['exists *._x.example.com. (_x.example.com)']],
    ['v=spf1 exists:%{i}.%{d}', []],
    ['v=spf1 exists:%{i}x.example.com', ['exists *.example.com. (example.com)']],
    ['v=spf1 include:%%x.example.com', ['include *.example.com. (example.com)']],
    ['v=spf1 exists:a.%{i}', []],
    ['v=spf1 exists:%{i}..com', []],
    ['v=spf1 include:localhost include: ip4:192.0.2.1 x=a.b', []],
    ['v=spf1 a:a\\b.example', ['a a\\\\b.example. (a\\b.example)']],
    ['v=spf10 a:a.example', []],
    ['', []],
  ])('%s', (octets, expected) => {
    const found = spfMentions(octets).map(
      ({ term, name, span }) => `${term} ${name} (${octets.slice(span.start, span.end)})`,
    );
    expect(found).toEqual(expected);
  });

  test('each label has its place', () => {
    const octets = 'v=spf1 a:mail.example.com./24';
    const [mention] = spfMentions(octets);
    expect(mention?.labels.map(({ start, end }) => octets.slice(start, end))).toEqual([
      'mail',
      'example',
      'com',
    ]);
  });
});
