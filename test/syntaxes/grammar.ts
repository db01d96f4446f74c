import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import onig from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';

const grammarFile = (id: string): URL => new URL(`../../syntaxes/${id}.tmLanguage.json`, import.meta.url);
/** The scopes of whole files. */
const roots = { 'dns-zone': 'source.dns-zone', eml: 'text.eml' } as const;
const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');

/** The grammar as VS Code runs it: the same engine and the same regular expressions. */
export async function loadGrammar(id: keyof typeof roots = 'dns-zone'): Promise<IGrammar> {
  const { buffer, byteOffset, byteLength } = readFileSync(wasm);
  await onig.loadWASM(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new onig.OnigScanner(patterns),
      createOnigString: (text) => new onig.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile(id), 'utf8'), `${id}.json`),
  });
  const grammar = await registry.loadGrammar(roots[id]);
  if (grammar === null) throw new Error(`There is no grammar for ${roots[id]}.`);
  return grammar;
}

export interface PaintedLine {
  readonly text: string;
  /** The scopes of each UTF-16 unit, the outermost first, without `source.dns-zone` and without the suffix `.dns-zone`. */
  readonly scopes: readonly (readonly string[])[];
  /** How many rules are open behind the line. */
  readonly openRules: number;
}

/** Lines end as in VS Code, which keeps no `\r`. */
export function paint(grammar: IGrammar, zone: string): readonly PaintedLine[] {
  let state: StateStack = textmate.INITIAL;
  return zone.split(/\r?\n/).map((text) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(text, state);
    state = ruleStack;
    const scopes = tokens.flatMap((token) => {
      const names = token.scopes.slice(1).map((name) => name.replace(/\.dns-zone$/, ''));
      return Array.from({ length: Math.min(token.endIndex, text.length) - token.startIndex }, () => names);
    });
    return { text, scopes, openRules: ruleStack.depth };
  });
}

/** Whether `comment.line` is among the scopes, or something more precise such as `comment.line.semicolon`. */
export function hasScope(scopes: readonly string[] | undefined, name: string): boolean {
  return scopes?.some((scope) => scope === name || scope.startsWith(`${name}.`)) ?? false;
}
