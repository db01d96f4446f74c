import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { AnswerPorts } from '../../core/dns/settle.js';
import type { Hop } from '../../core/envelope/evidence.js';
import { printIp } from '../../core/text/ip-address.js';
import { inertOctets } from '../../core/verdict/view/inert.js';
import { shownDomain } from '../../core/verdict/words/shown.js';
import { say } from '../../core/words/phrase.js';
import type { Words } from '../../core/words/words.js';
import { Verifier, type VerifierParts } from '../messages/verifier.js';
import {
  type EnvelopeAnswer,
  type EnvelopeParams,
  envelopeRequest,
  type HopChoice,
  type MessageFileAnswer,
  type MessageFileParams,
  messageFileRequest,
  type VerifyAnswer,
  type VerifyParams,
  type VerifyProgress,
  verifyProgress,
  verifyRequest,
} from './verify-protocol.js';

export interface VerifyParts extends VerifierParts {
  client(): { readonly isTrusted: boolean };
}

/** Steps that a person chooses from. */
const mostHops = 50;
/** Milliseconds between two reports. */
const pace = 60;
/** Questions that a report names. */
const mostNamed = 3;

/** Answers `dnsMailAuth/verifyMessage`, `dnsMailAuth/messageFile` and `dnsMailAuth/messageEnvelope`. Nothing is asked of DNS but by the first. */
export function register(connection: Connection, parts: VerifyParts): void {
  const verifier = new Verifier(parts);
  connection.onRequest<VerifyAnswer, unknown>(
    verifyRequest,
    async (params: VerifyParams, cancellation: CancellationToken): Promise<VerifyAnswer> => {
      if (!parts.client().isTrusted) return { kind: 'refused', message: parts.words().of(untrusted) };
      const progress = new Progress(connection, params.token, parts);
      try {
        return await verifier.verify(params, cancellation, (resolve) => progress.watch(resolve));
      } finally {
        progress.end();
      }
    },
  );
  connection.onRequest<MessageFileAnswer, unknown>(
    messageFileRequest,
    (params: MessageFileParams): Promise<MessageFileAnswer> => verifier.file(params),
  );
  connection.onRequest<EnvelopeAnswer, unknown>(
    envelopeRequest,
    async (params: EnvelopeParams): Promise<EnvelopeAnswer> => {
      const envelope = await verifier.envelope(params);
      const words = parts.words();
      if ('problem' in envelope) return { kind: 'refused', message: words.of(envelope.problem) };
      const { hops, border, clientIp, helo, mailFrom } = envelope;
      return {
        kind: 'envelope',
        hops: hops.slice(0, mostHops).map((hop, at) => hopChoice(hop, at, hop === border, words)),
        clientIp: clientIp === undefined ? '' : printIp(clientIp.value),
        helo: inertOctets(helo?.value ?? ''),
        mailFrom: inertOctets(mailFrom?.value ?? ''),
      };
    },
  );
}

const untrusted = say`This workspace is not trusted, so nothing is asked of DNS for it. Trust the workspace to verify its messages.`;

function hopChoice({ trace }: Hop, hop: number, isBorder: boolean, words: Words): HopChoice {
  const { address, helo, by, date } = trace;
  const from = address === undefined ? words.of(say`no address`) : printIp(address.value);
  const name = inertOctets(helo?.value ?? '');
  const server = inertOctets(by?.value ?? '?');
  return {
    ...{ hop, isBorder },
    label: words.of(say`${hop + 1}: ${from} ${name} to ${server}`),
    detail: inertOctets(date?.value ?? ''),
  };
}

/** Tells how many questions are under way, not more often than anybody reads. */
class Progress {
  readonly #connection: Connection;
  readonly #token: string;
  readonly #parts: VerifyParts;
  readonly #waiting = new Set<string>();
  #asked = 0;
  #answered = 0;
  #stop: (() => void) | undefined;

  constructor(connection: Connection, token: string, parts: VerifyParts) {
    this.#connection = connection;
    this.#token = token;
    this.#parts = parts;
  }

  watch(resolve: AnswerPorts['resolve']): AnswerPorts['resolve'] {
    return async (question) => {
      const name = `${question.type} ${inertOctets(shownDomain(question.name))}`;
      this.#asked++;
      this.#waiting.add(name);
      this.#tell();
      const answer = await resolve(question);
      this.#answered++;
      this.#waiting.delete(name);
      this.#tell();
      return answer;
    };
  }

  end(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #tell(): void {
    this.#stop ??= this.#parts.platform.later(() => {
      this.#stop = undefined;
      const report: VerifyProgress = {
        token: this.#token,
        asked: this.#asked,
        answered: this.#answered,
        waiting: [...this.#waiting].slice(0, mostNamed),
      };
      void this.#connection.sendNotification(verifyProgress, report);
    }, pace);
  }
}
