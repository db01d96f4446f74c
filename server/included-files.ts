import type { Diagnostic } from 'vscode-languageserver';

/** What documents say about the files that they include, by file and by the document that says it. */
export class IncludedFiles {
  readonly #byFile = new Map<string, Map<string, readonly Diagnostic[]>>();

  /** Takes the place of what the document said before. Returns the files of which the diagnostics are others now. */
  set(owner: string, byFile: ReadonlyMap<string, readonly Diagnostic[]>): readonly string[] {
    const files = new Set(byFile.keys());
    for (const [file, owners] of this.#byFile) if (owners.has(owner)) files.add(file);
    return Array.from(files).filter((file) => {
      const before = resultIdOf(this.of(file));
      this.#setOne(owner, file, byFile.get(file) ?? []);
      return resultIdOf(this.of(file)) !== before;
    });
  }

  /** What all documents say about a file. */
  of(file: string): Diagnostic[] {
    return withoutDoubles(Array.from(this.#byFile.get(file)?.values() ?? []).flat());
  }

  #setOne(owner: string, file: string, diagnostics: readonly Diagnostic[]): void {
    const owners = this.#byFile.get(file) ?? new Map<string, readonly Diagnostic[]>();
    if (diagnostics.length > 0) owners.set(owner, diagnostics);
    else owners.delete(owner);
    if (owners.size > 0) this.#byFile.set(file, owners);
    else this.#byFile.delete(file);
  }
}

/** A file that is included and open is judged twice, and one may be included by two; the first that says it is heard. */
export function withoutDoubles(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { start, end } = diagnostic.range;
    const key = `${diagnostic.code} ${start.line}:${start.character}-${end.line}:${end.character}`;
    if (!told.has(key)) told.set(key, diagnostic);
  }
  return [...told.values()];
}

/** Equal for equal diagnostics, so that a client that has them already is not sent them again (FNV-1a, 2 x 32 bits). */
export function resultIdOf(items: readonly Diagnostic[]): string {
  let a = 0x811c9dc5;
  let b = 0x1234567;
  const add = (value: number): void => {
    a = Math.imul(a ^ value, 0x01000193);
    b = Math.imul(b ^ value, 0x01000197);
  };
  const addRange = ({ start, end }: Diagnostic['range']): void => {
    add(start.line);
    add(start.character);
    add(end.line);
    add(end.character);
  };
  for (const { range, message, code, severity, relatedInformation, tags } of items) {
    addRange(range);
    add(severity ?? 0);
    for (const tag of tags ?? []) add(tag);
    for (const { location } of relatedInformation ?? []) addRange(location.range);
    // Ours are plain text.
    const words = `${code} ${typeof message === 'string' ? message : message.value}`;
    for (let at = 0; at < words.length; at++) add(words.charCodeAt(at));
  }
  return `${items.length}-${a >>> 0}-${b >>> 0}`;
}
