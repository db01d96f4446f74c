import type { Finding } from '../core/finding.js';
import type { Words } from '../core/words/words.js';
import { type CheckedFile, type CheckedText, type CheckReport, fileOf, reaches } from './checked-file.js';
import { placeOf } from './place-of.js';
import type { Terminal } from './terminal.js';

/**
 * JUnit XML: a suite a file, a case a finding. What makes the check fail is a failure, other findings pass and say what they
 * are; a file that cannot be read is an error.
 */
export function printJunit(report: CheckReport, terminal: Terminal): void {
  const { files, unreadable } = report;
  const suites = files.map((file) => suiteOf(file, report, terminal.machineWords));
  const tests = suites.reduce((sum, suite) => sum + suite.tests, unreadable.length);
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  terminal.out('<?xml version="1.0" encoding="UTF-8"?>\n');
  const counts = { tests, failures, errors: unreadable.length };
  terminal.out(`<testsuites${attributes({ name: 'dns-mail-auth', ...counts })}>\n`);
  for (const { xml } of suites) terminal.out(xml);
  for (const { path, message } of unreadable) {
    terminal.out(
      `  <testsuite${attributes({ name: path, tests: 1, failures: 0, errors: 1 })}>\n` +
        `    <testcase${attributes({ name: 'can be read', classname: path })}>\n` +
        `      <error${attributes({ message: terminal.machineWords.of(message) })}/>\n    </testcase>\n  </testsuite>\n`,
    );
  }
  terminal.out('</testsuites>\n');
}

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
}

function suiteOf({ path, zone, findings }: CheckedFile, { failOn }: CheckReport, words: Words): Suite {
  const failures = findings.filter(({ severity }) => reaches(severity, failOn)).length;
  const tests = Math.max(findings.length, 1);
  const cases = findings.map((finding) =>
    caseOf(path, zone, finding, reaches(finding.severity, failOn) ? 'failure' : 'system-out', words),
  );
  const all =
    cases.length > 0
      ? cases.join('')
      : `    <testcase${attributes({ name: 'no findings', classname: path })}/>\n`;
  const head = attributes({ name: path, tests, failures, errors: 0 });
  return { xml: `  <testsuite${head}>\n${all}  </testsuite>\n`, tests, failures };
}

function caseOf(
  path: string,
  zone: CheckedText,
  { code, name, severity, message, span }: Finding,
  outcome: 'failure' | 'system-out',
  words: Words,
): string {
  const file = fileOf(path, zone, span);
  const { startLine, startColumn } = placeOf(zone, zone.writtenAt(span));
  const said = words.of(message);
  const title = `${code} ${name} ${startLine}:${startColumn}`;
  const details = outcome === 'failure' ? attributes({ type: code, message: said }) : '';
  const text = contentText(`${file}:${startLine}:${startColumn}: ${severity} ${code} ${said}`);
  return `    <testcase${attributes({ name: title, classname: file, file, line: startLine })}>\n      <${outcome}${details}>${text}</${outcome}>\n    </testcase>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${attributeText(String(value))}"`)
    .join('');
}

/** Without the characters that XML 1.0 has no way to write. */
function contentText(text: string): string {
  return text
    .replace(
      /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function attributeText(text: string): string {
  return contentText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
