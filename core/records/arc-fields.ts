import { cite } from '../cite.js';
import type { Grammar } from '../tags/grammar.js';
import { keyword } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import type { Located } from '../text/span.js';
import { say } from '../words/phrase.js';
import { messageSignatureTags } from './dkim-signature.js';
import { base64Octets, decimal, mailDomain, selectorName } from './signature-values.js';

/** A chain has no more sets than this (RFC 8617 s4.2.1). */
export const maxInstance = 50;

/** The number of a set of ARC fields: 1 is the first that was added. */
export const arcInstance: Grammar<number> = {
  syntax: `1-${maxInstance}`,
  choices: [],
  read({ value, span }, report) {
    const instance = /^[1-9][0-9]?$/.test(value) ? Number(value) : Number.NaN;
    if (instance <= maxInstance) return instance;
    report({ span, expected: say`a whole number from ${1} to ${maxInstance}` });
    return undefined;
  },
};

const instanceTag = {
  value: arcInstance,
  means: say`Instance: which set of ARC fields this one belongs to, counted from the first.`,
  cite: cite(8617, '4.2.1'),
  required: true,
} as const;

/** The signature over the message as a handler passed it on (RFC 8617 s4.1.2). */
export const arcMessageSignature = recordKind({
  id: 'arc-message-signature',
  title: say`ARC message signature`,
  cite: cite(8617, '4.1.2'),
  home: 'header field ARC-Message-Signature',
  tagNames: 'case-sensitive',
  tags: {
    i: instanceTag,
    ...messageSignatureTags,
    c: { ...messageSignatureTags.c, default: 'relaxed/relaxed' },
  },
});

/** The seal over all ARC fields so far (RFC 8617 s4.1.3). */
export const arcSeal = recordKind({
  id: 'arc-seal',
  title: say`ARC seal`,
  cite: cite(8617, '4.1.3'),
  home: 'header field ARC-Seal',
  tagNames: 'case-sensitive',
  tags: {
    i: instanceTag,
    a: { ...messageSignatureTags.a, cite: cite(8617, '4.1.3') },
    b: {
      value: base64Octets,
      means: say`The signature over the ARC fields of all sets up to this one.`,
      cite: cite(8617, '4.1.3'),
      required: true,
    },
    cv: {
      value: keyword(
        {
          none: say`there was no chain before: the first set says so, and no other`,
          pass: say`the chain was whole when this set was added`,
          fail: say`the chain was broken when this set was added, and stays so`,
        },
        { caseSensitive: true },
      ),
      means: say`Chain validation: what the sealer found about the chain before.`,
      cite: cite(8617, '4.4'),
      required: true,
    },
    d: {
      value: mailDomain,
      means: say`The domain of the sealer.`,
      cite: cite(8617, '4.1.3'),
      required: true,
    },
    s: {
      value: selectorName,
      means: say`Selector: which key of the domain.`,
      cite: cite(8617, '4.1.3'),
      required: true,
    },
    t: {
      value: decimal(12),
      means: say`When it was sealed, in seconds since 1970.`,
      cite: cite(8617, '4.1.3'),
    },
  },
});

export type ArcMessageSignatureReading = RecordReading<typeof arcMessageSignature>;
export type ArcSealReading = RecordReading<typeof arcSeal>;

// arc-authres-header = "ARC-Authentication-Results:" [CFWS] arc-info         arc-info = instance [CFWS] ";" authres-payload
const instanceAtStart = /^[ \t\r\n]{0,998}i[ \t\r\n]{0,998}=[ \t\r\n]{0,998}([^; \t\r\n]*)[ \t\r\n]{0,998};/;

/** The instance that an ARC-Authentication-Results field begins with (RFC 8617 s4.1.1); undefined without a valid one. */
export function readAarInstance(value: string): Located<number> | undefined {
  const found = instanceAtStart.exec(value.slice(0, maxLead));
  const text = found?.[1] ?? '';
  const start = (found?.[0] ?? '').lastIndexOf(text);
  const span = { start, end: start + text.length };
  const instance = found === null ? undefined : arcInstance.read({ value: text, span }, () => {});
  return instance === undefined ? undefined : { value: instance, span };
}

/** Octets in which the instance of an ARC-Authentication-Results field has to stand. */
const maxLead = 4000;
