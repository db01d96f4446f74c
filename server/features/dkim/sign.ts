import { messageOctets } from '../../../core/dkim/message-octets.js';
import { readProfile } from '../../../core/dkim/signing/profile.js';
import { sentForm, survivesEditor } from '../../../core/dkim/signing/sent-form.js';
import { signAs } from '../../../core/dkim/signing/sign-as.js';
import { restoreMessage } from '../../../core/message/restore/restore-message.js';
import { say } from '../../../core/words/phrase.js';
import { octetsOfMessage } from '../../messages/octets-of-message.js';
import type { Platform } from '../../platform.js';
import type { SignAnswer, SignParams } from '../dkim-protocol.js';
import { namedProblem } from './keys.js';
import type { Problem } from './parts.js';

type Signed = Extract<SignAnswer, { readonly kind: 'signed' }>;

/** Signs a message as a profile says. The key is read here, and nothing of it leaves. */
export async function sign(
  platform: Platform,
  { uri, text, profile: given }: SignParams,
): Promise<Signed | Problem> {
  const { mail, keys, bytes } = platform;
  if (mail === undefined || keys === undefined) {
    return { problem: say`Messages cannot be signed in this kind of editor.` };
  }
  const profile = readProfile(given);
  if ('problem' in profile) return namedProblem(profile.member, profile.problem);
  const key = keys.open(profile.key);
  if ('failure' in key) return { problem: say`The key cannot be read: ${key.failure}.` };
  const octets = await octetsOfMessage(mail, { uri, text });
  if ('problem' in octets) return octets;
  const sent = sentForm(restoreMessage(octets, bytes).message.bytes);
  if (!survivesEditor(sent)) {
    return {
      problem: say`The message holds octets that an editor would change, which breaks the signature. Sign it with the command line: dns-mail-auth dkim sign.`,
    };
  }
  const message = messageOctets(restoreMessage(sent, bytes).message, { hash: mail.hash, bytes });
  const field = signAs(profile, message, key.signer, mail.nowSeconds());
  if (typeof field !== 'string') return { problem: say`Nothing is signed: ${field.problem}.` };
  const { domain, selector } = profile;
  return { kind: 'signed', text: field + mail.decode(sent), domain, selector };
}
