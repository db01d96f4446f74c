import type { Evidence } from '../../envelope/evidence.js';
import type { DmarcStandard } from '../../records/dmarc-policy.js';
import { printIp } from '../../text/ip-address.js';
import { type Phrase, say } from '../../words/phrase.js';
import type { Words } from '../../words/words.js';
import { headline } from '../headline.js';
import type { CheckedMessage } from '../verify-message.js';
import { damagePhrase } from '../words/damage-words.js';
import { evidencePhrase } from '../words/envelope-words.js';
import { lookalikePhrase } from '../words/lookalike-words.js';
import { dmarcNodes } from './dmarc-node.js';
import { claimsNode, withExplanations } from './explained.js';
import { factsOf } from './facts.js';
import { citeOf, inert, inertOctets, stateOf } from './inert.js';
import { type Page, pageOf } from './page.js';
import { arcNode, dkimNode } from './signature-nodes.js';
import { spfNode } from './spf-node.js';
import { transcriptRows } from './transcript.js';
import type { EnvelopeRow, VerdictView, ViewNode } from './verdict-view.js';

export interface ViewOptions {
  readonly standard: DmarcStandard;
  readonly words: Words;
  /** What the reader has to know first: which octets were verified, who answered questions. */
  readonly notes: readonly Phrase[];
}

/** The verdict about a message as a page lays it out. */
export function verdictView(checked: CheckedMessage, { standard, words, notes }: ViewOptions): VerdictView {
  const { settled, restored, envelope, time } = checked;
  const { result: checks, transcript, rounds } = settled;
  const page = pageOf(checked, words);
  const arc = arcNode(checks, page);
  const senderId = senderIdNode(checked, page);
  const claims = claimsNode(checked, page);
  const said: readonly Phrase[] = [
    ...notes,
    ...restored.damages.map(damagePhrase),
    ...(envelope.isSubmission
      ? [
          say`The client had logged in to hand the message in: its address is that of a person, and SPF says nothing about it.`,
        ]
      : []),
    ...(time.from === 'now'
      ? [say`The message does not say when it came in: signatures are judged by the clock.`]
      : []),
    ...(time.from === 'received'
      ? [say`DNS is asked as it is now; records may have changed since the message came in.`]
      : []),
  ];
  return {
    headline: inert(words.of(headline(checks, standard))),
    state: stateOf(checks.dmarc[standard].result),
    warnings: checked.lookalikes.map((lookalike) => ({
      text: inert(words.of(say`Look-alike sender: ${lookalikePhrase(lookalike)}.`)),
      place: page.placeOf(lookalike.span),
    })),
    notes: said.map((note) => inert(words.of(note))),
    envelope: envelopeRows(checked, page),
    tree: withExplanations(
      [
        ...dmarcNodes(checks, standard, page),
        spfNode(checks, page),
        dkimNode(checks, page),
        ...(arc === undefined ? [] : [arc]),
        ...(senderId === undefined ? [] : [senderId]),
        ...(claims === undefined ? [] : [claims]),
      ],
      checked,
      page,
    ),
    transcript: transcriptRows(transcript, words),
    transcriptSummary: words.of(
      rounds === 1
        ? say`DNS: ${transcript.length} questions in 1 round`
        : say`DNS: ${transcript.length} questions in ${rounds} rounds`,
    ),
    facts: factsOf(checks, standard, words),
  };
}

function envelopeRows({ envelope }: CheckedMessage, page: Page): readonly EnvelopeRow[] {
  const { clientIp, helo, mailFrom } = envelope;
  const { words } = page;
  const row = (label: Phrase, value: string, evidence: Evidence<unknown> | undefined): EnvelopeRow => ({
    label: words.of(label),
    value: evidence === undefined ? words.of(say`not known`) : value,
    how: evidence === undefined ? '' : words.of(evidencePhrase(evidence)),
    ...(evidence?.span === undefined ? {} : { place: page.placeOf(evidence.span) }),
  });
  return [
    row(say`client`, clientIp === undefined ? '' : printIp(clientIp.value), clientIp),
    row(say`HELO`, inertOctets(helo?.value ?? ''), helo),
    row(say`MAIL FROM`, mailFrom?.value === '' ? '<>' : inertOctets(mailFrom?.value ?? ''), mailFrom),
  ];
}

function senderIdNode({ settled }: CheckedMessage, { words }: Page): ViewNode | undefined {
  const { senderId } = settled.result;
  if (senderId?.responsible === undefined) return undefined;
  const { result, cite } = senderId.responsible;
  return {
    ...{ id: 'sender-id', label: 'Sender ID', result, state: stateOf(result), children: [] },
    detail:
      senderId.pra.kind === 'found'
        ? inertOctets(senderId.pra.address)
        : words.of(say`no responsible address`),
    cite: citeOf(cite),
  };
}
