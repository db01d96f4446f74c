import type { Diagnostic } from 'vscode-languageserver';

/** What documents say about the files that they include, by file and by the document that says it. */
export class IncludedFiles {
  readonly #byFile = new Map<string, Map<string, readonly Diagnostic[]>>();

  /** Takes the place of what the document said before. Returns the files of which the diagnostics are others now. */
  set(owner: string, byFile: ReadonlyMap<string, readonly Diagnostic[]>): readonly string[] {
    const files = new Set(byFile.keys());
    for (const [file, owners] of this.#byFile) if (owners.has(owner)) files.add(file);
    return Array.from(files).filter((file) => {
      const before = this.of(file);
      this.#setOne(owner, file, byFile.get(file) ?? []);
      return !areEqual(this.of(file), before);
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

/** What a document says by itself, and what others say about it. */
export function withOthers(others: readonly Diagnostic[], own: readonly Diagnostic[]): Diagnostic[] {
  return others.length === 0 ? [...own] : withoutDoubles([...others, ...own]);
}

/** Whether a client that has some diagnostics need not be sent others. What did not change is the same object, mostly. */
export function areEqual(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((one, at) => one === others[at] || JSON.stringify(one) === JSON.stringify(others[at]));
}
