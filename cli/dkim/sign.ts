import type { MessageOctets } from '../../core/dkim/message-octets.js';
import { messageOctets } from '../../core/dkim/message-octets.js';
import { fieldsToSign, signMessage } from '../../core/dkim/sign.js';
import { restoreMessage } from '../../core/message/restore/restore-message.js';
import type { Canonicalization, Canonicalizations } from '../../core/records/signature-values.js';
import { type Phrase, say } from '../../core/words/phrase.js';
import { nodePorts } from '../../platform/node/byte-ports.js';
import { nodeHash } from '../../platform/node/crypto.js';
import { readPrivateKey } from '../../platform/node/key-files.js';
import { readMessageFile } from '../../platform/node/message-files.js';
import { nodeSigner } from '../../platform/node/signer.js';
import { type Arguments, readArguments, UsageError } from '../arguments.js';
import type { ExitStatus } from '../exit-status.js';
import type { Terminal } from '../terminal.js';
import { readSigner, required } from './names.js';

export const signUsage = `dkim sign EML --key FILE --domain NAME --selector NAME
  [--canonicalization HEADER/BODY] [--headers standard|all|NAME:NAME...] [--identity ADDRESS]
  [--expire SECONDS] [--time SECONDS] [--body-length OCTETS]`;

/** `dkim sign`: a message with a signature on top, for testing. Lines end with CRLF, as they are sent. */
export function sign(words: readonly string[], terminal: Terminal): ExitStatus {
  const args = readArguments(words, {
    key: { type: 'string' },
    domain: { type: 'string' },
    selector: { type: 'string' },
    canonicalization: { type: 'string' },
    headers: { type: 'string' },
    identity: { type: 'string' },
    expire: { type: 'string' },
    time: { type: 'string' },
    'body-length': { type: 'string' },
  });
  const [path, ...others] = args.positionals;
  if (path === undefined || others.length > 0) throw new UsageError('takes one message');
  const { domain, selector } = readSigner(args);
  const keyPath = required(args, 'key');
  const key = readPrivateKey(keyPath);
  const fail = (file: string, why: Phrase): ExitStatus => {
    terminal.error(`${file}: ${terminal.words.of(why)}\n`);
    return 2;
  };
  if ('failure' in key) return fail(keyPath, key.failure);
  const signer = nodeSigner(key.pem);
  if (signer === undefined) return fail(keyPath, say`neither an RSA nor an Ed25519 key`);
  const read = path === '-' ? terminal.read() : readMessageFile(path);
  if ('message' in read) return fail(path, read.message);
  const sent = withCrlf(restoreMessage('octets' in read ? read.octets : read, nodePorts).message.bytes);
  const octets = messageOctets(restoreMessage(sent, nodePorts).message, { hash: nodeHash, bytes: nodePorts });
  const timeSeconds = numberOf(args, 'time') ?? Math.floor(Date.now() / 1000);
  const lifetime = numberOf(args, 'expire');
  const length = numberOf(args, 'body-length');
  const identity = args.text('identity');
  const field = signMessage(
    octets,
    {
      ...{ domain, selector, timeSeconds },
      canonicalization: readCanonicalization(args.text('canonicalization')),
      names: readNames(args.text('headers'), octets),
      ...(identity === undefined ? {} : { identity }),
      ...(lifetime === undefined ? {} : { expirySeconds: timeSeconds + lifetime }),
      ...(length === undefined ? {} : { length }),
    },
    signer,
  );
  terminal.out(`${field}${Buffer.from(sent).toString('latin1')}`, 'latin1');
  return 0;
}

/** Every line end as it is sent. */
function withCrlf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1');
}

function readCanonicalization(text = 'relaxed/relaxed'): Canonicalizations {
  const [header, body = 'simple', ...more] = text.split('/');
  if (isForm(header) && isForm(body) && more.length === 0) return { header, body };
  throw new UsageError(`--canonicalization takes relaxed/relaxed and the like; "${text}" is none`);
}

function isForm(text: string | undefined): text is Canonicalization {
  return text === 'simple' || text === 'relaxed';
}

/** `standard`: what readers see, each once more than it is there. `all`: every field. */
function readNames(text = 'standard', octets: MessageOctets): readonly string[] {
  if (text === 'standard') return fieldsToSign(octets);
  const names =
    text === 'all' ? octets.message.fields.map(({ key }) => key) : text.toLowerCase().split(/[:,\s]+/);
  const signed = names.filter((name) => name !== '' && name !== 'dkim-signature');
  if (!signed.includes('from')) throw new UsageError('--headers must name From (RFC 6376 s5.4)');
  if (signed.some((name) => !/^[!-9<-~]+$/.test(name)))
    throw new UsageError(`--headers "${text}" holds no names of fields`);
  return signed;
}

function numberOf(args: Arguments, option: string): number | undefined {
  const text = args.text(option);
  if (text === undefined) return undefined;
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw new UsageError(`--${option} takes a number; "${text}" is none`);
}
