import { type Grammar, splitList } from '../tags/grammar.js';
import { Base64View, readBase64 } from '../text/base64.js';
import type { Located } from '../text/span.js';
import { type Phrase, say } from '../words/phrase.js';
import { dkimQuotedPrintable } from './dkim-quoted-printable.js';

/** Base64 with folding white space anywhere (RFC 6376 s2.10). Padding may be missing, as the ABNF has it. */
export const base64Octets: Grammar<Uint8Array> = {
  syntax: say`base64; white space inside does not count`,
  choices: [],
  read({ value, span }, report) {
    const { octets, problem } = readBase64(value);
    if (octets.length > 0 && (problem === undefined || problem.kind === 'no-padding')) return octets;
    const start = span.start + (problem?.offset ?? 0);
    const end = problem === undefined ? span.end : start + problem.length;
    report({ span: { start, end }, expected: 'base64' });
    return undefined;
  },
  readPlain(text, start, end) {
    const view = new Base64View(text, start, end);
    return view.problem === undefined && view.length > 0 ? view.octets : undefined;
  },
};

/** A whole number of at most so many digits: larger than what a double counts exactly, it becomes Infinity. */
export function decimal(maxDigits: number): Grammar<number> {
  const syntax = `a whole number of at most ${maxDigits} digits`;
  return {
    syntax,
    choices: [],
    read({ value, span }, report) {
      if (value.length > 0 && value.length <= maxDigits && /^[0-9]+$/.test(value)) {
        const number = Number(value);
        return number <= Number.MAX_SAFE_INTEGER ? number : Number.POSITIVE_INFINITY;
      }
      report({ span, expected: syntax });
      return undefined;
    },
  };
}

// domain-name = sub-domain 1*("." sub-domain)                                                  (RFC 6376 s3.5)
// sub-domain = Let-dig [Ldh-str] / U-label                                         (RFC 5321 s4.1.2, RFC 6531 s3.3)
// Underscores are no part of that, and occur: who signs with such a selector is verified everywhere.
const label = '[0-9A-Za-z_\\x80-\\xff](?:[0-9A-Za-z_\\x80-\\xff-]{0,250}[0-9A-Za-z_\\x80-\\xff])?';
const domainForm = new RegExp(`^${label}(?:\\.${label})+$`);
const selectorForm = new RegExp(`^${label}(?:\\.${label})*$`);

/** Octets that a domain name in a tag may have. */
const maxDomain = 1000;

/** A domain of two labels or more, without a final dot; U-labels as UTF-8 (RFC 8616 s5). */
export const mailDomain: Grammar<string> = nameOf(say`a domain name`, domainForm);
export const selectorName: Grammar<string> = nameOf(say`a selector: labels joined by dots`, selectorForm);

function nameOf(syntax: Phrase, form: RegExp): Grammar<string> {
  return {
    syntax,
    choices: [],
    read({ value, span }, report) {
      if (value.length <= maxDomain && form.test(value)) return value;
      report({ span, expected: syntax });
      return undefined;
    },
  };
}

// hdr-name = field-name             field-name = 1*(%d33-57 / %d59-126), here without ";"         (RFC 6376 s2.10)
const fieldName = /^[!-9<-~]+$/;

/** Names of header fields joined by colons, at least one (RFC 6376 s3.5). */
export const fieldNames: Grammar<readonly Located<string>[]> = {
  syntax: say`names of header fields joined by ":"`,
  choices: [],
  read(value, report) {
    const items = splitList(value, ':');
    const bad = items.find((item) => !fieldName.test(item.value));
    if (bad === undefined) return items;
    report({ span: bad.value === '' ? value.span : bad.span, expected: say`the name of a header field` });
    return undefined;
  },
};

export type Canonicalization = 'simple' | 'relaxed';

/** How a message is brought into one form before it is hashed. */
export interface Canonicalizations {
  readonly header: Canonicalization;
  readonly body: Canonicalization;
}

const canonicalizationMeanings = {
  simple: say`nearly every octet counts`,
  relaxed: say`white space may change`,
  'simple/simple': say`nearly every octet counts`,
  'simple/relaxed': say`white space may change in the body`,
  'relaxed/simple': say`white space may change in the header`,
  'relaxed/relaxed': say`white space may change`,
};

/** `header/body`; for a body that is not named `simple` holds (RFC 6376 s3.5). */
export const canonicalizations: Grammar<Canonicalizations> = {
  syntax: say`simple | relaxed, for the header, and the same behind "/" for the body`,
  choices: Object.entries(canonicalizationMeanings).map(([text, means]) => ({ text, means })),
  read({ value, span }, report) {
    const [header, body = 'simple', ...more] = value.split('/');
    if (isCanonicalization(header) && isCanonicalization(body) && more.length === 0) return { header, body };
    report({ span, expected: this.syntax });
    return undefined;
  },
};

function isCanonicalization(text: string | undefined): text is Canonicalization {
  return text === 'simple' || text === 'relaxed';
}

export interface Identity {
  /** Undefined where there is none before the `@`. */
  readonly localPart: string | undefined;
  readonly domain: string;
}

/** The agent or user on whose behalf is signed: `[local-part]@domain` (RFC 6376 s3.5). */
export const identity: Grammar<Identity> = {
  syntax: say`[local part]@domain`,
  choices: [],
  read(value, report) {
    const text = dkimQuotedPrintable.read(value, report);
    if (text === undefined) return undefined;
    const at = text.lastIndexOf('@');
    const domain = text.slice(at + 1);
    if (at >= 0 && domain.length <= maxDomain && domainForm.test(domain)) {
      return { localPart: at === 0 ? undefined : text.slice(0, at), domain };
    }
    report({ span: value.span, expected: this.syntax });
    return undefined;
  },
};
