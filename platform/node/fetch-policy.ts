import type { IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/** The body of a policy of MTA-STS, or why senders could not use it. */
export type FetchedPolicy =
  | { readonly kind: 'fetched'; readonly octets: Uint8Array }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'redirect' | 'too-large' | 'certificate' | 'unreachable' | 'timeout' };

export interface PolicyRequest {
  /** `mta-sts.example.com`, in A-labels, without a final dot. */
  readonly host: string;
  /** Where the host is, as the caller's DNS has it; only this is connected to. */
  readonly address: string;
  readonly signal?: AbortSignal | undefined;
  /** For a server of a test. */
  readonly port?: number;
  /** Certificates that are trusted in place of the system's. */
  readonly ca?: string;
  readonly milliseconds?: number;
}

/** RFC 8461 s3.3: a minute is enough for anybody; a person who waits has less patience. */
const patience = 10_000;
/** RFC 8461 s3.2: senders may stop there. */
const mostOctets = 64 * 1024;

/**
 * Fetches `/.well-known/mta-sts.txt` as senders do (RFC 8461 s3.3): over HTTPS with a certificate for the host, no redirection
 * followed, a plain text of up to 64 KiB. Never rejects.
 */
export function fetchPolicy(wanted: PolicyRequest): Promise<FetchedPolicy> {
  const { host, address, port = 443, ca, milliseconds = patience } = wanted;
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  wanted.signal?.addEventListener('abort', abort, { once: true });
  if (wanted.signal?.aborted) abort();
  const done = new Promise<FetchedPolicy>((resolve) => {
    const sent = secureRequest(
      {
        ...{ host, servername: host, port, path: '/.well-known/mta-sts.txt', method: 'GET', agent: false },
        headers: { accept: 'text/plain' },
        signal: controller.signal,
        maxHeaderSize: 16 * 1024,
        lookup: lookupOf(address),
        ...(ca === undefined ? {} : { ca }),
      },
      (response) => read(response, resolve),
    );
    sent.on('error', (error: NodeJS.ErrnoException) => {
      resolve({
        kind: controller.signal.aborted ? 'timeout' : isOfCertificate(error) ? 'certificate' : 'unreachable',
      });
    });
    sent.end();
  });
  return done.finally(() => {
    clearTimeout(timer);
    wanted.signal?.removeEventListener('abort', abort);
    // Whatever has not come yet is of no use any more.
    controller.abort();
  });
}

function read(response: IncomingMessage, done: (policy: FetchedPolicy) => void): void {
  response.on('error', () => done({ kind: 'timeout' }));
  const refused = refusalOf(response);
  if (refused !== undefined) {
    done(refused);
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  response.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > mostOctets) done({ kind: 'too-large' });
    else chunks.push(chunk);
  });
  response.on('end', () => done({ kind: 'fetched', octets: Buffer.concat(chunks) }));
}

/** Why the body is not looked at. */
function refusalOf({ statusCode = 0, headers }: IncomingMessage): FetchedPolicy | undefined {
  if (statusCode >= 300 && statusCode < 400) return { kind: 'redirect' };
  if (statusCode !== 200) return { kind: 'status', status: statusCode };
  const type = (headers['content-type'] ?? '').slice(0, 200);
  return /^text\/plain[ \t]{0,10}(?:;|$)/i.test(type) ? undefined : { kind: 'type', type };
}

/** Connects to an address whatever the system thinks of the host. */
function lookupOf(address: string): LookupFunction {
  const family = isIP(address);
  return (_, options, done) => {
    if (options.all === true) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

function isOfCertificate({ code = '' }: NodeJS.ErrnoException): boolean {
  return /^(?:ERR_TLS_CERT|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|ERR_SSL)/.test(code);
}
