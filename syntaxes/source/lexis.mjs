/**
 * The smallest pieces of zone text: what a field is, escapes, comments, quoted strings.
 *
 * All patterns are for Oniguruma, which sees one line at a time with `\n` appended. Each one must cost time linear in the line:
 * a pattern that could start anywhere is pinned with a lookbehind, and repetitions that need no second thought are
 * possessive (`++`, `*+`).
 */

/** "comment.line" becomes "comment.line.dns-zone"; several names are several scopes, the innermost last. */
export function scope(...names) {
  return names.map((name) => `${name}.dns-zone`).join(' ');
}

/** One character of an unquoted field, an escaped one included. Blank means space or tab and nothing else. */
export const character = String.raw`(?:[^ \t\n();"\\]|(?>\\[^\n]?))`;

/** One character of a label: as above, without the dot that ends it. */
export const labelCharacter = String.raw`(?:[^ \t\n();"\\.]|(?>\\[^\n]?))`;

/** Lookarounds at the two ends of an unquoted field. */
export const fieldStart = String.raw`(?<![^ \t()"])`;
export const fieldEnd = String.raw`(?=[ \t();"]|$)`;

/** A whole unquoted field that reads `pattern`, which should not backtrack into itself. */
export function field(pattern) {
  return `${fieldStart}${pattern}${fieldEnd}`;
}

const octet = '(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2})';

/** What could be an address; whether the groups of an IPv6 address add up, others say. */
export const ipv4 = String.raw`${octet}(?:\.${octet}){3}`;
export const ipv6 = String.raw`[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:(?:\.${octet}){3})?`;

/** Matches any of the words, whatever their case. */
export function anyCase(words) {
  return `(?i:${words.join('|')})`;
}

/**
 * `\DDD` and `\X` (RFC 1035 s5.1). `\25`, `\256` and a backslash at the end of the line are refused by every server,
 * so they are among the few things that are marked as invalid.
 */
export const escapes = {
  patterns: [
    {
      name: scope('constant.character.escape.decimal'),
      match: String.raw`\\(?:[01][0-9]{2}|2[0-4][0-9]|25[0-5])`,
    },
    { name: scope('invalid.illegal.escape'), match: String.raw`\\(?:[0-9]{1,3}|$)` },
    { name: scope('constant.character.escape'), match: String.raw`\\[^0-9\n]` },
  ],
};

/**
 * Only ever included where no quoted string is open, which is what keeps `"a; b"` whole. A region and not `;.*`, because a
 * `;` in a string ahead is found as well, and reading to the end of the line for each of them is quadratic. It takes the line
 * end with it: otherwise a quote that ends the comment would look like the end of a string to what comes next.
 */
function commentUpTo(end) {
  return {
    name: scope('comment.line.semicolon'),
    begin: ';',
    beginCaptures: { 0: { name: scope('punctuation.definition.comment') } },
    end,
    patterns: [
      {
        // Without a code it silences nothing.
        match: String.raw`\G[ \t]*+(dns-mail-auth-ignore)[ \t]++([A-Z]++[0-9]{3})(?=[ \t]|$)`,
        captures: {
          1: { name: scope('keyword.other.suppression') },
          2: { name: scope('constant.other.rule-code') },
        },
      },
    ],
  };
}

export const commentRules = {
  comment: commentUpTo(String.raw`\n`),
  // There a line end is not for the states to see (see states.mjs).
  'comment-in-parentheses': commentUpTo('^'),
};

/** An opening quote: group 1 if the string is closed on its line, group 2 if it is not. */
const openingQuote = String.raw`(?:(")(?=(?:[^"\\\n]++|\\.)*+")|("))`;

/**
 * A quoted string that begins where the last rule did. It ends with its line at the latest: BIND and its kin refuse a line
 * break inside quotes. Then the quote that was never closed is marked, and the next line is read as if nothing had happened.
 */
export function quotedStringHere(name, contents) {
  return {
    name,
    begin: String.raw`\G${openingQuote}`,
    beginCaptures: {
      1: { name: scope('punctuation.definition.string.begin') },
      2: { name: scope('punctuation.definition.string.begin', 'invalid.illegal.unclosed-string') },
    },
    end: '"|$',
    endCaptures: { 0: { name: scope('punctuation.definition.string.end') } },
    patterns: contents,
  };
}

/**
 * A quoted string anywhere ahead. The rule around it is there for the cost: a search meets every `\"` in the fields
 * before the string too, and must not look for a closing quote behind each of them.
 */
export function quotedString(name, contents) {
  return { begin: '(?=")', end: String.raw`(?!\G)`, patterns: [quotedStringHere(name, contents)] };
}

/** A whole unquoted field, as a region so that escapes within it show. Its first character is looked at, not eaten. */
export function unquotedField(name, contents) {
  return {
    name,
    begin: String.raw`(?=[^ \t\n();"])`,
    end: fieldEnd,
    patterns: contents,
  };
}
