import { describe, expect, test } from 'vitest';
import { ResponseError } from 'vscode-languageserver';
import { japanese } from '../../../core/words/ja/index.js';
import { englishWords, wordsFrom } from '../../../core/words/words.js';
import { definitionLinks, definitionLocations } from '../../../server/features/definition.js';
import { documentHighlights } from '../../../server/features/highlight.js';
import { documentLinks } from '../../../server/features/links.js';
import { references } from '../../../server/features/references.js';
import { prepareRename, rename } from '../../../server/features/rename.js';
import { workspaceSymbols } from '../../../server/features/workspace-symbols.js';
import { head } from '../../core/ide/names/scene.js';
import { shown, type TestWorkspace, uriOf, workspaceOf } from './workspace.js';

const resolveInclude = (from: string, path: string): string | undefined =>
  path.startsWith('file:') ? path : path === 'missing' ? undefined : new URL(path, from).href;

const com = `${head()}@ MX 10 mail
mail A 192.0.2.1
  AAAA ::1
www TXT "v=spf1 a:mail.ex" "ample.com -all"
$INCLUDE hosts.inc sub
`;
const hosts = 'a CNAME b\nb A 192.0.2.2\n$GENERATE 1-3 h$ CNAME b\n';
const net = `${head('example.net.')}@ MX 10 mail.example.com.\n`;

/** The files with the cursor at the first place in one of them where a text stands. */
function at(file: 'com' | 'hosts.inc' | 'net', text: string): TestWorkspace {
  const files = { com, 'hosts.inc': hosts, net };
  return workspaceOf({ ...files, [file]: files[file].replace(text, (found) => `‸${found}`) });
}

describe('definition', () => {
  test('is a link from the name to the record', () => {
    const workspace = at('com', 'mail\nmail');
    expect(definitionLinks(workspace, resolveInclude, workspace.params)).toEqual([
      {
        originSelectionRange: { start: { line: 3, character: 8 }, end: { line: 3, character: 12 } },
        targetUri: uriOf('com'),
        targetRange: { start: { line: 4, character: 0 }, end: { line: 4, character: 16 } },
        targetSelectionRange: { start: { line: 4, character: 0 }, end: { line: 4, character: 4 } },
      },
    ]);
    const locations = definitionLocations(workspace, resolveInclude, workspace.params) ?? [];
    expect(locations.map((location) => shown(workspace, location))).toEqual(['com 4:0-4 mail']);
  });

  const locationsOf = (workspace: TestWorkspace): string[] =>
    (definitionLocations(workspace, resolveInclude, workspace.params) ?? []).map((location) =>
      shown(workspace, location),
    );

  test('leads out of and into included files', () => {
    expect(locationsOf(at('hosts.inc', 'b\nb A'))).toEqual(['hosts.inc 1:0-1 b']);
    expect(locationsOf(at('net', 'mail.example'))).toEqual(['com 4:0-4 mail']);
  });

  test('of $INCLUDE is the start of the file', () => {
    expect(locationsOf(at('com', 'hosts.inc'))).toEqual(['hosts.inc 0:0-0 ']);
    const lost = workspaceOf({ com: `${head()}$INCLUDE mis‸sing\n` });
    expect(definitionLinks(lost, resolveInclude, lost.params)).toEqual([]);
  });

  test('of what a $GENERATE makes is the directive, once', () => {
    const workspace = workspaceOf({ com: `${head()}@ MX 1 h‸1\n$GENERATE 1-1 h$ A 192.0.2.$\n` });
    expect(locationsOf(workspace)).toEqual(['com 4:14-16 h$']);
  });

  test('of nothing is nothing', () => {
    const workspace = at('com', 'MX');
    expect(definitionLinks(workspace, resolveInclude, workspace.params)).toBeNull();
    const params = { textDocument: { uri: 'file:///other' }, position: { line: 0, character: 0 } };
    expect(definitionLinks(workspace, resolveInclude, params)).toBeNull();
    expect(definitionLocations(workspace, resolveInclude, params)).toBeNull();
  });
});

describe('references', () => {
  const found = (workspace: TestWorkspace, includeDeclaration = true): string[] | null =>
    references(workspace, { ...workspace.params, context: { includeDeclaration } })?.map((location) =>
      shown(workspace, location),
    ) ?? null;

  test('stand in all files', () => {
    expect(found(at('com', 'mail A'))).toEqual([
      'com 3:8-12 mail',
      'com 4:0-4 mail',
      'com 6:18-37 mail.ex" "ample.com',
      'net 3:8-25 mail.example.com.',
    ]);
  });

  test('without declarations are all but owners', () => {
    expect(found(at('com', 'mail A'), false)).toHaveLength(3);
  });

  test('in generated text are told once, as the place in the directive', () => {
    expect(found(at('hosts.inc', 'b A'))).toEqual([
      'hosts.inc 0:8-9 b',
      'hosts.inc 1:0-1 b',
      'hosts.inc 2:23-24 b',
    ]);
  });

  test('of nothing are none', () => {
    expect(found(at('com', 'MX'))).toBeNull();
  });
});

describe('highlights', () => {
  test('are those of the own document, in pieces', () => {
    const workspace = at('com', 'mail A');
    const found = documentHighlights(workspace, workspace.params) ?? [];
    const { uri } = workspace.params.textDocument;
    expect(found.map(({ range, kind }) => `${kind} ${shown(workspace, { uri, range })}`)).toEqual([
      '2 com 3:8-12 mail',
      '3 com 4:0-4 mail',
      '2 com 6:18-25 mail.ex',
      '2 com 6:28-37 ample.com',
    ]);
  });

  test('in an included document are told in its own lines', () => {
    const workspace = at('hosts.inc', 'b A');
    const found = documentHighlights(workspace, workspace.params) ?? [];
    expect(found.map(({ range }) => range.start)).toEqual([
      { line: 0, character: 8 },
      { line: 1, character: 0 },
      { line: 2, character: 23 },
    ]);
  });
});

describe('rename', () => {
  test('says what it would rename', () => {
    const workspace = at('net', 'mail.example');
    expect(prepareRename(workspace, englishWords, workspace.params)).toEqual({
      range: { start: { line: 3, character: 8 }, end: { line: 3, character: 12 } },
      placeholder: 'mail',
    });
    const nothing = at('net', 'MX');
    expect(prepareRename(nothing, englishWords, nothing.params)).toBeNull();
    expect(rename(nothing, englishWords, { ...nothing.params, newName: 'x' })).toBeNull();
  });

  test('edits all files', () => {
    const workspace = at('net', 'mail.example');
    const answer = rename(workspace, englishWords, { ...workspace.params, newName: 'mx' });
    expect(answer).toEqual({
      changes: {
        [uriOf('com')]: [
          { range: { start: { line: 3, character: 8 }, end: { line: 3, character: 12 } }, newText: 'mx' },
          { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 4 } }, newText: 'mx' },
          { range: { start: { line: 6, character: 18 }, end: { line: 6, character: 22 } }, newText: 'mx' },
        ],
        [uriOf('net')]: [
          { range: { start: { line: 3, character: 8 }, end: { line: 3, character: 12 } }, newText: 'mx' },
        ],
      },
    });
  });

  test('edits a file that two zones include once', () => {
    const shared = 'w CNAME ma‸il.example.com.\n';
    const workspace = workspaceOf({
      com: `${head()}mail A 192.0.2.1\n$INCLUDE shared.inc\n`,
      net: `${head('example.net.')}$INCLUDE shared.inc\n`,
      'shared.inc': shared,
    });
    const answer = rename(workspace, englishWords, { ...workspace.params, newName: 'mx' });
    expect(
      answer instanceof ResponseError ? answer.message : answer?.changes?.[uriOf('shared.inc')],
    ).toHaveLength(1);
  });

  const whyNot = (workspace: TestWorkspace, newName = 'mx', words = englishWords): string => {
    const answer = rename(workspace, words, { ...workspace.params, newName });
    return answer instanceof ResponseError ? answer.message : 'done';
  };

  test('says in one sentence why not, and where the reason stands', () => {
    expect(whyNot(at('com', 'mail A'), 'www')).toBe(
      '"www.example.com" has records already, and two names would become one (line 7).',
    );
    expect(whyNot(at('net', 'mail.example'), 'www')).toBe(
      '"www.example.com" has records already, and two names would become one (com line 7).',
    );
    expect(whyNot(at('com', 'mail A'), 'a b')).toMatch(/^"a b" holds " "; [^.]*\.$/);
    expect(whyNot(at('hosts.inc', 'b A'))).toMatch(/^A \$GENERATE makes .*\(line 3\)\.$/);
    const apex = workspaceOf({ com: `${head()}www.exam‸ple.com. A 192.0.2.1\n` });
    expect(prepareRename(apex, englishWords, apex.params)).toBeInstanceOf(ResponseError);
  });

  test('says it in the language of the client', () => {
    const words = wordsFrom('ja', japanese);
    expect(whyNot(at('com', 'mail A'), 'www', words)).toBe(
      '「www.example.com」にはすでにレコードがあり、2 つの名前が 1 つになってしまいます (7 行目)。',
    );
    expect(whyNot(at('net', 'mail.example'), 'www', words)).toBe(
      '「www.example.com」にはすでにレコードがあり、2 つの名前が 1 つになってしまいます (com の 7 行目)。',
    );
  });

  test('leaves what only shows other files alone', () => {
    const workspace = at('com', 'mail A');
    const params = {
      textDocument: { uri: 'dns-mail-auth-effective:/com' },
      position: { line: 0, character: 0 },
    };
    expect(prepareRename(workspace, englishWords, params)).toBeInstanceOf(ResponseError);
    expect(rename(workspace, englishWords, { ...params, newName: 'x' })).toBeInstanceOf(ResponseError);
  });
});

test('names that an effective zone shows are not found a second time', () => {
  const workspace = at('com', 'mail A');
  const [first] = workspace.zones();
  const zones = [
    ...workspace.zones(),
    { uri: 'dns-mail-auth-effective:/com', zone: first?.zone ?? expect.fail() },
  ];
  const params = { ...workspace.params, context: { includeDeclaration: true } };
  expect(references({ ...workspace, zones: () => zones }, params)).toHaveLength(4);
});

test('symbols are owners with the place of their first record', () => {
  const workspace = at('com', 'mail');
  const found = workspaceSymbols(workspace, { query: 'b.sub' });
  expect(
    found.map(({ name, containerName, kind, location }) => [
      name,
      containerName,
      kind,
      shown(workspace, location),
    ]),
  ).toEqual([['b.sub.example.com', 'example.com', 19, 'hosts.inc 1:0-1 b']]);
});

test('links lead to files and pages, those of the own document', () => {
  const workspace = workspaceOf({
    com: `${head()}$INCLUDE hosts.inc\n$INCLUDE missing\n; RFC 7208\n‸`,
    'hosts.inc': '; RFC 6376\n',
  });
  const { textDocument } = workspace.params;
  expect(documentLinks(workspace, resolveInclude, { textDocument })).toEqual([
    {
      range: { start: { line: 3, character: 9 }, end: { line: 3, character: 9 + uriOf('hosts.inc').length } },
      target: uriOf('hosts.inc'),
    },
    {
      range: { start: { line: 5, character: 2 }, end: { line: 5, character: 10 } },
      target: 'https://www.rfc-editor.org/rfc/rfc7208',
    },
  ]);
  expect(documentLinks(workspace, resolveInclude, { textDocument: { uri: 'file:///other' } })).toBeNull();
});
