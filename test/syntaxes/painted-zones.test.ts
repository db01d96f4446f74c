import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { complaints, readAssertions } from './assertions.js';
import { loadGrammar, paint } from './grammar.js';

const folder = new URL('./zones/', import.meta.url);
const zones = readdirSync(folder).filter((name) => name.endsWith('.zone'));

describe('painted zones', () => {
  let grammar: IGrammar;
  beforeAll(async () => {
    grammar = await loadGrammar();
  });

  it.each(zones)('%s', (name) => {
    const lines = paint(grammar, readFileSync(new URL(name, folder), 'utf8'));
    expect(readAssertions(lines)).not.toEqual([]);
    expect(complaints(lines)).toEqual([]);
  });

  it('complains about what is not so', () => {
    const zone = ['www IN A 192.0.2.1', ';   ^^ comment', ';   ~~ !storage.type', ';   ^ storage.type.class'];
    expect(complaints(paint(grammar, zone.join('\n')))).toEqual([
      'line 2: IN is not all comment; it is: storage.type.class',
      'line 3: IN has storage.type; it is: storage.type.class',
      'line 4: I is only a part of the storage.type.class there; it is: storage.type.class',
    ]);
  });
});
