import { citeText } from '../core/cite.js';
import type { SignatureVerdict } from '../core/dkim/verify.js';
import type { DmarcOverall, DmarcVerdict } from '../core/dmarc/verdict.js';
import type { Envelope, Evidence } from '../core/envelope/evidence.js';
import type { Finding } from '../core/finding.js';
import type { DmarcStandard } from '../core/records/dmarc-policy.js';
import { printIp } from '../core/text/ip-address.js';
import { textOfOctets } from '../core/text/utf8.js';
import type { Authentication } from '../core/verdict/authenticate.js';
import type { ComparedClaim } from '../core/verdict/compare/claim.js';
import type { Explanation } from '../core/verdict/explain/explanation.js';
import { headline } from '../core/verdict/headline.js';
import { placesIn } from '../core/verdict/json/file-places.js';
import type { VerifiedMessage } from '../core/verdict/json/message-json.js';
import { arcReasonPhrase } from '../core/verdict/words/arc-words.js';
import { claimPhrase } from '../core/verdict/words/claim-words.js';
import { damagePhrase } from '../core/verdict/words/damage-words.js';
import { dkimReasonPhrase } from '../core/verdict/words/dkim-words.js';
import { alignmentPhrase, dmarcReasonPhrase, policyPhrase } from '../core/verdict/words/dmarc-words.js';
import { evidencePhrase } from '../core/verdict/words/envelope-words.js';
import { lookalikePhrase } from '../core/verdict/words/lookalike-words.js';
import { shownDomain } from '../core/verdict/words/shown.js';
import { spfReasonPhrase } from '../core/verdict/words/spf-words.js';
import { type Phrase, say } from '../core/words/phrase.js';
import type { Words } from '../core/words/words.js';
import type { Paint } from './paint.js';
import { printable } from './printable.js';

interface Style {
  readonly words: Words;
  readonly paint: Paint;
  readonly standard: DmarcStandard;
  /** Whether SPF was checked at all. */
  readonly isSpfEvaluated: boolean;
  readonly explanations: readonly Explanation[];
}

/** A verified message for people: the verdict in a sentence, then how it came about. */
export function verifyText(
  { path, number, settled, envelope, restored, explanations, claims, findings, lookalikes }: VerifiedMessage,
  options: Pick<Style, 'words' | 'paint' | 'standard'>,
): string {
  const style = { ...options, explanations, isSpfEvaluated: settled.result.spf.kind === 'checked' };
  const { words, paint, standard } = style;
  const { result: checks, transcript, rounds } = settled;
  const overall = checks.dmarc[standard];
  const lines = [
    `${paint('bold', number === undefined ? printable(path) : words.of(say`${printable(path)}, message ${number}`))}`,
    `${paint(severityOf(overall.result), cut(words.of(headline(checks, standard))))}`,
    ...lookalikes.map((one) => {
      const line = words.of(say`Look-alike sender: ${lookalikePhrase(one)}.`);
      return `  ${paint('warning', cut(line))}`;
    }),
    ...restored.damages.map((damage) => `  ${paint('dim', words.of(damagePhrase(damage)))}`),
    ...explanationLines('message', style),
    ...envelopeLines(envelope, style),
    ...spfLines(checks, style),
    ...dkimLines(checks, style),
    ...arcLines(checks, style),
    ...senderIdLines(checks, style),
    ...dmarcLines(checks, style),
    ...claimLines(claims, style),
    ...findingLines(findings, restored.written, style),
    `  ${paint('dim', words.of(asked(transcript.length, rounds)))}`,
  ];
  return `${lines.join('\n')}\n`;
}

function asked(questions: number, rounds: number): Phrase {
  if (rounds === 1) return say`DNS: ${questions} questions in 1 round`;
  return say`DNS: ${questions} questions in ${rounds} rounds`;
}

function envelopeLines(envelope: Envelope, { words, paint }: Style): string[] {
  const { clientIp, helo, mailFrom } = envelope;
  const line = (label: Phrase, shown: string, evidence: Evidence<unknown> | undefined): string => {
    const how =
      evidence === undefined
        ? words.of(say`not known`)
        : `${shown} ${paint('dim', words.of(evidencePhrase(evidence)))}`;
    return `  ${words.of(label)} ${how}`;
  };
  return [
    line(say`client`, clientIp === undefined ? '' : printIp(clientIp.value), clientIp),
    line(say`HELO`, text(helo?.value ?? ''), helo),
    line(say`MAIL FROM`, mailFrom?.value === '' ? '<>' : text(mailFrom?.value ?? ''), mailFrom),
  ];
}

/** Why a part failed, indented below it. */
function explanationLines(
  part: Explanation['part'],
  { words, explanations }: Style,
  signature?: number,
): string[] {
  return explanations
    .filter((one) => one.part === part && one.signature === signature)
    .map(({ message }) => `${part === 'message' ? '  ' : '    '}- ${cut(words.of(message))}`);
}

function spfLines({ spf }: Authentication, style: Style): string[] {
  const { words, paint } = style;
  if (spf.kind === 'not-evaluable') {
    const why =
      spf.because === 'no-client-ip'
        ? say`cannot be evaluated, because nobody knows who handed the message over (--client-ip)`
        : say`cannot be evaluated, because neither MAIL FROM nor HELO is known`;
    return [`  ${paint('warning', 'SPF')} ${words.of(why)}`];
  }
  const verdict = spf.identity === 'helo' ? spf.verdicts.helo : spf.verdicts.mailFrom;
  const { result, reason, decision, domain, cite } = verdict;
  const why =
    decision === undefined ? spfReasonPhrase(reason) : say`"${textOfOctets(decision.text)}" decides`;
  const of = shownDomain(domain ?? '');
  return [
    `  ${paint(severityOf(result), `SPF ${result}`)} ${cut(`${of}: ${words.of(why)}`)} ${cited(citeText(cite), paint)}`,
    ...explanationLines('spf', style),
  ];
}

function dkimLines({ dkim }: Authentication, style: Style): string[] {
  const { words, paint } = style;
  if (dkim.signatures.length === 0) return [`  ${paint('dim', 'DKIM none')} ${words.of(say`no signature`)}`];
  const shown = dkim.signatures.slice(0, mostSignatures);
  const lines = shown.flatMap((signature, index) => {
    const { result, domain, selector, cite } = signature;
    const whose = `${text(domain ?? '?')} (${text(selector ?? '?')}, ${keyOf(signature)})`;
    const why = words.of(dkimReasonPhrase(signature));
    const line = `  ${paint(severityOf(result), `DKIM ${result}`)} ${cut(`${whose}: ${why}`)} ${cited(citeText(cite), paint)}`;
    return [line, ...explanationLines('dkim', style, index)];
  });
  const more = dkim.signatures.length + dkim.leftOut - shown.length;
  return more === 0 ? lines : [...lines, `  ${words.of(say`and ${more} more signatures`)}`];
}

const mostSignatures = 20;

function keyOf({ algorithm, keyBits }: SignatureVerdict): string {
  return keyBits === undefined || algorithm === 'ed25519-sha256'
    ? (algorithm ?? '?')
    : `${algorithm}, ${keyBits}`;
}

function arcLines({ arc }: Authentication, { words, paint }: Style): string[] {
  if (arc.result === 'none') return [];
  const why = words.of(arcReasonPhrase(arc));
  return [
    `  ${paint(severityOf(arc.result), `ARC ${arc.result}`)} ${cut(why)} ${cited(citeText(arc.cite), paint)}`,
  ];
}

function senderIdLines({ senderId }: Authentication, { words, paint }: Style): string[] {
  if (senderId?.responsible === undefined) return [];
  const { result, cite } = senderId.responsible;
  const who =
    senderId.pra.kind === 'found' ? text(senderId.pra.address) : words.of(say`no responsible address`);
  return [
    `  ${paint(severityOf(result), `Sender ID ${result}`)} ${cut(who)} ${cited(citeText(cite), paint)}`,
  ];
}

function dmarcLines(checks: Authentication, style: Style): string[] {
  const { dmarc } = checks;
  const { standard, words, paint } = style;
  const other = standard === 'rfc9989' ? 'rfc7489' : 'rfc9989';
  const lines = overallLines(dmarc[standard], style);
  const [ours, theirs] = [dmarc[standard], dmarc[other]];
  if (ours.result === theirs.result && ours.decisive?.appliedPolicy === theirs.decisive?.appliedPolicy)
    return lines;
  const differs = say`Receivers that follow ${other === 'rfc7489' ? 'RFC 7489' : 'RFC 9989'} come to another end:`;
  return [...lines, `  ${paint('warning', words.of(differs))}`, ...overallLines(theirs, style)];
}

function overallLines(overall: DmarcOverall, style: Style): string[] {
  const { words, paint } = style;
  const { result, reason, cite, verdicts } = overall;
  const why = words.of(dmarcReasonPhrase(reason));
  return [
    `  ${paint(severityOf(result), `DMARC ${result}`)} ${cut(why)} ${cited(citeText(cite), paint)}`,
    ...verdicts.flatMap((verdict) => authorLines(verdict, style)),
    ...(overall.standard === style.standard ? explanationLines('dmarc', style) : []),
  ];
}

function authorLines({ authorDomain, policy, identifiers }: DmarcVerdict, style: Style): string[] {
  const { words } = style;
  const asks = policy === undefined ? say`no policy` : policyPhrase(policy);
  return [
    `    ${words.of(say`From ${shownDomain(authorDomain)}: ${asks}`)}`,
    ...identifiers
      .filter(({ identifier }) => style.isSpfEvaluated || identifier.mechanism !== 'spf')
      .map((alignment) => {
        const { mechanism, domain, result } = alignment.identifier;
        return `    ${mechanism === 'spf' ? 'SPF' : 'DKIM'} ${text(shownDomain(domain))} (${result}): ${words.of(alignmentPhrase(alignment))}`;
      }),
  ];
}

/** What others say: those who may be believed, and then whoever says something else. */
function claimLines(claims: readonly ComparedClaim[], { words, paint }: Style): string[] {
  const believed = claims.filter(({ standing }) => standing !== 'forgeable');
  const others = claims.filter(
    ({ standing, agreement }) => standing === 'forgeable' && agreement === 'differs',
  );
  const all = [...believed, ...others];
  if (all.length === 0) return [];
  const lines = all.slice(0, mostClaims).map((claim) => {
    const line = cut(words.of(claimPhrase(claim)));
    return `    ${claim.agreement === 'differs' ? paint('warning', line) : line}`;
  });
  return [`  ${words.of(say`What others say in the message:`)}`, ...lines];
}

const mostClaims = 12;

function findingLines(findings: readonly Finding[], octets: Uint8Array, { words, paint }: Style): string[] {
  const place = placesIn(octets);
  const lines = findings.slice(0, mostFindings).map(({ code, severity, message, span }) => {
    const { line, column } = place(span);
    return `  ${line}:${column} ${paint(severity, `${severity} ${code}`)} ${cut(words.of(message))}`;
  });
  const more = findings.length - lines.length;
  return more === 0 ? lines : [...lines, `  ${words.of(say`and ${more} more findings`)}`];
}

const mostFindings = 20;

function severityOf(result: string): 'info' | 'error' | 'warning' | 'dim' {
  if (result === 'pass') return 'info';
  return result === 'fail' || result === 'permerror' ? 'error' : 'warning';
}

function cited(text: string, paint: Paint): string {
  return paint('dim', `(${text})`);
}

/** Characters of a line that come from strangers. */
const mostCharacters = 400;

function cut(line: string): string {
  const shown = printable(line);
  return shown.length > mostCharacters ? `${shown.slice(0, mostCharacters)}...` : shown;
}

function text(octets: string): string {
  return cut(textOfOctets(octets));
}
