import { bimiDraft } from '../cite.js';
import { type Grammar, keyword, splitList } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { say } from '../words/phrase.js';

// A comma in the URI is percent-encoded: a raw one is left over from drafts in which there could be several.
const httpsUri =
  /^https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]{1,5})?(?:[/?#][!-+\-./0-9:;=?@A-Z_a-z~#%&$'()*[\]]*)?$/i;

/** One `https:` URI, or nothing at all. */
const oneHttpsUri: Grammar<string> = {
  syntax: say`one https:// address, or nothing`,
  choices: [],
  read({ value, span }, report) {
    if (value === '' || httpsUri.test(value)) return value;
    report({ span, expected: say`one https:// address, or nothing` });
    return undefined;
  },
};

const prefix = /^[A-Za-z0-9-]{1,63}$/;

/** Prefixes of local parts, or nothing at all. */
const prefixes: Grammar<readonly string[]> = {
  syntax: say`words of letters, digits and hyphens, joined by ","`,
  choices: [],
  read(value, report) {
    if (value.value === '') return [];
    const items = splitList(value, ',');
    const bad = items.find((item) => !prefix.test(item.value));
    if (bad === undefined) return items.map((item) => item.value);
    report({
      span: bad.value === '' ? value.span : bad.span,
      expected: say`words of letters, digits and hyphens, joined by ","`,
    });
    return undefined;
  },
};

/** Where the logo is that mail clients may show beside authenticated mail of a domain. */
export const bimi = recordKind({
  id: 'bimi',
  title: say`BIMI assertion record`,
  cite: bimiDraft,
  home: '<selector>._bimi.<domain>',
  version: { tag: 'v', literal: 'BIMI1', required: 'always' },
  tagNames: 'case-sensitive',
  tags: {
    v: {
      value: keyword({ BIMI1: say`the only version there is` }, { caseSensitive: true }),
      means: say`Version. It must come first and read exactly BIMI1, or the whole record is ignored.`,
      cite: bimiDraft,
      required: true,
    },
    l: {
      value: oneHttpsUri,
      means: say`Location of the logo, an SVG file of the profile "SVG Tiny Portable/Secure". Empty together with a: the domain declines to take part.`,
      cite: bimiDraft,
      required: true,
    },
    a: {
      value: oneHttpsUri,
      means: say`Location of the evidence: a certificate that says whose mark the logo is. Several large mailbox providers show no logo without one.`,
      cite: bimiDraft,
      default: say`no evidence`,
    },
    avp: {
      value: keyword(
        {
          brand: say`show the logo of the domain`,
          personal: say`show the picture of the person who writes, where the mail client has one`,
        },
        { caseSensitive: true },
      ),
      means: say`Which picture is preferred where there are two: the logo of the domain or the picture of a person.`,
      cite: bimiDraft,
      default: 'brand',
    },
    lps: {
      value: prefixes,
      means: say`Prefixes of local parts that have a logo of their own: mail clients ask for a selector made from the prefix.`,
      cite: bimiDraft,
    },
  },
});

export type BimiReading = RecordReading<typeof bimi>;

const version = /^[ \t]*v[ \t]*=[ \t]*BIMI1[ \t]*(?:;|$)/;

/** Whether a text begins with the version: what does not is passed over. */
export function isBimi(octets: string): boolean {
  return version.test(octets);
}
