// The figures of a run in docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { machineLines } from './machine.mjs';
import { tableOf, tallyOf } from './table.mjs';

const page = join(root, 'docs/benchmarks.md');
const figures = /(<!-- figures -->\n).*(\n<!-- \/figures -->)/s;

/** Replaces the figures of the page; what stands around them is written by hand. */
export function writeDocs(run, goals) {
  const before = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    before.replace(figures, (_, head, tail) => `${head}\n${figuresOf(run, goals)}${tail}`),
  );
}

function figuresOf(run, goals) {
  const machine = machineLines(run).map((line) => `- ${line}`);
  const titles = goals.map(({ id, title }) => `- **${id}** ${title}.`);
  return [...machine, '', `${tallyOf(run.rows)}.`, '', ...titles, '', ...tableOf(run.rows), ''].join('\n');
}
