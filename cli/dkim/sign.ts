import { messageOctets } from '../../core/dkim/message-octets.js';
import { sentForm } from '../../core/dkim/signing/sent-form.js';
import { signAs } from '../../core/dkim/signing/sign-as.js';
import { restoreMessage } from '../../core/message/restore/restore-message.js';
import { type Phrase, say } from '../../core/words/phrase.js';
import { nodePorts } from '../../platform/node/byte-ports.js';
import { nodeHash } from '../../platform/node/crypto.js';
import { readPrivateKey } from '../../platform/node/key-files.js';
import { readMessageFile } from '../../platform/node/message-files.js';
import { nodeSigner } from '../../platform/node/signer.js';
import { readArguments, UsageError } from '../arguments.js';
import type { ExitStatus } from '../exit-status.js';
import type { Terminal } from '../terminal.js';
import { profileOptions, readProfileOptions, signingTime } from './profile.js';

/** `dkim sign`: a message with a signature on top, for testing. Lines end with CRLF, as they are sent. */
export function sign(words: readonly string[], terminal: Terminal): ExitStatus {
  const args = readArguments(words, profileOptions);
  const [path, ...others] = args.positionals;
  if (path === undefined || others.length > 0) throw new UsageError('takes one message');
  const profile = readProfileOptions(args);
  const key = readPrivateKey(profile.key);
  const fail = (file: string, why: Phrase): ExitStatus => {
    terminal.error(`${file}: ${terminal.words.of(why)}\n`);
    return 2;
  };
  if ('failure' in key) return fail(profile.key, key.failure);
  const signer = nodeSigner(key.pem);
  if (signer === undefined) return fail(profile.key, say`neither an RSA nor an Ed25519 key`);
  const read = path === '-' ? terminal.read() : readMessageFile(path);
  if ('message' in read) return fail(path, read.message);
  const sent = sentForm(restoreMessage('octets' in read ? read.octets : read, nodePorts).message.bytes);
  const octets = messageOctets(restoreMessage(sent, nodePorts).message, { hash: nodeHash, bytes: nodePorts });
  const field = signAs(profile, octets, signer, signingTime(args));
  if (typeof field !== 'string') return fail(path, field.problem);
  terminal.out(`${field}${Buffer.from(sent).toString('latin1')}`, 'latin1');
  return 0;
}
