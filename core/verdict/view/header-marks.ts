import type { Cite } from '../../cite.js';
import { spanInField } from '../../dkim/fault.js';
import type { SignatureVerdict } from '../../dkim/verify.js';
import { mailboxesOf, readAddresses } from '../../message/addresses.js';
import type { DmarcStandard } from '../../records/dmarc-policy.js';
import type { Span } from '../../text/span.js';
import { type Phrase, say } from '../../words/phrase.js';
import type { Words } from '../../words/words.js';
import { headline } from '../headline.js';
import type { CheckedMessage } from '../verify-message.js';
import { arcReasonPhrase } from '../words/arc-words.js';
import { dkimReasonPhrase } from '../words/dkim-words.js';
import { lookalikePhrase } from '../words/lookalike-words.js';
import { spfReasonPhrase } from '../words/spf-words.js';
import { citeOf, inert, inertOctets } from './inert.js';
import { pageOf } from './page.js';
import type { HeaderMark } from './verdict-view.js';

/** Marks in one message: an editor is not sent thousands. */
const mostMarks = 200;

interface Place {
  readonly span: Span;
  readonly severity: HeaderMark['severity'];
  readonly message: Phrase;
  readonly cite?: Cite;
}

/** What the verdict says about places of the header: what fails, where it stands, and what the envelope was read from. */
export function headerMarks(
  checked: CheckedMessage,
  { standard, words }: { readonly standard: DmarcStandard; readonly words: Words },
): readonly HeaderMark[] {
  const page = pageOf(checked, words);
  const places = [
    ...fromPlaces(checked, standard),
    ...lookalikePlaces(checked),
    ...spfPlaces(checked),
    ...checked.settled.result.dkim.signatures.flatMap((signature) =>
      signaturePlaces(signature, checked, standard),
    ),
    ...arcPlaces(checked),
    ...envelopePlaces(checked),
  ];
  return places.slice(0, mostMarks).map(({ span, severity, message, cite }) => ({
    place: page.placeOf(span),
    severity,
    message: inert(words.of(message)),
    ...(cite === undefined ? {} : { cite: citeOf(cite) }),
  }));
}

function fromPlaces({ settled, restored }: CheckedMessage, standard: DmarcStandard): readonly Place[] {
  const { result: checks } = settled;
  const { result, cite } = checks.dmarc[standard];
  const [from] = restored.message.fields.filter(({ key }) => key === 'from');
  if (from === undefined || result === 'pass' || result === 'none') return [];
  const [mailbox] = mailboxesOf(readAddresses(from));
  const span = mailbox?.domain.span ?? from.nameSpan;
  const severity = result === 'fail' || result === 'permerror' ? 'error' : 'warning';
  return [{ span, severity, message: headline(checks, standard), cite }];
}

/** Apart from DMARC, which may well pass. */
function lookalikePlaces({ lookalikes }: CheckedMessage): readonly Place[] {
  return lookalikes.map(
    (lookalike): Place => ({
      span: lookalike.span,
      severity: 'warning',
      message: say`Look-alike sender: ${lookalikePhrase(lookalike)}.`,
    }),
  );
}

function spfPlaces({ settled, envelope }: CheckedMessage): readonly Place[] {
  const { spf } = settled.result;
  if (spf.kind !== 'checked') return [];
  const { result, reason, decision, cite } =
    spf.identity === 'helo' ? spf.verdicts.helo : spf.verdicts.mailFrom;
  const span = (spf.identity === 'helo' ? envelope.helo : envelope.mailFrom)?.span ?? envelope.clientIp?.span;
  if (span === undefined || result === 'pass' || result === 'none' || result === 'neutral') return [];
  const why = decision === undefined ? spfReasonPhrase(reason) : say`"${inertOctets(decision.text)}" decides`;
  return [{ span, severity: 'warning', message: say`SPF ${result}: ${why}`, cite }];
}

function signaturePlaces(
  signature: SignatureVerdict,
  { settled }: CheckedMessage,
  standard: DmarcStandard,
): readonly Place[] {
  const { result, span, cite, domain, field, reading } = signature;
  if (result !== 'pass') {
    const severity = result === 'fail' || result === 'permerror' ? 'error' : 'warning';
    return [{ span, severity, message: say`DKIM ${result}: ${dkimReasonPhrase(signature)}`, cite }];
  }
  const tag = reading.record.tagOf('d');
  const author = settled.result.dmarc[standard].decisive;
  const aligned = author?.identifiers.some(
    ({ identifier, isAligned }) =>
      isAligned && identifier.mechanism === 'dkim' && identifier.domain === domain,
  );
  if (tag === undefined || author === undefined || aligned === true) return [];
  const message = say`The signature holds, but ${inertOctets(domain ?? '')} does not speak for the domain in From: it is not aligned.`;
  return [{ span: spanInField(field, tag.value.span), severity: 'warning', message, cite: author.cite }];
}

function arcPlaces({ settled }: CheckedMessage): readonly Place[] {
  const { arc } = settled.result;
  if (arc.result !== 'fail' || arc.span === undefined) return [];
  return [
    {
      span: arc.span,
      severity: 'warning',
      message: say`ARC ${arc.result}: ${arcReasonPhrase(arc)}`,
      cite: arc.cite,
    },
  ];
}

/** What the checks were made with, where it stands. */
function envelopePlaces({ envelope }: CheckedMessage): readonly Place[] {
  const { clientIp, helo, mailFrom } = envelope;
  const notes = [
    [clientIp, say`checked as client address`],
    [helo, say`checked as HELO`],
    [mailFrom, say`checked as MAIL FROM`],
  ] as const;
  return notes.flatMap(([evidence, message]): Place[] =>
    evidence?.span === undefined ? [] : [{ span: evidence.span, severity: 'note', message }],
  );
}
