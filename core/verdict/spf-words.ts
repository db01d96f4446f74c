import type { Unavailability } from '../dns/answer.js';
import type { SpfReason } from '../spf/reason.js';
import type { RecordTrace, TermNote } from '../spf/trace.js';
import { printIp } from '../text/ip-address.js';

// Texts from the network are quoted here as they are: whoever shows them on a terminal makes them printable.

/** Why a check of SPF came out as it did, in a sentence without its full stop. */
export function spfReasonText(reason: SpfReason): string {
  switch (reason.kind) {
    case 'no-domain':
      return reason.text === ''
        ? 'there is no domain to check'
        : `"${reason.text}" ${noDomain[reason.fault]}`;
    case 'no-record':
      return reason.exists
        ? `${shown(reason.domain)} has no SPF record`
        : `there is no domain ${shown(reason.domain)}`;
    case 'several-records':
      return `${shown(reason.domain)} has ${reason.count} SPF records, and only one may stand there`;
    case 'syntax':
      return `the record of ${shown(reason.domain)} has ${count(reason.problems.length, 'syntax error')}`;
    case 'too-many-lookups':
      return `more than ${reason.limit} terms ask the DNS`;
    case 'too-many-voids':
      return `more than ${reason.limit} lookups found nothing`;
    case 'too-many-exchanges':
      return `${shown(reason.name)} has ${reason.count} MX records, and mx looks at no more than ${reason.limit}`;
    case 'leads-nowhere':
      return `${reason.term} leads to "${reason.target}", where there is no record: ${spfReasonText(reason.because)}`;
    case 'unusable-redirect':
      return `redirect leads to "${reason.target}", which can be no domain`;
    case 'unavailable':
      return `DNS has no answer about ${reason.type} ${shown(reason.name)}: ${noAnswer[reason.reason]}`;
    case 'matched':
      return `a term with the qualifier "${reason.qualifier}" matches`;
    case 'no-match':
      return 'no term matches, and the record does not say what then';
  }
}

const noDomain: Readonly<Record<Extract<SpfReason, { kind: 'no-domain' }>['fault'], string>> = {
  empty: 'is empty',
  'empty-label': 'has two dots in a row',
  'long-label': 'has a label of more than 63 octets',
  'long-name': 'is longer than a domain name can be',
  'address-literal': 'is an address and no domain name',
  'bad-character': 'has a character that no domain name has',
  'bad-u-label': 'has octets that are no domain name in UTF-8',
  'single-label': 'has only one label',
};

const noAnswer: Readonly<Record<Unavailability, string>> = {
  timeout: 'nobody answered in time',
  servfail: 'the server failed',
  refused: 'the server refused',
  malformed: 'what came cannot be read',
  loop: 'aliases lead in a circle',
  unreachable: 'no server can be reached',
  cancelled: 'it was called off',
  budget: 'the time for the whole check was used up',
};

/** What speaks for the outcome of a term, in a few words. */
export function termNoteText(note: TermNote, below: RecordTrace | undefined): string {
  switch (note.kind) {
    case 'other-family':
      return 'of the other address family';
    case 'in-network':
      return 'the address lies in the network';
    case 'not-in-network':
      return 'the address lies elsewhere';
    case 'address-found':
      return `${shown(note.host)} has ${printIp(note.address)}`;
    case 'other-addresses':
      return note.count === 0 ? 'no addresses' : `${count(note.count, 'other address', 'other addresses')}`;
    case 'null-mx':
      return 'the domain takes no mail (RFC 7505)';
    case 'exists':
      return 'the name has an address';
    case 'nothing-found':
      return 'a void lookup: nothing there';
    case 'names':
      return note.names.map(({ name, outcome }) => `${shown(name)} ${nameCheck[outcome]}`).join(', ');
    case 'included':
      return below === undefined ? `it says ${note.result}` : `${shown(below.domain)} says ${note.result}`;
    case 'unusable-target':
      return `not a name that can be: it ${noDomain[note.fault]}`;
    case 'unusable-macro':
      return 'a macro stands for text that is not ASCII, or far too long';
    case 'unanswered':
      return 'DNS has no answer, which here is no match';
  }
}

const nameCheck = {
  validated: 'leads back to the address',
  'not-validated': 'does not lead back to the address',
  unanswered: 'got no answer',
  elsewhere: 'is not in the domain',
  skipped: 'was not needed',
} as const;

/** A name without its final dot. */
function shown(name: string): string {
  return name === '.' ? name : name.replace(/\.$/, '');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
