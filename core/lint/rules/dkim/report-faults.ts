import { dkimReport, dkimReportReasons } from '../../../records/dkim-report.js';
import { splitList } from '../../../tags/grammar.js';
import { readRecord } from '../../../tags/read-record.js';
import { duplicateTags, type Tag } from '../../../tags/tag-list.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import type { Hit } from '../../hit.js';
import type { Subjects } from '../../rule.js';
import { withoutPiece } from '../shared/tag-edits.js';

type DkimReportText = Subjects['dkim-report'];

/** What keeps a reporting record from working. */
export type ReportFault =
  | { readonly kind: 'second' | 'empty' }
  | {
      readonly kind: 'stray' | 'duplicate' | 'address' | 'percentage' | 'reason' | 'unused';
      readonly value: string;
    }
  | { readonly kind: 'encoding'; readonly value: string; readonly tag: string };

type ReportHit = Hit<ReportFault, 'payload'>;

export function* findReportFaults(text: DkimReportText): IterableIterator<ReportHit> {
  const { list } = text;
  for (const { value, span } of list.strays) yield { span, data: { kind: 'stray', value } };
  for (const { end } of list.gaps) yield { span: { start: end - 1, end }, data: { kind: 'empty' } };
  for (const { tag, first } of duplicateTags(list, (name) => name)) {
    const related = [{ text, span: first.span, message: say`The first "${first.name.value}"` }];
    yield { span: tag.span, data: { kind: 'duplicate', value: tag.name.value }, related };
  }
  const { known, problems, values } = readRecord(dkimReport, list);
  for (const name of ['ra', 'rs']) {
    const problem = problems.get(name)?.[0];
    if (problem === undefined) continue;
    const value = list.octets.slice(problem.span.start, problem.span.end);
    yield { span: problem.span, data: { kind: 'encoding', value, tag: name } };
  }
  const ra = known.get('ra');
  if (ra !== undefined && values.ra !== undefined && !isLocalPart(values.ra.value))
    yield badAddress(text, ra);
  const rp = known.get('rp');
  if (rp !== undefined && values.rp === undefined) {
    yield { span: valueSpan(rp), data: { kind: 'percentage', value: rp.value.value } };
  }
  const rr = known.get('rr');
  if (rr !== undefined) yield* badReasons(rr);
  if (ra !== undefined) return;
  for (const tag of [rp, rr]) {
    if (tag === undefined) continue;
    const replacements = [withoutPiece(list.octets, tag.span)];
    const fix = { title: say`Remove "${tag.name.value}"`, isSafe: true, replacements };
    yield {
      span: tag.span,
      data: { kind: 'unused', value: tag.name.value },
      severity: 'warning',
      fixes: [fix],
    };
  }
}

// Local-part = Dot-string / Quoted-string; octets past ASCII as RFC 6531 has them.                     (RFC 5321 s4.1.2)
const localPart =
  /^(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~\x80-\xff-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\x80-\xff-]+)*|"(?:[^"\\]|\\.)*")$/;

function isLocalPart(text: string): boolean {
  return text.length <= 64 && localPart.test(text);
}

/** A whole address in the record's own domain only needs to lose its domain. */
function badAddress(text: DkimReportText, ra: Tag): ReportHit {
  const { value, span } = ra.value;
  const at = value.indexOf('@');
  const own = text.domain.toLowerCase().replace(/\.$/, '');
  const isOwn = at > 0 && value.slice(at + 1).toLowerCase() === own;
  const domain: Span<'payload'> = { start: span.start + at, end: span.end };
  const fix = {
    title: say`Keep only the local part`,
    isSafe: false,
    replacements: [{ span: domain, text: '' }],
  };
  return { span: valueSpan(ra), data: { kind: 'address', value }, fixes: isOwn ? [fix] : [] };
}

function* badReasons(rr: Tag): IterableIterator<ReportHit> {
  for (const { value, span } of splitList(rr.value, ':')) {
    if (Object.hasOwn(dkimReportReasons, value.toLowerCase())) continue;
    yield { span: value === '' ? valueSpan(rr) : span, data: { kind: 'reason', value } };
  }
}

/** The value of a tag, or where it has none the tag. */
function valueSpan(tag: Tag): Span<'payload'> {
  return tag.value.value === '' ? tag.span : tag.value.span;
}
