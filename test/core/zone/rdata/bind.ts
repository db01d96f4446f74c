import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Switches off what is not about the data of single records. */
const options = [
  '-i',
  'none',
  ...['-k', '-m', '-M', '-n', '-r', '-S', '-T', '-W'].flatMap((flag) => [flag, 'ignore']),
];

const head = ['$TTL 300', '@ SOA ns hostmaster 1 1 1 1 1', '@ NS ns', 'ns A 192.0.2.1'];

/** Of lines `type data`, the indexes of those that the real named-checkzone rejects when they stand in one zone. */
export function rejectedByBind(lines: readonly string[]): ReadonlySet<number> {
  const { output, file } = runBind('named-checkzone', [], zoneOf(lines));
  const rejected = new Set<number>();
  for (const message of output.split('\n')) {
    const line = message.startsWith('dns_') ? message.split(`${file}:`)[1] : undefined;
    if (line !== undefined) rejected.add(Number.parseInt(line, 10) - head.length - 1);
  }
  return rejected;
}

/** The data of lines `type data`, all of them correct, as the real `named-compilezone -s full` prints it. */
export function printedByBind(lines: readonly string[]): readonly string[] {
  const { output } = runBind('named-compilezone', ['-s', 'full', '-o', '-'], zoneOf(lines));
  const printed = new Map<number, string>();
  for (const [, index, data] of output.matchAll(/^l(\d+)\.example\.com\.\s+300 IN \S+\t+(.*)$/gm)) {
    printed.set(Number(index), normalize(data ?? ''));
  }
  return lines.map((line, index) => {
    const data = printed.get(index);
    if (data === undefined)
      throw new Error(`named-compilezone did not print: ${line}\n${output.slice(0, 2000)}`);
    return data;
  });
}

/** The data of the SOA record of a zone that begins with the line, as BIND prints it; undefined when it rejects it. */
export function soaPrintedByBind(line: string): string | undefined {
  const zone = ['$TTL 300', `@ ${line}`, ...head.slice(2), ''].join('\n');
  const { output } = runBind('named-compilezone', ['-s', 'full', '-o', '-'], zone);
  return /^example\.com\.\s+300 IN SOA\t+(.*)$/m.exec(output)?.[1];
}

/** BIND prints two blanks where A6 has no address. */
function normalize(data: string): string {
  return data.replace(/^128 {2}/, '128 ');
}

function zoneOf(lines: readonly string[]): string {
  return [...head, ...lines.map((line, index) => `l${index} ${line}`), ''].join('\n');
}

function runBind(
  tool: string,
  more: readonly string[],
  zone: string,
): { readonly output: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'rdata-'));
  try {
    const file = join(folder, 'zone');
    writeFileSync(file, zone);
    const { error, stdout, stderr } = spawnSync(tool, [...options, ...more, 'example.com', file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (error !== undefined)
      throw new Error(`${tool} does not run; install the package bind9-utils (${error.message})`);
    return { output: `${stdout}\n${stderr}`, file };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
