import { type Cite, cite } from '../../cite.js';
import { type Phrase, say } from '../../words/phrase.js';

/** What a header field is for. */
export interface FieldPurpose {
  readonly means: Phrase;
  readonly cite: Cite;
}

const address = cite(5322, '3.6.2');
const destination = cite(5322, '3.6.3');
const identification = cite(5322, '3.6.4');
const resent = cite(5322, '3.6.6');

/** What is known about header fields that say who wrote a message, who sent it, and who checked it; by key. */
const purposes: ReadonlyMap<string, FieldPurpose> = new Map<string, FieldPurpose>([
  [
    'from',
    { means: say`The author, as readers are shown them. DMARC is about the domain in it.`, cite: address },
  ],
  [
    'sender',
    { means: say`Who handed the message in for the author, where that is somebody else.`, cite: address },
  ],
  ['reply-to', { means: say`Where answers go. Nothing checks it.`, cite: address }],
  [
    'to',
    { means: say`Whom the author names as recipients. The envelope may name others.`, cite: destination },
  ],
  ['cc', { means: say`Others whom the author names as recipients.`, cite: destination }],
  [
    'subject',
    {
      means: say`What the message is about. Mailing lists like to change it, which breaks signatures.`,
      cite: cite(5322, '3.6.5'),
    },
  ],
  ['date', { means: say`When the author says that the message was finished.`, cite: cite(5322, '3.6.1') }],
  [
    'message-id',
    { means: say`The name of this message, given by its author's program.`, cite: identification },
  ],
  [
    'return-path',
    {
      means: say`MAIL FROM of the envelope, as the receiver noted it: where bounces go, and what SPF checks.`,
      cite: cite(5321, '4.4'),
    },
  ],
  [
    'received',
    {
      means: say`One step on the way: a server took the message from another. The newest stands at the top; those below the receiver's own may be invented.`,
      cite: cite(5321, '4.4'),
    },
  ],
  [
    'received-spf',
    { means: say`What a receiver found by SPF, and what it had checked.`, cite: cite(7208, '9.1') },
  ],
  [
    'authentication-results',
    {
      means: say`What a receiver found when it checked the message. Only the one that your own receiver wrote is worth anything.`,
      cite: cite(8601, '2'),
    },
  ],
  [
    'dkim-signature',
    { means: say`A signature of a domain over the body and some header fields.`, cite: cite(6376, '3.5') },
  ],
  [
    'arc-authentication-results',
    { means: say`What a handler found before it passed the message on.`, cite: cite(8617, '4.1.1') },
  ],
  [
    'arc-message-signature',
    {
      means: say`The signature of a handler over the message as it was passed on.`,
      cite: cite(8617, '4.1.2'),
    },
  ],
  ['arc-seal', { means: say`The seal of a handler over all ARC fields so far.`, cite: cite(8617, '4.1.3') }],
  ['resent-from', { means: say`Who sent the message on by hand.`, cite: resent }],
  ['resent-sender', { means: say`Who handed in the message that somebody sent on.`, cite: resent }],
  ['list-id', { means: say`The mailing list that the message went through.`, cite: cite(2919, '2') }],
  ['list-post', { means: say`Where messages to the mailing list are sent.`, cite: cite(2369, '3.4') }],
  ['list-unsubscribe', { means: say`How to leave the mailing list.`, cite: cite(2369, '3.2') }],
  [
    'content-type',
    { means: say`What the body is, and how its parts are told apart.`, cite: cite(2045, '5') },
  ],
  [
    'content-transfer-encoding',
    {
      means: say`How the body is written so that it survives on the way. Whoever changes it breaks signatures.`,
      cite: cite(2045, '6'),
    },
  ],
  ['mime-version', { means: say`The message follows MIME.`, cite: cite(2045, '4') }],
]);

/** What a field with this key is for; undefined for one that nobody here knows. */
export function fieldPurpose(key: string): FieldPurpose | undefined {
  return purposes.get(key);
}
