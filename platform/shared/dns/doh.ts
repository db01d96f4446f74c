import type { DnsQuestion } from '../../../core/dns/asking.js';
import { answersQuery } from '../../../core/dns/echo.js';
import type { DnsMessage, MessageRecord } from '../../../core/dns/message.js';
import type { Outcome } from './ask-servers.js';
import type { Cancel } from './clock.js';
import { encodeQuery } from './query.js';
import { readMessage } from './read-message.js';

const mediaType = 'application/dns-message';
/** Octets of a message at most, as over TCP. */
const maxMessage = 65_535;

/**
 * Whether a server may be asked over HTTP at this address: `https:` only, except on this machine. Undefined for a URL that
 * is sound, else what is wrong with it.
 */
export function problemOfDohUrl(text: string): 'no URL' | 'not https' | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'no URL';
  }
  if (url.protocol === 'https:') return undefined;
  const isHere = /^(?:localhost|127(?:\.[0-9]+){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === 'http:' && isHere ? undefined : 'not https';
}

/**
 * Asks over HTTPS (RFC 8484). It follows no redirection and tells nothing of who asks: nobody but the server that the user
 * chose is to see the question. `post`: by POST, and by GET where the server does not take that. `get`: by GET, which a page
 * may ask of any server that lets pages read its answers; a POST would need more leave, which many do not give.
 */
export function askOverHttps(
  url: string,
  question: DnsQuestion,
  method: 'post' | 'get',
  done: (outcome: Outcome) => void,
): Cancel {
  const controller = new AbortController();
  const query = encodeQuery(question, { id: 0, edns: 'with' });
  void exchange(url, query, method, controller.signal).then((outcome) => {
    if (!controller.signal.aborted) done(outcome);
  });
  return () => controller.abort();
}

async function exchange(
  url: string,
  query: Uint8Array,
  method: 'post' | 'get',
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const headers = { accept: mediaType };
    const shared = { redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer', signal } as const;
    const get = (): Promise<Response> => fetch(getUrl(url, query), { ...shared, headers });
    const post = (): Promise<Response> =>
      fetch(url, {
        ...shared,
        method: 'POST',
        headers: { ...headers, 'content-type': mediaType },
        body: query,
      });
    let response = await (method === 'get' ? get() : post());
    if (method === 'post' && (response.status === 405 || response.status === 501)) {
      await response.body?.cancel();
      response = await get();
    }
    const isMessage = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === mediaType;
    if (response.status !== 200 || !isMessage) {
      await response.body?.cancel();
      return { kind: 'failed', reason: response.status === 200 ? 'malformed' : 'unreachable' };
    }
    const octets = await readBody(response);
    // The id is always the same here, so that caches work; HTTPS sees to whose answer it is.
    const message = octets && answersQuery(octets, query, 'folded') ? readMessage(octets) : undefined;
    if (message === undefined || message.isTruncated) return { kind: 'failed', reason: 'malformed' };
    return { kind: 'message', message: aged(message, Number(response.headers.get('age') ?? 0)) };
  } catch {
    // `fetch` rejects for whatever keeps it from the server: no name, no connection, no trusted certificate.
    return { kind: 'failed', reason: 'unreachable' };
  }
}

function getUrl(url: string, query: Uint8Array): string {
  const whole = new URL(url);
  const base64 = btoa(String.fromCharCode(...query));
  const base64Url = base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  whole.searchParams.set('dns', base64Url);
  return whole.href;
}

/** The octets of a response; undefined when there are more than a message has. */
async function readBody(response: Response): Promise<Uint8Array | undefined> {
  const octets = new Uint8Array(maxMessage);
  const reader = response.body?.getReader();
  let length = 0;
  for (;;) {
    const read = await reader?.read();
    if (read === undefined || read.done) return octets.subarray(0, length);
    if (length + read.value.length > maxMessage) {
      await reader?.cancel();
      return undefined;
    }
    octets.set(read.value, length);
    length += read.value.length;
  }
}

/** Time in caches of HTTP counts as well (RFC 8484 s5.1). */
function aged(message: DnsMessage, seconds: number): DnsMessage {
  if (!(seconds > 0)) return message;
  const older = (record: MessageRecord): MessageRecord => ({
    ...record,
    ttlSeconds: Math.max(0, record.ttlSeconds - seconds),
  });
  return {
    ...message,
    answers: message.answers.map(older),
    authorities: message.authorities.map(older),
  };
}
