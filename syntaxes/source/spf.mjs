/**
 * SPF terms inside TXT strings (RFC 7208 s12, RFC 4406 s3.1 for `spf2.0/pra`).
 *
 * The strings of a record are joined with nothing between them, so `"v=spf1 mx" "include:a.example"` says
 * `mxinclude:a.example`. The grammar reads it the same way: after a string that does not end with a space, the first word
 * of the next string goes on with the term and is not painted as a mechanism.
 */
import { anyCase, ipv4, ipv6, quotedString, quotedStringHere, scope } from './lexis.mjs';
import { defineState, enter, included } from './states.mjs';

const spfString = scope('string.quoted.double.spf');

/** Terms are separated by spaces only; a tab is an error. */
const termStart = '(?<=[ "])';
const termEnd = '(?=[ "]|$)';

const version = String.raw`(?i:v=spf1|spf2\.[0-9]++/[a-z0-9,._-]++)`;

/** Stands before the string that makes a TXT record an SPF record. */
const spfAhead = `(?="${version}${termEnd})`;

/** Just behind the closing quote of a string, by how it ended. An empty string changes nothing. */
const afterSpace = '(?<= ")';
const afterText = '(?<=[^ "]")';

function terms(spfTerms) {
  const namesOf = (kind) => spfTerms.filter((term) => term.kind === kind).map((term) => term.name);
  const argument = scope('string.unquoted.argument.spf');
  const separator = { name: scope('punctuation.separator.argument.spf') };
  const inArgument = included('spf-address', 'spf-macro', 'escape');
  return {
    patterns: [
      {
        begin: `${termStart}([-+~?]?)(${anyCase(namesOf('mechanism'))})(?:(:)|(?=[ /"]|$))`,
        beginCaptures: {
          1: { name: scope('keyword.operator.qualifier.spf') },
          2: { name: scope('support.function.mechanism.spf') },
          3: separator,
        },
        end: termEnd,
        contentName: argument,
        patterns: [
          {
            match: '(//?)([0-9]{1,3})(?=/|[ "]|$)',
            captures: { 1: separator, 2: { name: scope('constant.numeric.prefix-length.spf') } },
          },
          ...inArgument,
        ],
      },
      {
        begin: `${termStart}(${anyCase(namesOf('modifier'))})(=)`,
        beginCaptures: { 1: { name: scope('variable.parameter.modifier.spf') }, 2: separator },
        end: termEnd,
        contentName: argument,
        patterns: inArgument,
      },
      {
        // Receivers ignore a modifier that they do not know: `include=a.example` is one.
        begin: `${termStart}([A-Za-z][-A-Za-z0-9._]*+)(=)`,
        beginCaptures: { 1: { name: scope('meta.modifier.unknown.spf') }, 2: separator },
        end: termEnd,
        contentName: argument,
        patterns: inArgument,
      },
      ...included('spf-macro', 'escape'),
    ],
  };
}

export function spfRules(spfTerms) {
  return {
    'spf-terms': terms(spfTerms),
    'spf-macro': {
      patterns: [
        {
          name: scope('constant.character.format.placeholder.macro.spf'),
          match: String.raw`%(?:\{[A-Za-z][0-9]*+[rR]?[-.+,/_=]*+\}|[%_-])`,
        },
      ],
    },
    'spf-address': {
      patterns: [
        {
          name: scope('constant.numeric.address.ipv4.spf'),
          match: String.raw`\G${ipv4}(?=[/ "]|$)`,
        },
        {
          name: scope('constant.numeric.address.ipv6.spf'),
          match: String.raw`\G${ipv6}(?=[/ "]|$)`,
        },
      ],
    },

    /** The string that begins with the version. */
    'spf-first-string': quotedStringHere(spfString, [
      { name: scope('constant.language.version.spf'), match: String.raw`\G${version}${termEnd}` },
      ...included('spf-terms'),
    ]),
    'spf-string': quotedString(spfString, included('spf-terms')),
    'spf-continued-string': quotedString(spfString, [
      {
        name: scope('meta.term.continued.spf'),
        begin: String.raw`\G(?=[^ "\n])`,
        end: termEnd,
        patterns: included('spf-macro', 'escape'),
      },
      ...included('spf-terms'),
    ]),

    /** The next string begins with a new term. */
    ...defineState(
      'spf',
      () => included('spf-string', 'text-field'),
      (depth) => [enter('spf-continued', depth, { begin: afterText, until: afterSpace })],
    ),
    /** The next string begins in the middle of a term. Behind a parenthesis there is no state to lead back to. */
    ...defineState(
      'spf-continued',
      () => included('spf-continued-string', 'text-field'),
      (depth) => [enter('spf', depth, { begin: afterSpace })],
    ),
  };
}

/** From a TXT record whose first string is at hand into the states above. */
export function enterSpf(depth) {
  return enter('spf', depth, { begin: spfAhead, first: included('spf-first-string') });
}
