import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Name } from '../../core/dns/name.js';
import type { Finding } from '../../core/finding.js';
import { defaultOptions, lintZone } from '../../core/lint/run.js';
import { sourceOfOctets, sourceOfText } from '../../core/text/source.js';
import { readZone, type Zone } from '../../core/zone/read-zone.js';
import { root } from '../run-cli.js';

/** A finding as a line of the expected files: where, how bad, which rule, and the very characters. */
function lineOf({ lines, source }: Zone, { span, pieces, severity, code }: Finding): string {
  const start = lines.position(span.start);
  const text = pieces.map((piece) => source.slice(piece.start, piece.end)).join(' … ');
  const shown = text.length > 70 ? `${text.slice(0, 70)}…` : text;
  return `  ${start.line + 1}:${start.character + 1} ${severity} ${code} ${shown}`;
}

/** Findings of all zones in a folder, read as files and as texts of an editor, which must agree. */
function findingsOf(folder: string, origin: Name | undefined): string {
  const files = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
  const blocks = files.map(({ name }) => {
    const octets = readFileSync(join(root, folder, name));
    const options = origin === undefined ? {} : { originHint: origin };
    const [fromFile, fromEditor] = [sourceOfOctets(octets), sourceOfText(octets.toString('utf8'))].map(
      (source) => {
        const zone = readZone(source, options);
        return lintZone(zone).map((finding) => lineOf(zone, finding));
      },
    );
    expect(fromEditor).toEqual(fromFile);
    return [name, ...(fromFile ?? [])].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

const example = 'example.com.' as Name;

describe('findings, none missing and none extra', () => {
  test.each([
    ['test/fixtures/zones-mistakes', 'zones-mistakes.findings.txt', example],
    ['test/fixtures/zones-torture', 'zones-torture.findings.txt', example],
    ['examples/zones', 'examples.findings.txt', undefined],
  ] as const)('%s', async (folder, expected, origin) => {
    await expect(findingsOf(folder, origin)).toMatchFileSnapshot(`../fixtures/${expected}`);
  });
});

test.each(['zones-mistakes/00-good.zone', 'zones-good/everything.zone'])(
  'a zone without a mistake has no finding, not even good advice: %s',
  (file) => {
    const zone = readZone(sourceOfOctets(readFileSync(join(root, 'test/fixtures', file))));
    for (const standard of ['rfc9989', 'rfc7489'] as const) {
      const found = lintZone(zone, { ...defaultOptions, standard });
      expect(found.map((finding) => lineOf(zone, finding))).toEqual([]);
    }
  },
);
