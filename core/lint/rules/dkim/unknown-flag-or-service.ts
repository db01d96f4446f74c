import { cite } from '../../../cite.js';
import type { Located } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import type { FixAt, Hit } from '../../hit.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { itemsOf } from './key-facts.js';
import { ed25519 } from './sample-keys.js';

interface Data {
  readonly tag: 's' | 't';
  readonly value: string;
  readonly meant: string | undefined;
}

const flags: ReadonlySet<string> = new Set(['y', 's']);
const services: ReadonlySet<string> = new Set(['*', 'email', 'tlsrpt']);

export const unknownFlagOrService = rule<'dkim-key', Data>({
  code: 'DKIM022',
  name: 'unknown-flag-or-service',
  severity: 'info',
  subject: 'dkim-key',
  cite: cite(6376, '3.6.1'),
  message: ({ tag, value, meant }) => {
    const kind = tag === 't' ? say`flag` : say`service`;
    if (value === '') return say`A ${kind} is missing in ${tag}: verifiers ignore the empty place`;
    return meant === undefined
      ? say`"${shown(value)}" is no ${kind} that verifiers know, so they ignore it`
      : say`"${value}" is not "${meant}": verifiers that compare the case, as RFC 6376 asks, ignore it`;
  },
  why: say`Verifiers ignore flags in t and services in s that they do not know (RFC 6376 s3.6.1). Values count with their case (RFC 6376 s3.2).`,
  advice: say`The flags are y and s; the services are *, email and tlsrpt.`,
  marks: 'unnecessary',
  when: dkimTrait.s | dkimTrait.t,
  *check(text) {
    const listed = itemsOf(text, 's') ?? [];
    // Where no service is good for mail, DKIM011 speaks of it.
    if (listed.some(({ value }) => value === '*' || value === 'email'))
      yield* unknownIn('s', listed, services);
    const t = text.key.tagOf('t');
    for (const hit of unknownIn('t', itemsOf(text, 't') ?? [], flags)) {
      const isWhole = t !== undefined && t.value.value === '';
      yield isWhole ? { ...hit, span: t.span } : hit;
    }
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; t=s:«n»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; t=s : y; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; s=email:«we" "b»; t=«S»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; s=email:tlsrpt; k=ed25519; p=${ed25519}"`,
    },
    { bad: `sel._domainkey TXT "v=DKIM1; «t=»; k=ed25519; p=${ed25519}"` },
  ],
});

function* unknownIn(
  tag: 's' | 't',
  items: readonly Located<string>[],
  known: ReadonlySet<string>,
): IterableIterator<Hit<Data, 'payload'>> {
  for (const { value, span } of items) {
    if (known.has(value)) continue;
    const low = value.toLowerCase();
    const meant = known.has(low) ? low : undefined;
    const fixes: FixAt<'payload'>[] =
      meant === undefined
        ? []
        : [{ title: say`Write "${meant}"`, isSafe: false, replacements: [{ span, text: meant }] }];
    // An empty item has no width of its own: the colon beside it is underlined.
    const place = value === '' ? { start: span.start, end: span.start + 1 } : span;
    yield { span: place, data: { tag, value, meant }, fixes };
  }
}
