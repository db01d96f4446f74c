import { importsOf, resolve } from './imports.js';

/**
 * Files that import each other, over others or directly, types among it: each circle with the paths in it, sorted. `texts`:
 * by paths relative to the project.
 */
export function circlesIn(texts: ReadonlyMap<string, string>): string[][] {
  const imports = new Map(
    Array.from(texts, ([path, text]) => [path, importedBy(path, text).filter((other) => texts.has(other))]),
  );
  return circlesOf(imports)
    .map((circle) => circle.sort())
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
}

function importedBy(path: string, text: string): string[] {
  return importsOf(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => `${resolve(path, specifier).replace(/\.[jt]s$/, '')}.ts`);
}

/** The strongly connected components that have more than one file, or one that imports itself (Tarjan 1972). */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const numbers = new Map<string, number>();
  const open: string[] = [];
  /** Visits a file and returns the lowest number of an open one that leads to it and that it leads to. */
  const visit = (path: string): number => {
    const own = numbers.size;
    numbers.set(path, own);
    open.push(path);
    let lowest = own;
    for (const other of imports.get(path) ?? []) {
      const number = numbers.get(other);
      if (number === undefined) lowest = Math.min(lowest, visit(other));
      else if (open.includes(other)) lowest = Math.min(lowest, number);
    }
    if (lowest === own) {
      const circle = open.splice(open.indexOf(path));
      if (circle.length > 1 || imports.get(path)?.includes(path)) found.push(circle);
    }
    return lowest;
  };
  for (const path of imports.keys()) if (!numbers.has(path)) visit(path);
  return found;
}
