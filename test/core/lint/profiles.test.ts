import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../../core/finding.js';
import { type QuirkId, quirkTitles } from '../../../core/lint/profiles/quirks.js';
import {
  type ProfileId,
  profileIds,
  profileOf,
  profilePages,
  readProfile,
} from '../../../core/lint/profiles.js';
import { defaultOptions, lintZone } from '../../../core/lint/run.js';
import { sourceOfOctets } from '../../../core/text/source.js';
import { printZone } from '../../../core/zone/print.js';
import { readZone, type Zone } from '../../../core/zone/read-zone.js';
import { noSuchFile } from '../../../core/zone/zone-file.js';
import { compileZone, squeezed, withBind } from '../../bind.js';
import { knotTool, ldnsTool, nsdTool, withZoneTools, type ZoneTool } from '../../zone-tools.js';

const header = `$ORIGIN example.com.
$TTL 1h
@ SOA ns.example.net. hostmaster.example.net. 1 7200 3600 1209600 3600
@ NS ns.example.net.
`;

/** Files that the cases include. */
const included: Readonly<Record<string, string>> = {
  hosts: 'host A 192.0.2.1\n',
  'hosts-below': '$ORIGIN sub.example.com.\nhost A 192.0.2.1\n',
};

interface QuirkCase {
  readonly quirk: QuirkId;
  readonly bad: string;
  readonly good: string;
}

const octets: Readonly<Record<string, string>> = { CR: '\r', NUL: '\0', SOH: '\x01', DEL: '\x7f' };

const cases = readFileSync(new URL('profile-cases.txt', import.meta.url), 'utf8')
  .split(/^== /m)
  .slice(1)
  .map((block): QuirkCase => {
    const [title = '', ...lines] = block.trim().split('\n');
    const [quirk = '', isWhole] = title.split(' ');
    const [bad = '', good = ''] = lines
      .join('\n')
      .replace(/<(CR|NUL|SOH|DEL)>/g, (_, name: string) => octets[name] ?? '')
      .split('\n--\n');
    const zone = (text: string): string => `${isWhole === undefined ? header : ''}${text}\n`;
    return { quirk: quirk as QuirkId, bad: zone(bad), good: zone(good) };
  });

/** The servers that can be asked, and PowerDNS, which is not in Debian's tools: it was asked by hand. */
const servers = ['nsd', 'knot', 'ldns', 'powerdns'] as const satisfies readonly ProfileId[];

/** Quirks of a server, with a case for each. */
const quirksOf = servers.flatMap((id) => {
  const { quirks, relativeNameTypes } = profileOf(id);
  return cases
    .filter(({ quirk, bad }) => {
      if (quirk === 'relativeName' && ![...relativeNameTypes].some((type) => bad.includes(type)))
        return false;
      return quirks[quirk] !== undefined;
    })
    .map((one) => [id, one.quirk, one] as const);
});

function zoneOf(text: string): Zone {
  const load = (path: string) => {
    const found = included[path];
    return found === undefined
      ? { failure: noSuchFile }
      : { id: path, source: sourceOfOctets(Buffer.from(found)) };
  };
  return readZone(sourceOfOctets(Buffer.from(text)), { loader: { load } });
}

function portability(text: string, profile: ProfileId): readonly Finding[] {
  return lintZone(zoneOf(text), { ...defaultOptions, profile }).filter(({ code }) => code.startsWith('PORT'));
}

test('every quirk of a server has a case, and every case a quirk', () => {
  const tested = new Set(quirksOf.map(([id, quirk]) => `${id} ${quirk}`));
  const all = servers.flatMap((id) => Object.keys(profileOf(id).quirks).map((quirk) => `${id} ${quirk}`));
  expect([...tested].sort()).toEqual(all.sort());
  expect(cases.filter(({ quirk }) => !quirksOf.some(([, other]) => other === quirk))).toEqual([]);
});

describe('a rule finds the quirk, and nothing where it is written otherwise:', () => {
  test.each(quirksOf)('%s %s', (id, _, { bad, good }) => {
    expect(portability(bad, id)).not.toEqual([]);
    expect(portability(good, id).map(({ message }) => message)).toEqual([]);
    expect(portability(bad, 'bind')).toEqual([]);
  });

  const fixable = quirksOf.filter(([id, , { bad }]) =>
    portability(bad, id).some(({ fixes }) => fixes.length > 0),
  );

  test.each(fixable)('and a safe fix changes nothing for BIND: %s %s', (id, _, { bad }) => {
    const fixed = fixAll(bad, portability(bad, id));
    expect(portability(fixed, id)).toEqual([]);
    expect(Array.from(printZone(zoneOf(fixed)))).toEqual(Array.from(printZone(zoneOf(bad))));
  });
});

/** A text after the first fix of each finding. The texts here are read as octets. */
function fixAll(text: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  let fixed = Buffer.from(text).toString('latin1');
  for (const { span, text: newText } of edits.sort((a, b) => b.span.start - a.span.start)) {
    fixed = fixed.slice(0, span.start) + newText + fixed.slice(span.end);
  }
  return Buffer.from(fixed, 'latin1').toString();
}

const tools: ReadonlyMap<ProfileId, ZoneTool> = new Map([
  ['nsd', nsdTool],
  ['knot', knotTool],
  ['ldns', ldnsTool],
]);

describe.runIf(withBind && withZoneTools)('measured again:', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'profiles-'));
  beforeAll(() => {
    for (const [name, text] of Object.entries(included)) writeFileSync(join(scratch, name), text);
    mkdirSync(join(scratch, 'compiled.d'));
  });
  afterAll(() => rmSync(scratch, { recursive: true }));

  /** The records of a zone as BIND reads it; undefined for one that it rejects. */
  const asBind = (text: string): readonly string[] | undefined => {
    writeFileSync(join(scratch, 'zone'), text);
    return compileZone(scratch, 'zone', 'example.com', join(scratch, 'compiled.d')).records;
  };

  /** The same as another tool reads it. What it prints is read by us. */
  const asTool = (tool: ZoneTool, text: string): readonly string[] | 'accepted' | undefined => {
    writeFileSync(join(scratch, 'zone'), text);
    const printed = tool.read(scratch, 'zone', 'example.com');
    if (printed === undefined || printed === 'accepted') return printed;
    const zone = readZone(sourceOfOctets(Buffer.from(printed, 'latin1')));
    return squeezed(Array.from(printZone(zone)).join('\n'));
  };

  test.each(quirksOf.filter(([id]) => tools.has(id)))('%s %s', (id, quirk, { bad, good }) => {
    const tool = tools.get(id);
    if (tool === undefined) throw new Error('there is no such tool');
    const bind = asBind(bad);
    expect(bind).toBeDefined();
    // With another cut the strings of an SPF record are another record, which says the same.
    if (quirk !== 'severalSpf') expect(asBind(good)).toEqual(bind);
    const read = asTool(tool, bad);
    expect(read === 'accepted' ? bind : read).not.toEqual(bind);
    const advised = asTool(tool, good);
    expect(advised === 'accepted' ? asBind(good) : advised).toEqual(asBind(good));
  });

  test.each(
    [...tools.keys()].flatMap((id) => [...profileOf(id).unknownTypes].map((type) => [id, type] as const)),
  )('%s does not know the type %s', (id, type) => {
    const text = `${header}a TYPE65279 \\# 0\n`;
    const byNumber = asTool(tools.get(id) as ZoneTool, text);
    expect(byNumber).toBeDefined();
    const byName = asTool(tools.get(id) as ZoneTool, text.replace('TYPE65279', type));
    expect(byName?.length ?? 0).toBeLessThan(byNumber?.length ?? 0);
  });
});

test('limits and texts of providers', () => {
  const found = (id: ProfileId, lines: string): string[] =>
    portability(`${header}${lines}\n`, id).map(({ code, span }) => `${code} ${span.end - span.start}`);
  expect(found('digitalocean', `a TXT "${'x'.repeat(251)}" "${'y'.repeat(251)}"`)).toEqual([]);
  expect(found('digitalocean', `a TXT "${'x'.repeat(251)}" "${'y'.repeat(254)}"`)).toEqual(['PORT020 508']);
  expect(found('digitalocean', `a TXT "${'x'.repeat(250)}" "${'y'.repeat(255)}"`)).toEqual(['PORT020 508']);
  expect(found('transip', `a TXT "${'x'.repeat(1000)}"`)).toEqual([]);
  expect(found('cloudflare', `a TXT ${`"${'x'.repeat(255)}" `.repeat(16)}`)).toEqual([]);
  expect(found('cloudflare', `a TXT ${`"${'x'.repeat(255)}" `.repeat(16)}"x"`)).toEqual(['PORT020 5']);
  expect(found('cloudflare', `;${' '.repeat(262_144)}\na A 192.0.2.1`)).toEqual(['PORT023 262145']);
  expect(found('cloudflare', `;${'ü'.repeat(131_000)}`)).toEqual([]);
  expect(found('cloudflare', `;${'ü'.repeat(131_072)}`)).toEqual(['PORT023 262145']);
  expect(found('route53', '$GENERATE 1-1000 a$ A 192.0.2.1')).toEqual([
    'PORT019 3',
    'PORT019 2',
    'PORT001 9',
  ]);
});

test('without a profile no rule looks at anything', () => {
  const text = cases.map(({ bad }) => bad.slice(header.length)).join('');
  expect(portability(header + text, 'bind')).toEqual([]);
});

test('profiles are found by name', () => {
  expect(readProfile('knot')).toBe('knot');
  for (const setting of [undefined, '', 'toString', 'BIND', 7, null])
    expect(readProfile(setting)).toBeUndefined();
});

test('the manual has a row for everything that a profile says', () => {
  const pages = profilePages();
  expect(pages.map(({ id }) => id)).toEqual(profileIds);
  for (const { id, rows, evidence } of pages) {
    const { quirks, limits } = profileOf(id);
    expect(rows).toHaveLength(Object.keys(quirks).length + Object.keys(limits).length);
    expect(evidence).not.toBe('');
  }
  expect(Object.keys(quirkTitles).filter((quirk) => !isUsed(quirk as QuirkId))).toEqual([]);
});

function isUsed(quirk: QuirkId): boolean {
  return profileIds.some((id) => profileOf(id).quirks[quirk] !== undefined);
}
