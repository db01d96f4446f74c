/** What a web worker has that we use; the project is compiled without the types of a browser. */
interface WorkerScope {
  readonly crypto: { getRandomValues(array: Uint32Array): Uint32Array };
  readonly performance: { now(): number };
  readonly URL: new (path: string, base?: string) => { readonly href: string };
  setTimeout(work: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

declare const self: WorkerScope;

export const scope = self;
