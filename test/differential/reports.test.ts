import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { authKind } from '../../core/reports/table/columns.js';
import { readXml } from '../core/reports/scene.js';
import { corpusPath, readJsonCorpus } from '../corpora.js';
import { byHtmlparser2, bySaxes, type Totals } from './report-oracles.js';

/** By our own reader, in pieces of a size. */
function byUs(xml: string, size: number): Totals {
  const { rows, set } = readXml(Buffer.from(xml, 'utf8'), size);
  const sums: Record<string, number> = {};
  for (const [row, { messages, headerFrom }] of rows.entries()) {
    const key = `${set.ips.textOf(set.rows.ip.cells[row] ?? 0)} ${headerFrom}`;
    sums[key] = (sums[key] ?? 0) + Number(messages);
  }
  let signatures = 0;
  for (let at = 0; at < set.auth.length; at++) if (set.auth.kind.cells[at] === authKind.dkim) signatures++;
  return {
    records: rows.length,
    messages: rows.reduce((sum, { messages }) => sum + Number(messages), 0),
    signatures,
    sums,
  };
}

/** A source of numbers that is the same everywhere. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

/** A well-formed report in one of many styles, and how many messages are in it. */
function generate(seed: number): { readonly xml: string; readonly messages: number } {
  const below = chance(seed);
  const pick = (...texts: string[]): string => texts[below(texts.length)] ?? '';
  const prefix = pick('', '', 'd:', 'dmarc-2:');
  const space = pick('', '\n', '\n    ', ' \t\r\n');
  const filler = (): string =>
    space + (below(9) === 0 ? pick('<!-- <record> -->', '<?x y?>', '<!---->') : '');
  const tag = (name: string, content: string): string =>
    `${filler()}<${prefix}${name}${pick('', '', ' ', ' lang="en"', ' a="1>2"', "\n b='\"'")}>${content}</${prefix}${name}${pick('', '', ' ')}>`;
  const text = (value: string): string =>
    pick(
      value,
      ` ${value}\n`,
      `<![CDATA[${value}]]>`,
      `${value.slice(0, 2)}<!-- x -->${value.slice(2)}`,
      value.replace('.', '&#46;'),
    );
  let messages = 0;
  const record = (): string => {
    const count = below(1000);
    messages += count;
    const dkim = (): string =>
      tag(
        'dkim',
        tag('domain', text('example.com')) + tag('selector', text('s1')) + tag('result', text('pass')),
      );
    return tag(
      'record',
      tag(
        'row',
        tag('source_ip', text(`192.0.2.${below(9)}`)) +
          tag('count', text(String(count))) +
          tag('policy_evaluated', tag('disposition', 'none') + tag('dkim', 'pass') + tag('spf', 'fail')),
      ) +
        tag(
          'identifiers',
          tag('header_from', text(pick('example.com', 'm\u00fcller.example', 'a.example'))),
        ) +
        tag(
          'auth_results',
          Array.from({ length: below(4) }, dkim).join('') + tag('spf', tag('result', 'pass')),
        ),
    );
  };
  const records = Array.from({ length: below(30) }, record).join('');
  const namespace = 'urn:ietf:params:xml:ns:dmarc-2.0';
  const root =
    prefix === '' ? pick('', ` xmlns="${namespace}"`) : ` xmlns:${prefix.slice(0, -1)}="${namespace}"`;
  const xml = `<?xml version="1.0"?>\n<${prefix}feedback${root}>${tag('version', '1.0')}${records}\n</${prefix}feedback>`;
  return { xml, messages };
}

describe('the same as other parsers say', () => {
  test('of generated reports in many styles', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { xml, messages } = generate(seed);
      const strict = bySaxes(xml);
      expect(strict.messages).toBe(messages);
      expect(byHtmlparser2(xml)).toEqual(strict);
      for (const size of [1 + (seed % 13), 4096]) expect(byUs(xml, size), `seed ${seed}`).toEqual(strict);
    }
  });

  interface Case {
    readonly id: string;
    readonly reports?: readonly {
      readonly container: string;
      readonly facts?: { readonly wellformed: boolean };
    }[];
  }
  const cases = readJsonCorpus<{ readonly cases: readonly Case[] }>('reports/cases.json')?.cases ?? [];
  const plain = cases.filter(
    ({ reports }) => reports?.[0]?.container === 'plain' && reports[0].facts?.wellformed,
  );

  test.each(plain.map(({ id }) => id))('of %s', (id) => {
    const xml = readFileSync(corpusPath(`reports/${id}`), 'utf8').replace(/^\ufeff/, '');
    const ours = byUs(xml, 4096);
    expect(byHtmlparser2(xml)).toEqual(ours);
    expect(bySaxes(xml)).toEqual(ours);
  });
});
