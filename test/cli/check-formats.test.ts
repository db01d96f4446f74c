import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.js';

let folder: string;
const head =
  '$ORIGIN example.com.\n$TTL 60\n@ SOA ns1.example.net. h 1 7200 3600 1209600 300\n@ NS ns1.example.net.\n';
const wide = '; ein Ä und ein 😀\n_dmarc TXT "v=DMARC1; p=rejct; rua=mailto:d@example.com" ; ok\n';
const hostile =
  'a TXT "v=DMARC1"\n_dmarc.h TXT "v=DMARC1; p=<&>\\"\'%]]>,:\\027[31m; rua=mailto:d@example.com"\nb TXT "v=spf1 ptr ?all"\nc A x\x1b[31my\x01\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'formats-'));
  writeFileSync(join(folder, 'a,b:c %25 <&>.zone'), `${head}${wide}${hostile}`);
  writeFileSync(join(folder, 'good.zone'), head);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(format: string, ...more: readonly string[]) {
  const { status, out } = runCli([
    'check',
    '--no-git',
    '--format',
    format,
    folder,
    join(folder, 'missing'),
    ...more,
  ]);
  return { status, out };
}

/** What the JSON schema of SARIF 2.1.0 asks for of the objects that we write. */
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Physical {
  readonly artifactLocation: { readonly uri: string };
  readonly region?: Region;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: Physical }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { text: string };
      }[];
    }[];
  }[];
}

describe('sarif', () => {
  function log() {
    const { status, out } = run('sarif');
    expect(status).toBe(2);
    return JSON.parse(out);
  }

  test('has the members that SARIF 2.1.0 requires', () => {
    const { version, $schema, runs } = log();
    expect(version).toBe('2.1.0');
    expect($schema).toMatch(/^https:.*sarif-schema-2\.1\.0\.json$/);
    expect(runs).toHaveLength(1);
    const { tool, results, columnKind, invocations } = runs[0];
    expect(columnKind).toBe('utf16CodeUnits');
    expect(typeof tool.driver.name).toBe('string');
    expect(tool.driver.rules.length).toBeGreaterThan(1);
    for (const rule of tool.driver.rules) {
      expect(rule.id).toMatch(/^[A-Z]+[0-9]{3}$/);
      expect(rule.helpUri).toMatch(/^https:/);
      for (const key of ['shortDescription', 'fullDescription', 'help']) expect(rule[key].text).not.toBe('');
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
    }
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('no such file or folder');
    for (const result of results as Result[]) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      for (const { physicalLocation } of result.locations) {
        // A reference of RFC 3986 has none of these.
        expect(physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/[^ <>"{}|\\^`]*$/);
        const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = physicalLocation.region ?? {};
        expect(Math.min(startLine, startColumn, endColumn)).toBeGreaterThan(0);
        expect(endLine).toBeGreaterThanOrEqual(startLine);
      }
    }
  });

  test('counts columns in UTF-16 units, and gives fixes', () => {
    const result: Result = log().runs[0].results.find(({ ruleId }: Result) => ruleId === 'DMARC010');
    const region = { startLine: 6, startColumn: 25, endLine: 6, endColumn: 30 };
    expect(result.locations[0]?.physicalLocation.region).toEqual(region);
    expect(result.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: region, insertedContent: { text: 'reject' } },
    ]);
  });

  test('names relative files relatively', () => {
    const { out } = runCli(['check', '--no-git', '--format', 'sarif', 'examples/zones/db.example.com']);
    const uris = JSON.parse(out).runs[0].results.map(
      ({ locations }: Result) => locations[0]?.physicalLocation.artifactLocation.uri,
    );
    expect(new Set(uris)).toEqual(new Set(['examples/zones/db.example.com']));
  });
});

describe('github', () => {
  test('is one command a line, with everything escaped', () => {
    const { status, out } = run('github');
    expect(status).toBe(2);
    const lines = out.trimEnd().split('\n');
    for (const line of lines) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) (?:[A-Za-z]+=[^:,\r\n]*)(?:,[A-Za-z]+=[^:,\r\n]*)*::[^\r\n]*$/,
      );
      // Whoever reads it decodes these, and nothing else may look like them.
      expect(line).not.toMatch(/%(?!25|0A|0D|3A|2C)/);
    }
    const name = `${folder}/a%2Cb%3Ac %2525 <&>.zone`;
    expect(lines).toContainEqual(
      expect.stringContaining(
        `::error file=${name},line=6,endLine=6,col=25,endColumn=30,title=DMARC010::"rejct"`,
      ),
    );
    expect(lines[lines.length - 1]).toBe(`::error file=${folder}/missing::no such file or folder`);
    expect(out).not.toContain('\x1b');
  });

  test('says nothing where nothing is found', () => {
    expect(runCli(['check', '--no-git', '--format', 'github', join(folder, 'good.zone')])).toMatchObject({
      status: 0,
      out: '',
    });
  });
});

describe('junit', () => {
  /** Reads XML of elements and attributes strictly; returns the tags. */
  function tagsOf(xml: string): readonly string[] {
    const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
    expect(xml.startsWith(declaration)).toBe(true);
    const open: string[] = [];
    const tags: string[] = [];
    let at = declaration.length;
    const tag = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#[0-9]+);[^"<&]*)*")*)(\/?)>/y;
    const text = /(?:[^<&]|&(?:amp|lt|gt|quot|#[0-9]+);)+/y;
    while (at < xml.length) {
      text.lastIndex = at;
      at += text.exec(xml)?.[0].length ?? 0;
      if (at === xml.length) break;
      tag.lastIndex = at;
      const found = tag.exec(xml);
      expect(xml.slice(at, at + 80), 'a tag').toBe(found === null ? 'a tag' : xml.slice(at, at + 80));
      if (found === null) break;
      at += found[0].length;
      if (found[1] === '/') expect(found[2]).toBe(open.pop());
      else if (found[4] !== '/') open.push(found[2] ?? '');
      tags.push(found[0]);
    }
    expect(open).toEqual([]);
    return tags;
  }

  test('is well-formed whatever the zone says, and counts what fails', () => {
    const { status, out } = run('junit', '--fail-on', 'error');
    expect(status).toBe(2);
    const tags = tagsOf(out);
    const count = (start: string): number => tags.filter((one) => one.startsWith(start)).length;
    const counts = / tests="([0-9]+)" failures="([0-9]+)" errors="([0-9]+)"/
      .exec(tags[0] ?? '')
      ?.slice(1)
      .map(Number);
    expect(counts).toEqual([count('<testcase'), count('<failure'), count('<error')]);
    expect(count('<failure')).toBeGreaterThan(1);
    expect(count('<system-out')).toBeGreaterThan(0);
    expect(tags.some((one) => one.includes('name="no findings"'))).toBe(true);
    expect(out).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
  });

  test('fails what --fail-on says', () => {
    const { out } = run('junit', '--fail-on', 'never');
    expect(tagsOf(out).filter((one) => one.startsWith('<failure'))).toEqual([]);
  });
});
