import type { HeaderField, HeaderFields } from '../message/header-field.js';
import { printIp } from '../text/ip-address.js';
import { findBorder, hopsOf } from './border.js';
import {
  type Confidence,
  type Envelope,
  type Evidence,
  type Given,
  type Hop,
  noTrust,
  type Trust,
} from './evidence.js';
import {
  fieldsNamed,
  noSayings,
  type Sayings,
  sayingsOfAntispamReport,
  sayingsOfHop,
  sayingsOfOriginatingIp,
  sayingsOfReceivedSpf,
  sayingsOfResults,
  sayingsOfSenderField,
} from './read-evidence.js';

/** Fields of a kind that are looked at: a message may hold a hundred thousand. */
const mostFields = 50;

/** Fields in which receivers keep the reverse-path where they write no Return-Path. */
const senderFields = ['x-envelope-from', 'x-original-return-path', 'x-mail-from', 'envelope-sender'] as const;

/**
 * Finds client address, HELO and MAIL FROM of a message that was saved. What the receiver wrote, above the step that took
 * the message from outside, is believed in this order: Received-SPF, Authentication-Results, the report of Exchange Online,
 * Return-Path, and the step itself. Fields below were written by others; they count where nothing better is there, and
 * are marked. What the user gives overrides all. No address at all means that SPF cannot be evaluated.
 */
export function findEnvelope(fields: HeaderFields, given: Given = {}, trust: Trust = noTrust): Envelope {
  const hops = hopsOf(fields);
  const border = (given.hop === undefined ? undefined : hops[given.hop]) ?? findBorder(hops, trust);
  const sayings = collect(fields, border);
  const candidates = {
    clientIp: [...givenEvidence(given.clientIp), ...sayings.clientIp],
    helo: [...givenEvidence(given.helo), ...sayings.helo],
    mailFrom: [...givenEvidence(given.mailFrom), ...sayings.mailFrom],
  };
  const clientIp = choose(candidates.clientIp, printIp);
  const helo = choose(candidates.helo, (name) => name.toLowerCase());
  const mailFrom = choose(fullest(candidates.mailFrom), domainOf);
  const conflicts = (['clientIp', 'helo', 'mailFrom'] as const).filter(
    (name) => ({ clientIp, helo, mailFrom })[name]?.isDisputed === true,
  );
  return {
    ...{ hops, border, candidates, conflicts },
    clientIp: clientIp?.evidence,
    helo: helo?.evidence,
    mailFrom: mailFrom?.evidence,
    isSubmission: isSubmission(border),
  };
}

function collect(fields: HeaderFields, border: Hop | undefined): Sayings {
  // Without a step from outside nobody can tell who wrote what.
  const above = border === undefined ? [] : fields.slice(0, border.index);
  const below = border === undefined ? fields : fields.slice(border.index + 1);
  const sayings = noSayings();
  const each = (from: HeaderFields, keys: readonly string[], read: (field: HeaderField) => void): void =>
    fieldsNamed(from, ...keys)
      .slice(0, mostFields)
      .forEach(read);
  const read = (from: HeaderFields, confidence: Confidence): void => {
    each(from, ['received-spf'], (field) => sayingsOfReceivedSpf(field, confidence, sayings));
    each(from, ['authentication-results', 'x-imss-dmarc-authentication-results'], (field) =>
      sayingsOfResults(field, 'authentication-results', confidence, sayings),
    );
    each(from, ['x-forefront-antispam-report'], (field) =>
      sayingsOfAntispamReport(field, confidence, sayings),
    );
    each(from.filter(({ key }) => key === 'return-path').slice(0, 1), ['return-path'], (field) =>
      sayingsOfSenderField(field, 'return-path', confidence, sayings),
    );
    each(from, senderFields, (field) => sayingsOfSenderField(field, 'sender-field', confidence, sayings));
  };
  read(above, 'high');
  if (border !== undefined) sayingsOfHop(border, 'high', sayings);
  each(fields, ['arc-authentication-results'], (field) =>
    sayingsOfResults(field, 'arc-results', 'low', sayings),
  );
  read(below, 'low');
  each(fields, ['x-originating-ip'], (field) => sayingsOfOriginatingIp(field, sayings));
  return sayings;
}

function givenEvidence<T>(value: T | undefined): readonly Evidence<T>[] {
  return value === undefined
    ? []
    : [{ value, kind: 'given', confidence: 'high', field: undefined, span: undefined }];
}

/** The best evidence, with less confidence where others that are as good say something else. */
function choose<T>(
  candidates: readonly Evidence<T>[],
  keyOf: (value: T) => string,
): { readonly evidence: Evidence<T>; readonly isDisputed: boolean } | undefined {
  const [best] = candidates;
  if (best === undefined) return undefined;
  if (best.kind === 'given') return { evidence: best, isDisputed: false };
  const isDisputed = candidates.some(
    ({ value, confidence }) => confidence === best.confidence && keyOf(value) !== keyOf(best.value),
  );
  const evidence =
    isDisputed && best.confidence === 'high' ? { ...best, confidence: 'medium' as const } : best;
  return { evidence, isDisputed };
}

/** Where the best candidate is a domain alone, the first one that has a whole address in that domain. */
function fullest(candidates: readonly Evidence<string>[]): readonly Evidence<string>[] {
  const [best, ...rest] = candidates;
  if (best === undefined || best.value === '' || best.value.includes('@')) return candidates;
  const whole = rest.find(
    ({ value, confidence }) =>
      confidence === best.confidence && value.includes('@') && domainOf(value) === domainOf(best.value),
  );
  return whole === undefined ? candidates : [whole, ...candidates];
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** RFC 3848: an A says that the client had logged in. */
function isSubmission(border: Hop | undefined): boolean {
  return /^E?SMTPS?A$|^ESMTPSA$|^ASMTP$/.test(border?.trace.protocol?.value ?? '');
}
