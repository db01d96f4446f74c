import type { Tag } from '../../../tags/tag-list.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import { nearestWord } from '../shared/nearest-word.js';
import { fixOf, replace } from '../shared/tag-edits.js';

/** The policies, as p, sp and np take them. */
const policies = ['none', 'quarantine', 'reject'] as const;

/** A value, or the whole tag where the value is empty. */
export function valueSpan(tag: Tag): Span<'payload'> {
  return tag.value.value === '' ? tag.span : tag.value.span;
}

/** A fix for a misspelt policy, where it is clear which one was meant. */
export function policyFixes({ value }: Tag): FixAt<'payload'>[] {
  const nearest = nearestWord(value.value, policies);
  return nearest === undefined ? [] : [fixOf(say`Change to ${nearest}`, false, replace(value.span, nearest))];
}
