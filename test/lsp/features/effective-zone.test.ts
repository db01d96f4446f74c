import { expect, test } from 'vitest';
import { englishWords } from '../../../core/words/words.js';
import { effectiveZoneOf } from '../../../server/features/effective-zone.js';
import { head } from '../../core/ide/names/scene.js';
import { shown, type TestWorkspace, uriOf, workspaceOf } from './workspace.js';

/** Each line of the effective zone that is a record, and what it came from. */
function effective(workspace: TestWorkspace, uri: string, most?: number): string[] {
  const answer = effectiveZoneOf(
    workspace,
    { uri },
    {
      words: englishWords,
      ...(most === undefined ? {} : { most }),
    },
  );
  if (answer === null) return ['none'];
  const lines = answer.text.split('\n');
  expect(lines.pop()).toBe('');
  expect(answer.origins).toHaveLength(lines.length);
  return lines.flatMap((line, at) => {
    const origin = answer.origins[at];
    if (!origin) return [];
    const [file, startLine, startCharacter, endLine, endCharacter] = origin;
    const range = {
      start: { line: startLine, character: startCharacter },
      end: { line: endLine, character: endCharacter },
    };
    return [`${line} <- ${shown(workspace, { uri: answer.files[file] ?? '', range })}`];
  });
}

const workspace = workspaceOf({
  com: `${head()}@ MX 10 mail\n$INCLUDE hosts.inc sub\n$GENERATE 1-2 h$ A 192.0.2.$\nm MX ( 1 ; why\n  m ) ; this\n`,
  'hosts.inc': 'a A 192.0.2.9\n',
});

test('each line leads to the record that it came from, in whatever file', () => {
  expect(effective(workspace, uriOf('com')).slice(1)).toEqual([
    'example.com. 3600 IN MX 10 mail.example.com. <- com 3:0-12 @ MX 10 mail',
    'a.sub.example.com. 3600 IN A 192.0.2.9 <- hosts.inc 0:0-13 a A 192.0.2.9',
    'h1.example.com. 3600 IN A 192.0.2.1 <- com 5:14-16 h$',
    'h2.example.com. 3600 IN A 192.0.2.2 <- com 5:14-16 h$',
    'm.example.com. 3600 IN MX 1 m.example.com. <- com 6:0-7:5 m MX ( 1 ; why\n  m )',
  ]);
});

test('the header names the file', () => {
  expect(effectiveZoneOf(workspace, { uri: uriOf('com') }, { words: englishWords })?.text).toMatch(
    /^; Zone example\.com .*\n; From file:\/\/\/zones\/com\n; 6 records at 5 names\.\nexample\.com\. 3600 IN SOA /,
  );
});

test('is cut where it gets long', () => {
  expect(effective(workspace, uriOf('com'), 2)).toHaveLength(2);
});

test('there is none of what is no zone, or of an effective zone', () => {
  expect(effective(workspace, 'file:///other')).toEqual(['none']);
  expect(effective(workspace, 'dns-mail-auth-effective:/com')).toEqual(['none']);
});
