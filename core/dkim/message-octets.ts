import type { Message } from '../message/read-message.js';
import type { BodyAlternative } from '../message/restore/body-alternatives.js';
import type { Canonicalization } from '../records/signature-values.js';
import type { BytePorts } from '../text/source.js';
import { plainPorts } from '../text/source.js';
import { BodyHashes } from './body-hashes.js';
import { CanonicalHeader } from './canonical/header.js';
import { FieldPicker } from './field-picker.js';
import type { HashPort } from './hash-port.js';

/** What verifying needs of a platform. */
export interface VerifyingPorts {
  readonly hash: HashPort;
  readonly bytes?: BytePorts;
}

/**
 * A message that signatures are verified on. All evaluations of one message share it, so that its body is hashed once for
 * all that want the same hash, and each header field is brought into a form once.
 */
export interface MessageOctets {
  readonly message: Message;
  readonly hash: HashPort;
  readonly body: BodyHashes;
  readonly fields: FieldPicker;
  readonly header: Readonly<Record<Canonicalization, CanonicalHeader>>;
  /** Whether the body is that of the message at all. Where it is not, no hash of it says anything. */
  readonly hasOwnBody: boolean;
}

export function messageOctets(
  message: Message,
  ports: VerifyingPorts,
  alternatives: readonly BodyAlternative[] = [],
  { keepsBody }: { readonly keepsBody: boolean } = { keepsBody: true },
): MessageOctets {
  const { bytes, bodySpan, headerLineEnds } = message;
  const body = {
    octets: bytes.subarray(bodySpan.start, bodySpan.end),
    lineEnds: headerLineEnds.bareLf > 0 ? 'any' : 'crlf',
  } as const;
  return {
    message,
    hash: ports.hash,
    body: new BodyHashes(body, alternatives, ports.hash, ports.bytes ?? plainPorts),
    hasOwnBody: keepsBody,
    fields: new FieldPicker(message.fields),
    header: {
      simple: new CanonicalHeader(bytes, 'simple'),
      relaxed: new CanonicalHeader(bytes, 'relaxed'),
    },
  };
}
