import { cite } from '../../../cite.js';
import { duplicateTags, type Tag } from '../../../tags/tag-list.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import type { FixAt, Hit } from '../../hit.js';
import type { DkimKeyText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, withoutPiece } from '../shared/tag-edits.js';
import { ed25519, rsa1024 } from './sample-keys.js';

type Data =
  | { readonly fault: 'stray'; readonly piece: string }
  | { readonly fault: 'duplicate'; readonly name: string }
  | { readonly fault: 'empty' };

export const tagListSyntax = rule<'dkim-key', Data>({
  code: 'DKIM002',
  name: 'tag-list-syntax',
  severity: 'error',
  subject: 'dkim-key',
  cite: cite(6376, '3.2'),
  message: (data) => {
    if (data.fault === 'stray') {
      return say`"${shown(data.piece)}" is no tag=value, so verifiers may discard the whole key`;
    }
    if (data.fault === 'empty')
      return say`No tag stands before this semicolon, so verifiers may discard the whole key`;
    return say`"${shown(data.name)}" stands here a second time, so verifiers discard the whole key`;
  },
  why: say`A tag list is name=value pairs with one semicolon between them. One that breaks the grammar or has a tag twice is invalid as a whole (RFC 6376 s3.2).`,
  advice: say`Keep one tag=value between two semicolons, each name once.`,
  when: dkimTrait.syntax,
  *check(text) {
    const { list, present } = text.key;
    // Of a text without a single tag of ours the whole is at fault, which DKIM003 says.
    if (text.facts === undefined || present === 0) return;
    for (const { value, span } of list.strays) yield { span, data: { fault: 'stray', piece: value } };
    yield* emptyPlaces(text);
    for (const { tag, first } of duplicateTags(list, (name) => name)) {
      yield {
        span: tag.span,
        data: { fault: 'duplicate', name: tag.name.value },
        related: [{ text, span: first.span, message: say`The first "${shown(first.name.value)}"` }],
        fixes: tag.value.value === first.value.value ? [withoutTag(text, tag)] : [],
      };
    }
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1;«;» k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519};"`,
    },
    {
      bad: `sel._domainkey TXT "«;»v=DKIM1; p=${rsa1024}"`,
      good: `sel._domainkey TXT " v=DKIM1 ; p=${rsa1024} ; "`,
    },
    { bad: `sel._domainkey TXT "v=DKIM1; «k:rsa»; p=${rsa1024}"` },
    { bad: `sel._domainkey TXT ( "v=DKIM1; k=ed25519; p=${ed25519}; «k=ed"\n  "25519»" )` },
  ],
});

/** Semicolons with nothing before them; a run of them is one place. */
function* emptyPlaces({ key: { list } }: DkimKeyText): IterableIterator<Hit<Data, 'payload'>> {
  for (let index = 0; index < list.gaps.length; index++) {
    const first = list.gaps[index];
    if (first === undefined) break;
    let end = first.end;
    while (list.gaps[index + 1]?.start === end) end = list.gaps[++index]?.end ?? end;
    const lead = list.octets.slice(first.start, end).search(/[^ \t]/);
    const span: Span<'payload'> = { start: first.start + Math.max(lead, 0), end };
    const fix = { title: say`Remove the semicolon`, isSafe: false, replacements: [{ span, text: '' }] };
    yield { span, data: { fault: 'empty' }, fixes: [fix] };
  }
}

function withoutTag({ text }: DkimKeyText, tag: Tag): FixAt<'payload'> {
  return fixOf(say`Remove the second "${tag.name.value}"`, false, withoutPiece(text.octets, tag.span));
}
