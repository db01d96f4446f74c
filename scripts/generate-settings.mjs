// Usage: node scripts/generate-settings.mjs [--check]
// Writes the table of settings in README.md and README.ja.md from the manifest. --check exits 1 when one is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const pages = [
  { page: 'README.md', words: 'package.nls.json', head: ['Setting', 'What it does', 'Default'] },
  { page: 'README.ja.md', words: 'package.nls.ja.json', head: ['設定', '内容', '既定値'] },
];
const [start, end] = ['<!-- settings: written by scripts/generate-settings.mjs -->\n', '<!-- /settings -->'];

const read = (file) => readFileSync(join(root, file), 'utf8');
const { properties } = JSON.parse(read('package.json')).contributes.configuration;
const settings = Object.entries(properties).sort(([, a], [, b]) => a.order - b.order);

let isStale = false;
for (const { page, words, head } of pages) {
  const old = read(page);
  const wanted = withTable(old, tableOf(head, JSON.parse(read(words))));
  if (wanted === old) continue;
  if (process.argv.includes('--check')) {
    console.error(`the settings of ${page} are out of date: run node scripts/generate-settings.mjs`);
    isStale = true;
  } else writeFileSync(join(root, page), wanted);
}
process.exitCode = isStale ? 1 : 0;

function withTable(page, table) {
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error('a page has no place for the settings');
  return page.slice(0, from) + start + table + page.slice(to);
}

function tableOf(head, words) {
  const translate = (text) => text.replace(/^%(.+)%$/, (_, key) => words[key]);
  const rows = settings.map(([name, setting]) => [
    `\`${name}\``,
    translate(setting.markdownDescription ?? setting.description) + valuesOf(setting, translate),
    `\`${JSON.stringify(setting.default)}\``,
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map(cellOf).join(' | ')} |\n`,
  );
  return `\n${lines.join('')}\n`;
}

/** The values of a choice, with what each means where the manifest says so. */
function valuesOf({ enum: values = [], enumDescriptions = [] }, translate) {
  if (values.length === 0) return '';
  const told = values.map((value, index) => {
    const meaning = enumDescriptions[index];
    return meaning === undefined ? `\`${value}\`` : `\`${value}\`: ${translate(meaning)}`;
  });
  return ` ${told.join(enumDescriptions.length > 0 ? ' ' : ', ')}`;
}

function cellOf(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
