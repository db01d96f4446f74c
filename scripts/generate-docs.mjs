// Usage: node scripts/generate-docs.mjs [--check]
// Writes docs/rules/ and docs/records/ from the rules and tables themselves. --check exits 1 when a page is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCore } from './import-core.mjs';
import { markdownStyle, pageMarkdown } from './manual-markdown.mjs';
import { root } from './setup.mjs';

const core = await importCore(`
  export { rules } from './core/lint/rules/index.ts';
  export { messageRules } from './core/lint/message/rules/index.ts';
  export { profilePages } from './core/lint/profiles.ts';
  export { manualIn } from './core/manual/manual.ts';
  export { english } from './core/words/words.ts';
  export { citeText } from './core/cite.ts';
  export { actionsAt } from './core/ide/actions/actions.ts';
  export { lintExample, unmark, zoneTextOf } from './test/core/lint/examples.ts';
  export { readZone } from './core/zone/read-zone.ts';
  export { sourceOfText } from './core/text/source.ts';
`);

const { rules, english, citeText, profilePages, manualIn, actionsAt, readZone, sourceOfText } = core;
const { messageRules, lintExample, unmark, zoneTextOf } = core;

const manual = manualIn(markdownStyle);
const folders = new Map([
  ['rules', rulePages()],
  ['records', recordPages()],
]);

for (const [name, pages] of folders) {
  const folder = join(root, 'docs', name);
  if (process.argv.includes('--check')) check(name, folder, pages);
  else write(folder, pages);
}

function check(name, folder, pages) {
  const stale = [...new Set([...pages.keys(), ...existing(folder)])].filter(
    (file) => read(join(folder, file)) !== pages.get(file),
  );
  for (const file of stale)
    console.error(`docs/${name}/${file} is out of date: run node scripts/generate-docs.mjs`);
  if (stale.length > 0) process.exitCode = 1;
}

function write(folder, pages) {
  mkdirSync(folder, { recursive: true });
  for (const file of existing(folder)) if (!pages.has(file)) rmSync(join(folder, file));
  for (const [file, text] of pages) writeFileSync(join(folder, file), text);
}

function existing(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function rulePages() {
  const pages = new Map(manual.rules.map((page) => [`${page.id}.md`, pageMarkdown(page, english)]));
  pages.set('README.md', indexOf([...rules, ...messageRules]));
  pages.set('profiles.md', profilesOf(profilePages()));
  return pages;
}

function recordPages() {
  const pages = new Map(manual.records.map(({ page }) => [`${page.id}.md`, pageMarkdown(page, english)]));
  const rows = manual.records.map(({ page, parts }) => {
    const names = parts.map(({ id }) => `\`${id.slice(page.id.length + 1)}\``);
    return `| [${page.id}](${page.id}.md) | ${english(page.title)} | ${names.join(' ')} |`;
  });
  pages.set(
    'README.md',
    `# Records

Written by scripts/generate-docs.mjs from the tables under core/records/. \`dns-mail-auth explain dmarc.p\` prints the same.

| Name | What it is | Parts |
| --- | --- | --- |
${rows.join('\n')}
`,
  );
  return pages;
}

function profilesOf(all) {
  const sections = all.map(({ id, title, evidence, rows }) => {
    const table = rows.map(({ topic, says }) => `| ${english(topic)} | ${english(says)} |`);
    const body = rows.length === 0 ? [] : ['', '| What | What it does |', '| --- | --- |', ...table];
    return [`## ${title}`, '', `\`"dnsMailAuth.profile": "${id}"\` · Evidence: ${evidence}.`, ...body].join(
      '\n',
    );
  });
  return `# Profiles

Written by scripts/generate-docs.mjs from core/lint/profiles/.

Servers and providers read the same zone file in different ways. With a profile the rules PORT001 and up tell where the
reader of that profile differs from BIND. Where a table says nothing, no difference is known.

${sections.join('\n\n')}
`;
}

function indexOf(all) {
  const rows = all.map(({ code, name, severity, cite, examples, subject }) => {
    const count = examples.length + examples.filter(({ good }) => good !== undefined).length;
    const ways = subject === 'message' ? [] : examples.map((example) => wayOut(code, example));
    const fix = ['safe fix', 'fix', 'action'].find((way) => ways.includes(way)) ?? '';
    return `| [${code}](${code}.md) | ${name} | ${severity} | ${count} | ${fix} | ${citeText(cite)} |`;
  });
  const aliases = manual.rules
    .filter(({ id }) => !all.some(({ code }) => code === id))
    .map(({ id, summary }) => `| [${id}](${id}.md) | told by ${summary} | | | | |`);
  return `# Rules

Written by scripts/generate-docs.mjs from the rules under core/lint/rules/. Examples are counted, good and bad ones; each runs
as a test (test/core/lint/rules.test.ts), and so do the zones under test/fixtures. \`dns-mail-auth explain CODE\` prints the page.
A safe fix is part of \`check --fix\` and of the editor's "fix all"; a fix is offered at its finding; an action is offered at the
record and may add records or ask for a choice.

| Code | Name | Severity | Examples | Fix | Defined in |
| --- | --- | --- | --- | --- | --- |
${[...rows, ...aliases].join('\n')}
`;
}

/** The best way out that a finding of the rule in an example comes with: a safe fix, a fix, or an action that asks. */
function wayOut(code, example) {
  const { text } = unmark(example.bad);
  const zone = readZone(sourceOfText(zoneTextOf(text, example)));
  const known = { uri: 'example', zone };
  const ways = lintExample(text, example)
    .filter((finding) => finding.code === code)
    .flatMap(({ fixes, span }) => {
      const question = {
        known,
        selection: span,
        standard: example.standard ?? 'rfc9989',
        zones: () => [known],
      };
      const actions = actionsAt(question).some(({ codes }) => codes.includes(code)) ? ['action'] : [];
      return [...fixes.map(({ isSafe }) => (isSafe ? 'safe fix' : 'fix')), ...actions];
    });
  return ['safe fix', 'fix', 'action'].find((way) => ways.includes(way)) ?? '';
}
