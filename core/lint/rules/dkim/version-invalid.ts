import { cite } from '../../../cite.js';
import { duplicateTags, type Tag } from '../../../tags/tag-list.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import type { FixAt } from '../../hit.js';
import { isForeign } from '../../key-facts.js';
import type { DkimKeyText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { hasRoom, withoutPiece } from '../shared/tag-edits.js';
import { valueSpan } from './key-facts.js';
import { ed25519, rsa1024 } from './sample-keys.js';

interface Data {
  readonly value: string;
  readonly fault: 'foreign' | 'value' | 'no semicolon' | 'not first';
}

const literal = 'DKIM1';
/** The version, something else than a semicolon, and a tag. */
const unseparated = /^DKIM1([ \t,:|]+)[A-Za-z][A-Za-z0-9_]*[ \t]*=/;

export const versionInvalid = rule<'dkim-key', Data>({
  code: 'DKIM001',
  name: 'version-invalid',
  severity: 'error',
  subject: 'dkim-key',
  cite: cite(6376, '3.6.1'),
  message: ({ value, fault }) => {
    if (fault === 'not first') return say`"v=DKIM1" does not come first, so verifiers discard the key`;
    if (fault === 'no semicolon') {
      return say`A semicolon is missing after "v=DKIM1": the rest of the text belongs to the version, so verifiers discard the key`;
    }
    return fault === 'foreign'
      ? say`"v=${shown(value)}" is not "v=DKIM1": a record of another kind, where verifiers look for a DKIM key and find none`
      : say`"v=${shown(value)}" is not "v=DKIM1", so verifiers discard the key`;
  },
  why: say`The version may be left out, but where it stands it must be the first tag and read exactly DKIM1, or the record must be discarded (RFC 6376 s3.6.1).`,
  advice: say`Begin the record with v=DKIM1; or leave the version out.`,
  when: dkimTrait.oddVersion,
  *check(text) {
    const v = text.key.tagOf('v');
    if (v === undefined) return;
    if (isForeign(text.key)) {
      yield { span: valueSpan(v), data: { value: v.value.value, fault: 'foreign' } };
      return;
    }
    if (text.facts === undefined) return;
    if (v.value.value !== literal) {
      const separator = unseparated.exec(v.value.value)?.[1];
      const fault = separator === undefined ? 'value' : 'no semicolon';
      yield {
        span: valueSpan(v),
        data: { value: v.value.value, fault },
        fixes: separator === undefined ? correctionOf(text, v) : separationOf(text, v, separator),
      };
      return;
    }
    const first = text.key.list.tags[0];
    if (first === undefined || first === v) return;
    yield {
      span: v.span,
      data: { value: v.value.value, fault: 'not first' },
      related: [{ text, span: first.span, message: say`This tag comes first` }],
      fixes: moveToFront(text, v),
    };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "k=ed25519; «v=DKIM1»; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
    },
    { bad: `sel._domainkey TXT "v=«dkim1»; p=${rsa1024}"`, good: `sel._domainkey TXT "p=${rsa1024}"` },
    {
      bad: `sel._domainkey TXT "v=«DK" "IM»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v = DKIM1 ; p=${rsa1024}"`,
    },
    { bad: `sel._domainkey TXT "v=«DKIM1 k=rsa»; p=${rsa1024}"` },
    { bad: 'sel._domainkey TXT "v=«spf1 include:example.net -all»"' },
  ],
});

function correctionOf({ text }: DkimKeyText, { value }: Tag): FixAt<'payload'>[] {
  if (!/^DKIM/i.test(value.value)) return [];
  if (!hasRoom(text, value.span.start, literal.length - value.value.length)) return [];
  return [{ title: say`Write "DKIM1"`, isSafe: false, replacements: [{ span: value.span, text: literal }] }];
}

/** What stands between the version and the next tag becomes a semicolon; the tags themselves are kept. */
function separationOf({ text }: DkimKeyText, { value }: Tag, separator: string): FixAt<'payload'>[] {
  if (!hasRoom(text, value.span.start, 2)) return [];
  const start = value.span.start + literal.length;
  const span = { start, end: start + separator.length };
  return [
    {
      title: say`Put a semicolon behind the version`,
      isSafe: false,
      replacements: [{ span, text: '; ' }],
    },
  ];
}

function moveToFront({ text, key }: DkimKeyText, v: Tag): FixAt<'payload'>[] {
  const added = 'v=DKIM1; ';
  if (!hasRoom(text, 0, added.length) || Array.from(duplicateTags(key.list, (name) => name)).length > 0)
    return [];
  const start: Span<'payload'> = { start: 0, end: 0 };
  const replacements = [{ span: start, text: added }, withoutPiece(text.octets, v.span)];
  return [{ title: say`Put "v=DKIM1" first`, isSafe: false, replacements }];
}
