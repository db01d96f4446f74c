/** What we use of a web worker; the project is compiled without the types of a browser. */
interface Worker {
  postMessage(message: unknown): void;
  terminate(): void;
}

declare const Worker: new (address: string) => Worker;
