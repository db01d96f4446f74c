import { joined, type Phrase, say, verbatim } from '../../words/phrase.js';
import type { ComparedClaim, WhyDifferent } from '../compare/claim.js';
import { quoted } from './quoted.js';

/** What somebody says about a check and what we found, as a sentence without its full stop. */
export function claimPhrase(claim: ComparedClaim): Phrase {
  const { ours, agreement, why } = claim;
  const said = saidPhrase(claim);
  switch (agreement) {
    case 'same':
      return say`${said}: the same here`;
    case 'not-comparable':
      return say`${said}: ${joined(
        why.map((one) => whys[one]),
        '; ',
      )}`;
    case 'differs':
      return say`${said}, and here it is ${ours ?? ''}: ${joined(
        why.map((one) => whys[one]),
        '; ',
      )}`;
  }
}

function saidPhrase({ mechanism, written, by, subject, standing, field, instance }: ComparedClaim): Phrase {
  const what = mechanism === 'client' ? `CIP:${quoted(written)}` : `${mechanism}=${quoted(written)}`;
  const about = subject.domain ?? subject.helo;
  const whole = about === undefined ? verbatim(what) : say`${what} of ${quoted(about)}`;
  const who = by === undefined ? verbatim(field.name) : verbatim(quoted(by));
  if (standing === 'sealed') return say`${who} says ${whole} (sealed in ARC set ${instance ?? '?'})`;
  return standing === 'trusted'
    ? say`${who} says ${whole}`
    : say`somebody says in the name of ${who} ${whole}`;
}

const whys: Readonly<Record<WhyDifferent, Phrase>> = {
  'other-word': say`both do not pass, in different words`,
  'other-identity': say`it is about another identity`,
  'not-checked': say`nothing like it was checked here`,
  'no-answer-here': say`DNS gave no answer here`,
  'no-answer-there': say`DNS gave no answer there`,
  'copy-changed': say`this copy was changed after that check`,
  'other-copy': say`that check saw another copy of the message`,
  'records-changed': say`the records in DNS may have changed since`,
  'key-changed': say`the key in DNS may have changed since`,
  expired: say`the signature has expired since`,
  lenient: say`that check accepts what the standard does not`,
  'other-client': say`another address was taken for the client`,
  'other-standard': say`that is what the other standard of DMARC says`,
  follows: say`SPF or DKIM came out differently`,
  guessed: say`there was no record, and one was guessed`,
  forgeable: say`anybody may have written that`,
};
