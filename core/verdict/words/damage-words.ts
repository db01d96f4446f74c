import type { Damage } from '../../message/restore/restore-message.js';
import { type Phrase, say } from '../../words/phrase.js';

/** What was found about the file, and what was done about it. */
export function damagePhrase(damage: Damage): Phrase {
  switch (damage.kind) {
    case 'utf-16':
      return say`The file was saved in UTF-16; it is read as UTF-8, and signatures over other octets cannot hold`;
    case 'byte-order-mark':
      return say`A byte order mark before the message is passed over`;
    case 'emlx':
      return say`What Apple Mail put round the message is passed over`;
    case 'mbox-from':
      return say`The "From " line of an mbox file is passed over`;
    case 'outlook':
      return say`This file of Outlook (.msg) holds the header as it came, but not the body as it was sent: SPF and the header are verified, and DKIM signatures remain undecided`;
    case 'mbox-more':
      return say`The file holds more messages; this is the first`;
    case 'leading-blank-lines':
      return say`Blank lines before the message are passed over`;
    case 'line-ends':
      return say`Lines end with LF alone; they count as CRLF, as they were sent`;
    case 'missing-body':
      return say`The file ends with the header: the body is missing`;
    case 'other-format':
      return damage.format === 'outlook'
        ? say`This is a file of Outlook (.msg), which does not hold the message as it was sent`
        : say`This file is compressed with gzip: unpack it first`;
  }
}
