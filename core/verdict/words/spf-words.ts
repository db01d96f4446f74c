import type { SpfReason, UnusableDomain } from '../../spf/reason.js';
import type { NameCheck, RecordTrace, TermNote } from '../../spf/trace.js';
import { printIp } from '../../text/ip-address.js';
import { textOfOctets } from '../../text/utf8.js';
import { joined, type Phrase, say } from '../../words/phrase.js';
import { noAnswer } from './unavailable-words.js';

// Texts from the network are quoted here as they are: whoever shows them on a terminal makes them printable.

/** Why a check of SPF came out as it did: a sentence without its full stop. */
export function spfReasonPhrase(reason: SpfReason): Phrase {
  switch (reason.kind) {
    case 'no-domain':
      return reason.text === ''
        ? say`there is no domain to check`
        : say`"${textOfOctets(reason.text)}" cannot be checked: ${noDomain[reason.fault]}`;
    case 'no-record':
      return reason.exists
        ? say`${shown(reason.domain)} has no SPF record`
        : say`there is no domain ${shown(reason.domain)}`;
    case 'several-records':
      return say`${shown(reason.domain)} has ${reason.count} SPF records, and only one may stand there`;
    case 'syntax':
      return reason.problems.length === 1
        ? say`the record of ${shown(reason.domain)} has a syntax error`
        : say`the record of ${shown(reason.domain)} has ${reason.problems.length} syntax errors`;
    case 'too-many-lookups':
      return say`more than ${reason.limit} terms ask the DNS`;
    case 'too-many-voids':
      return say`more than ${reason.limit} lookups found nothing`;
    case 'too-many-exchanges':
      return say`${shown(reason.name)} has ${reason.count} MX records, and mx takes no more than ${reason.limit}`;
    case 'leads-nowhere':
      return say`${reason.term} leads to "${textOfOctets(reason.target)}", where no record is: ${spfReasonPhrase(reason.because)}`;
    case 'unusable-redirect':
      return say`redirect leads to "${textOfOctets(reason.target)}", which can be no domain`;
    case 'unavailable':
      return say`DNS has no answer about ${reason.type} ${shown(reason.name)}: ${noAnswer[reason.reason]}`;
    case 'matched':
      return say`a term with the qualifier ${reason.qualifier} matches`;
    case 'no-match':
      return say`no term matches, and the record does not say what then`;
  }
}

const noDomain: Readonly<Record<UnusableDomain, Phrase>> = {
  empty: say`it is empty`,
  'empty-label': say`two dots stand in a row`,
  'long-label': say`a label is longer than 63 octets`,
  'long-name': say`it is longer than a domain name can be`,
  'address-literal': say`it is an address and no domain name`,
  'bad-character': say`no domain name has such a character`,
  'bad-u-label': say`its octets are no domain name in UTF-8`,
  'single-label': say`it has only one label`,
};

/** What speaks for the outcome of a term. `below`: the record that it led to. */
export function termNotePhrase(note: TermNote, below: RecordTrace | undefined): Phrase {
  switch (note.kind) {
    case 'other-family':
      return say`of the other address family`;
    case 'in-network':
      return say`the address lies in the network`;
    case 'not-in-network':
      return say`the address lies elsewhere`;
    case 'address-found':
      return say`${shown(note.host)} has ${printIp(note.address)}`;
    case 'other-addresses':
      return note.count === 0 ? say`no addresses` : say`other addresses: ${note.count}`;
    case 'null-mx':
      return say`the domain takes no mail (RFC 7505)`;
    case 'exists':
      return say`the name has an address`;
    case 'nothing-found':
      return say`a void lookup: nothing there`;
    case 'names':
      return joined(note.names.map(nameCheckPhrase), ', ');
    case 'included':
      return below === undefined
        ? say`it says ${note.result}`
        : say`${shown(below.domain)} says ${note.result}`;
    case 'unusable-target':
      return say`no such name can be: ${noDomain[note.fault]}`;
    case 'unusable-macro':
      return say`a macro stands for text that is not ASCII, or far too long`;
    case 'unanswered':
      return say`DNS has no answer, which here is no match`;
  }
}

function nameCheckPhrase({ name, outcome }: NameCheck): Phrase {
  switch (outcome) {
    case 'validated':
      return say`${shown(name)} leads back to the address`;
    case 'not-validated':
      return say`${shown(name)} does not lead back to the address`;
    case 'unanswered':
      return say`${shown(name)} got no answer`;
    case 'elsewhere':
      return say`${shown(name)} is not in the domain`;
    case 'skipped':
      return say`${shown(name)} was not needed`;
  }
}

/** A name without its final dot. */
function shown(name: string): string {
  return name === '.' ? name : name.replace(/\.$/, '');
}
