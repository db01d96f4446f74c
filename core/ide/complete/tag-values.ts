import { splitList } from '../../tags/grammar.js';
import type { TagRow } from '../../tags/record-kind.js';
import type { Located } from '../../text/span.js';
import { joined } from '../../words/phrase.js';
import { code } from '../markdown.js';
import type { Completion, Proposal } from './completion.js';
import { definedIn, pageOf } from './page.js';
import { reportAddresses } from './report-addresses.js';
import type { AnyKind } from './tag-list-kinds.js';
import type { TextContext } from './text-context.js';
import { inText } from './text-edit.js';

/** Values of a tag: those of its grammar, addresses of reports, or what holds without the tag. */
export function valueCompletions(
  context: TextContext,
  kind: AnyKind,
  row: TagRow,
  value: Located<string>,
): readonly Completion[] {
  const { place } = context;
  const { spec, name } = row;
  const isAddress = name === 'rua' || name === 'ruf';
  const separator = isAddress ? ',' : spec.value.separator;
  const items = separator === undefined ? [value] : splitList(value, separator);
  const here = items.find(({ span }) => place.at >= span.start && place.at <= span.end) ?? {
    value: '',
    span: { start: place.at, end: place.at },
  };
  const used = new Set(items.filter((item) => item !== here).map((item) => item.value.toLowerCase()));
  const proposals = isAddress ? reportAddresses(context, kind) : choicesOf(kind, row);
  return proposals
    .filter(({ label }) => !used.has(label.toLowerCase()))
    .flatMap((proposal) => inText(place, here.span, proposal) ?? []);
}

function choicesOf(kind: AnyKind, { name, spec }: TagRow): readonly Proposal[] {
  const { choices } = spec.value;
  if (choices.length === 0) {
    const text = spec.default;
    if (typeof text !== 'string' || text.includes(' ')) return [];
    return [{ label: text, kind: 'value', page: pageOf([spec.means], [definedIn(spec.cite)]) }];
  }
  return choices.map(({ text, means }) => ({
    label: text,
    kind: 'value',
    page: pageOf([joined([code(`${name}=${text}`), kind.title], ' · '), means], [definedIn(spec.cite)]),
    isDeprecated: isOutdated(kind, name, text),
  }));
}

/** RFC 8301 s3.1: rsa-sha1 may not be used any more. */
function isOutdated({ id }: AnyKind, name: string, text: string): boolean {
  return id === 'dkim-key' && name === 'h' && text === 'sha1';
}
