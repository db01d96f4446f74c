/** Who may import whom (docs/ARCHITECTURE.md). A room may always import from itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'core/cite': [],
  'core/text': [],
  'core/dns': ['core/text'],
  'core/words': [],
  'core/finding': ['core/cite', 'core/dns', 'core/text', 'core/words'],
  'core/tags': ['core/words', 'core/cite', 'core/text'],
  'core/zone': ['core/words', 'core/cite', 'core/dns', 'core/text'],
  'core/message': ['core/words', 'core/cite', 'core/dns', 'core/tags', 'core/text'],
  'core/records': ['core/words', 'core/cite', 'core/dns', 'core/tags', 'core/text', 'tldts'],
  'core/lookalike': ['core/dns', 'core/records', 'core/text'],
  'core/envelope': ['core/dns', 'core/message', 'core/records', 'core/text'],
  'core/spf': ['core/words', 'core/cite', 'core/dns', 'core/records', 'core/text'],
  'core/dkim': [
    'core/cite',
    'core/dns',
    'core/message',
    'core/records',
    'core/tags',
    'core/text',
    'core/words',
  ],
  // The one sibling that another may import: ARC is made of DKIM's parts.
  'core/arc': [
    ...['core/cite', 'core/dns', 'core/message', 'core/records', 'core/tags', 'core/text'],
    'core/dkim',
  ],
  // Sender ID runs on the machinery of SPF.
  'core/senderid': ['core/cite', 'core/dns', 'core/message', 'core/records', 'core/spf', 'core/text'],
  'core/dmarc': ['core/cite', 'core/dns', 'core/message', 'core/records', 'core/tags', 'core/text'],
  'core/verdict': [
    'core/finding',
    'core/arc',
    'core/dkim',
    'core/envelope',
    'core/lookalike',
    'core/message',
    'core/tags',
    'core/words',
    'core/cite',
    'core/dns',
    'core/records',
    'core/spf',
    'core/senderid',
    'core/dmarc',
    'core/text',
  ],
  'core/reports': [
    ...['core/cite', 'core/dns', 'core/text', 'core/words', 'core/message', 'core/records', 'core/tags'],
  ],
  'core/lint': [
    ...['core/cite', 'core/finding', 'core/text', 'core/dns', 'core/tags', 'core/zone', 'core/records'],
    ...['core/spf', 'core/dkim', 'core/dmarc', 'core/message', 'core/words'],
  ],
  'core/manual': ['core/cite', 'core/words', 'core/tags', 'core/records', 'core/lint'],
  'core/audit': [
    ...['core/cite', 'core/finding', 'core/text', 'core/dns', 'core/tags', 'core/zone', 'core/records'],
    ...['core/spf', 'core/dkim', 'core/dmarc', 'core/lint', 'core/words'],
  ],
  'core/drift': [
    ...['core/cite', 'core/finding', 'core/text', 'core/dns', 'core/zone', 'core/records', 'core/lint'],
    'core/words',
  ],
  'core/ide': [
    ...['core/cite', 'core/finding', 'core/text', 'core/dns', 'core/tags', 'core/zone', 'core/records'],
    ...['core/spf', 'core/dkim', 'core/lint', 'core/audit', 'core/message', 'core/words'],
  ],
  // What pages about reports show: reports beside the zones at hand.
  'core/board': [
    ...['core/dns', 'core/text', 'core/tags', 'core/message', 'core/records', 'core/reports', 'core/audit'],
    ...['core/ide', 'core/words'],
  ],
  'platform/node': [
    ...[
      'core/dkim/compare-key',
      'core/dkim/hash-port',
      'core/dkim/key-kind',
      'core/dkim/sign',
      'core/message/encoded-words',
      'core/reports/container/ports',
      'core/reports/file-name',
      'core/dns',
      'core/text',
      'core/words',
      'core/zone',
    ],
    ...['node:', 'platform/shared'],
  ],
  'platform/shared': ['core/dns', 'core/message', 'core/reports/container/ports', 'dns-packet', 'buffer'],
  'platform/browser': [
    ...[
      'core/dkim/der',
      'core/dkim/hash-port',
      'core/dns',
      'core/reports/container/ports',
      'platform/shared',
    ],
    ...['@noble/hashes', 'pako'],
  ],
  'server/browser': ['core', 'server', 'platform/browser', 'platform/shared', 'vscode-languageserver'],
  'server/node': ['core', 'server', 'platform', 'vscode-languageserver', 'node:'],
  server: ['core', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  cli: ['core', 'platform', 'node:'],
  'client/node': ['client', 'core/words', 'vscode', 'vscode-languageclient', 'node:'],
  // A page has the browser and nothing else.
  'client/page': ['server/features/verify-protocol', 'server/features/report-board-protocol', 'uplot'],
  client: [
    'server/protocol',
    'server/features/effective-zone-protocol',
    'server/features/paste-protocol',
    'server/features/dkim-protocol',
    'server/features/drift-protocol',
    'server/features/live-count-protocol',
    'server/features/tools-protocol',
    'server/features/verify-protocol',
    'server/features/report-board-protocol',
    'core/words',
    'server/features/mail-tree-protocol',
    'server/browser/files-protocol',
    'vscode',
    'vscode-languageclient',
  ],
};

/** Calls that would make the core depend on the day or on chance. */
const banned = /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bMath\.random\s*\(|\bperformance\.now\s*\(/;

/** What a source file does that its room may not do; empty for a tidy file. `path` is relative to the project. */
export function untidiness(path: string, text: string): string[] {
  const room = roomOf(path);
  if (room === undefined) return [`${path} stands in no room`];
  const uphill = importsOf(text)
    .map((specifier) => (specifier.startsWith('.') ? resolve(path, specifier) : specifier))
    .filter((target) => !mayImport(room, target));
  const found = uphill.map((target) => `${path} may not import ${target}`);
  if (path.startsWith('core/') && banned.test(text)) found.push(`${path} depends on time or chance`);
  return found;
}

/** The most exact room that a path stands in. */
function roomOf(path: string): string | undefined {
  return Object.keys(allowed)
    .filter((room) => isWithin(path, room))
    .sort((a, b) => b.length - a.length)[0];
}

function mayImport(room: string, target: string): boolean {
  if (isWithin(target, room)) return true;
  return (allowed[room] ?? []).some(
    (other) => isWithin(target, other) || (other.endsWith(':') && target.startsWith(other)),
  );
}

function isWithin(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`) || path.replace(/\.[jt]s$/, '') === room;
}

/** What a text imports, types among it, as written. */
export function importsOf(text: string): string[] {
  const patterns =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return Array.from(text.matchAll(patterns), ([, from, bare, called]) => from ?? bare ?? called ?? '');
}

/** The path that a relative specifier of a file means. */
export function resolve(path: string, specifier: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
