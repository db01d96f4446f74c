/** What a web worker has that we use; the project is compiled without the types of a browser. */
interface WorkerScope {
  readonly crypto: { getRandomValues(array: Uint32Array): Uint32Array };
  readonly performance: { now(): number };
  readonly URL: new (path: string, base?: string) => { readonly href: string };
  readonly TextDecoder: new (
    label: string,
    options: { readonly ignoreBOM: boolean },
  ) => { decode(octets: Uint8Array): string };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  setTimeout(work: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

declare const self: WorkerScope;

export const scope = self;
