import { generateKeyPairSync } from 'node:crypto';
import { messageOctets } from '../core/dkim/message-octets.js';
import { type DkimOptions, defaultDkimOptions } from '../core/dkim/options.js';
import { fieldsToSign, type SigningOptions, type SigningPort, signMessage } from '../core/dkim/sign.js';
import { type DkimVerdict, verifyDkim } from '../core/dkim/verify.js';
import { type Settled, settle } from '../core/dns/settle.js';
import { restoreMessage } from '../core/message/restore/restore-message.js';
import { nodePorts } from '../platform/node/byte-ports.js';
import { nodeHash } from '../platform/node/crypto.js';
import { nodeSigner } from '../platform/node/signer.js';
import { type DnsWorld, portsOf } from './txt-world.js';

/** A key pair of a test: what signs, and what is published. */
export interface TestKey {
  readonly signer: SigningPort;
  readonly pem: string;
  /** The value of p=. */
  readonly p: string;
  /** The same as a bare PKCS #1 key; that of Ed25519 once more. */
  readonly pkcs1: string;
}

export function makeRsaKey(bits: number, publicExponent = 65537): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits, publicExponent });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    ...{ signer: signerOf(pem), pem },
    p: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    pkcs1: publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64'),
  };
}

export function makeEd25519Key(): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const p = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
  return { signer: signerOf(pem), pem, p, pkcs1: p };
}

function signerOf(pem: string): SigningPort {
  const signer = nodeSigner(pem);
  if (signer === undefined) throw new Error('this key cannot sign');
  return signer;
}

export const plainMessage =
  'From: Alice <alice@example.com>\r\nTo: bob@example.net\r\nSubject: two  words\r\n folded\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\n\r\nHi.\r\n\r\nWe lost  the game. \r\n';

export const octetsOf = (text: string) => {
  const { message, alternatives } = restoreMessage(Buffer.from(text, 'latin1'), nodePorts);
  return messageOctets(message, { hash: nodeHash, bytes: nodePorts }, alternatives);
};

/** A message with a signature on top, of selector s1 of example.com unless told otherwise. */
export function signed(text: string, key: TestKey, options: Partial<SigningOptions> = {}): string {
  const octets = octetsOf(text);
  const field = signMessage(
    octets,
    {
      domain: 'example.com',
      selector: 's1',
      canonicalization: { header: 'relaxed', body: 'relaxed' },
      names: fieldsToSign(octets),
      ...options,
    },
    key.signer,
  );
  return field + text;
}

export const nowSeconds = 1_793_613_600;

/** The verdict about a message in a world. */
export async function verified(
  text: string,
  world: DnsWorld,
  options: Partial<DkimOptions> = {},
  asked: string[] = [],
): Promise<Settled<DkimVerdict>> {
  const asking = verifyDkim(octetsOf(text), { ...defaultDkimOptions, nowSeconds, ...options });
  return settle(asking, portsOf(world, asked));
}

/** What a signature came to, in a line: `pass verified same valid`. */
export async function outcome(
  text: string,
  world: DnsWorld,
  options: Partial<DkimOptions> = {},
): Promise<string> {
  const { result } = await verified(text, world, options);
  return result.signatures
    .map(({ result, reason, body, header }) => `${result} ${reason} ${body.kind} ${header}`)
    .join(', ');
}
