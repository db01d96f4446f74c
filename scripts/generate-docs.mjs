// Usage: node scripts/generate-docs.mjs [--check]
// Writes docs/rules/, a page a rule, from the rules themselves. --check exits 1 when a page is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCore } from './import-core.mjs';
import { root } from './setup.mjs';

const { rules, english, citeLink, citeText, profilePages, profileOf } = await importCore(`
  export { rules } from './core/lint/rules/index.ts';
  export { profileOf, profilePages } from './core/lint/profiles.ts';
  export { english } from './core/words/words.ts';
  export { citeLink, citeText } from './core/cite.ts';
`);

const folder = join(root, 'docs', 'rules');
const pages = new Map(rules.map((rule) => [`${rule.code}.md`, pageOf(rule)]));
pages.set('README.md', indexOf(rules));
pages.set('profiles.md', profilesOf(profilePages()));

if (process.argv.includes('--check')) {
  const stale = [...new Set([...pages.keys(), ...existing()])].filter(
    (file) => read(file) !== pages.get(file),
  );
  for (const file of stale)
    console.error(`docs/rules/${file} is out of date: run node scripts/generate-docs.mjs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const file of existing()) if (!pages.has(file)) rmSync(join(folder, file));
  for (const [file, text] of pages) writeFileSync(join(folder, file), text);
}

function existing() {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function read(file) {
  return existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined;
}

function pageOf(rule) {
  return `# ${rule.code}: ${rule.name}

Severity: ${rule.severity} · Defined in [${citeText(rule.cite)}](${citeLink(rule.cite)})${marksOf(rule)}

${english(rule.why)}

**What to do.** ${english(rule.advice)}

${rule.examples.map(exampleOf).join('\n\n')}

The rule is switched off by the setting \`"dnsMailAuth.rules": { "${rule.code}": "off" }\`, a single finding by the comment
\`; dns-mail-auth-ignore ${rule.code} reason\` on its line or on the line above.
`;
}

function marksOf({ marks }) {
  if (marks === 'deprecated') return ' · What it marks is obsolete';
  return marks === 'unnecessary' ? ' · What it marks has no effect' : '';
}

function exampleOf({ bad, good, standard, facts }) {
  const measure =
    facts?.profile === undefined ? standard?.replace('rfc', 'RFC ') : profileOf(facts.profile).title;
  const only =
    measure === undefined ? '' : ` (${facts?.profile === undefined ? 'judged by' : 'for'} ${measure})`;
  const better = good === undefined ? '' : `\n\nWithout the finding:\n\n${fenced(good)}`;
  return `The rule finds${only}:\n\n${fenced(underlined(bad))}${better}`;
}

/** Four backticks: an example may hold three. Very long lines are cut; they are keys and names. */
function fenced(text) {
  const lines = shown(text)
    .split('\n')
    .map((line) => (line.length > 160 ? `${line.slice(0, 160)}…` : line));
  return `\`\`\`\`dns-zone\n${lines.join('\n')}\n\`\`\`\``;
}

/** Control characters as pictures of them; the manual is text. */
function shown(text) {
  return text.replace(/[^\P{Cc}\n\t]/gu, (char) => String.fromCodePoint(0x2400 + char.codePointAt(0)));
}

/** The example's marks as carets in a comment below each line that has some. */
function underlined(marked) {
  let isMarked = false;
  return marked
    .split('\n')
    .flatMap((line) => {
      let plain = '';
      let carets = '';
      for (const char of line) {
        if (char === '«' || char === '»') isMarked = char === '«';
        else {
          plain += char;
          // The blanks that a line starts with belong to nobody.
          carets += isMarked && (plain.trim() !== '' || char.trim() !== '') ? '^' : ' ';
        }
      }
      if (carets.trim() === '') return [plain];
      return [plain, carets.startsWith(' ') ? `;${carets.trimEnd().slice(1)}` : `; ${carets.trim()}`];
    })
    .join('\n');
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
  const rows = all.map(
    ({ code, name, severity, cite }) =>
      `| [${code}](${code}.md) | ${name} | ${severity} | ${citeText(cite)} |`,
  );
  return `# Rules

Written by scripts/generate-docs.mjs from the rules under core/lint/rules/.

| Code | Name | Severity | Defined in |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
