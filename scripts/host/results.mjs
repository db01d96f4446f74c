// Reads what the suite has written from inside the editor, and prints it.
import { existsSync, readFileSync } from 'node:fs';

/** The outcome of one run from the lines in `file`. */
export function readResults(file, run) {
  const lines = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];
  return resultsOf(lines, run);
}

/**
 * The outcome of one run from what it has reported. A run that did not reach its end counts as one failure more, whatever
 * the host's exit status says: a host that shuts down early also ends with 0.
 */
export function resultsOf(lines, { host, mode, problem }) {
  const tests = lines.filter(({ kind }) => kind !== 'end');
  const hasEnded = lines.some(({ kind }) => kind === 'end');
  if (problem || !hasEnded) {
    tests.push({
      kind: 'fail',
      title: 'the suite runs to its end',
      error: problem ?? 'the host closed too early',
    });
  }
  const failed = tests.filter(({ kind }) => kind === 'fail').length;
  return { host, mode, passed: tests.length - failed, failed, tests };
}

export function printRun({ host, mode, tests }) {
  console.log(`\n${host}, findings by ${mode}`);
  for (const { kind, title, milliseconds, error } of tests) {
    if (kind === 'pass') console.log(`  ok    ${title} (${milliseconds} ms)`);
    else console.log(`  FAIL  ${title}\n        ${error.split('\n').join('\n        ')}`);
  }
}
