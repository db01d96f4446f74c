import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edit, Finding, Fix, Severity } from '../core/finding.js';
import type { Rule } from '../core/lint/rule.js';
import { rulePage } from '../core/lint/rule-page.js';
import { rules } from '../core/lint/rules/index.js';
import type { Span } from '../core/text/span.js';
import type { Words } from '../core/words/words.js';
import { type CheckedText, type CheckReport, fileOf } from './checked-file.js';
import { placeOf } from './place-of.js';
import type { Terminal } from './terminal.js';

/** Put in by the build from package.json. */
declare const VERSION: string;

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS): the rules that found something, what they found, and how it can be fixed. */
export function printSarif({ files, unreadable }: CheckReport, terminal: Terminal): void {
  const words = terminal.machineWords;
  const codes = new Set(files.flatMap(({ findings }) => findings.map(({ code }) => code)));
  const used = rules.filter(({ code }) => codes.has(code));
  const indexes = new Map(used.map(({ code }, index) => [code, index]));
  const results = files.flatMap(({ path, zone, findings }) =>
    findings.map((finding) => resultOf(path, zone, finding, indexes.get(finding.code) ?? -1, words)),
  );
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dns-mail-auth',
            version: VERSION,
            informationUri: 'https://github.com/dns-mail-auth/dns-mail-auth',
            rules: used.map((rule) => ruleOf(rule, words)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map(({ path, message }) => ({
              level: 'error',
              message: { text: words.of(message) },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
            })),
          },
        ],
        results,
      },
    ],
  };
  terminal.out(`${JSON.stringify(log, undefined, 2)}\n`);
}

function ruleOf(rule: Rule, words: Words) {
  const { code, name, severity, why, advice } = rule;
  return {
    id: code,
    name,
    shortDescription: { text: name.replaceAll('-', ' ') },
    fullDescription: { text: words.of(why) },
    help: { text: words.of(advice) },
    helpUri: rulePage(rule),
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(path: string, zone: CheckedText, finding: Finding, ruleIndex: number, words: Words) {
  const { code, severity, message, span, owner, related, fixes } = finding;
  const written = fixes.filter(
    ({ edits }) => edits.length > 0 && edits.every((edit) => isWritten(zone, edit)),
  );
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: words.of(message) },
    locations: [
      {
        physicalLocation: locationOf(path, zone, span),
        ...(owner === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: owner, kind: 'resource' }] }),
      },
    ],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            physicalLocation: locationOf(path, zone, other.span),
            message: { text: words.of(other.message) },
          })),
        }),
    ...(written.length === 0 ? {} : { fixes: written.map((fix) => fixOf(path, zone, fix, words)) }),
  };
}

function isWritten(zone: CheckedText, { span }: Edit): boolean {
  return zone.writtenAt(span) === span;
}

function locationOf(path: string, zone: CheckedText, span: Span) {
  const written = zone.writtenAt(span);
  return { artifactLocation: { uri: uriOf(fileOf(path, zone, written)) }, region: placeOf(zone, written) };
}

function fixOf(path: string, zone: CheckedText, { title, isSafe, edits }: Fix, words: Words) {
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) {
    const file = fileOf(path, zone, edit.span);
    byFile.set(file, [...(byFile.get(file) ?? []), edit]);
  }
  return {
    description: { text: words.of(title) },
    artifactChanges: Array.from(byFile, ([file, some]) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: some.map(({ span, text }) => ({
        deletedRegion: placeOf(zone, span),
        insertedContent: { text },
      })),
    })),
    properties: { safe: isSafe },
  };
}

/** A path as a URI reference (RFC 3986): relative to wherever it was run, as the viewers of such logs want it. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
