/**
 * Tag lists inside TXT strings: `name=value;` and again (RFC 6376 s3.2), as in DMARC, DKIM, MTA-STS, TLS-RPT and BIMI.
 *
 * A value may go on in the next string, so what a string begins with is known only from how the one before it ended:
 * behind a `;` comes a name, behind anything else the rest of a value. Without that, the tail of a split key,
 * `"wIDAQAB="`, would look like a tag.
 */
import { anyCase, quotedString, quotedStringHere, scope } from './lexis.mjs';
import { defineState, enter, included } from './states.mjs';

/** A list whose tags the project has no table for. */
const versionOfAtps = 'ATPS1';

/** `\;` is the same octet as `;`, and many providers' articles write it. */
const separator = String.raw`\\?;`;
const valueEnd = `(?=${separator}|"|$)`;
const valueCharacter = String.raw`(?:[^;"\\\n]|\\(?!;)[^\n])`;

/** Just behind a string, by its last character that is not blank. Behind a blank or empty string nothing has changed. */
const afterSeparator = afterStringEndingIn(';');
const afterValue = afterStringEndingIn(String.raw`[^;" \t]`);

/** A lookbehind has no `*`; strings that end in more than four blanks are not worth the words. */
function afterStringEndingIn(last) {
  return `(?<=${[0, 1, 2, 3, 4].map((blanks) => `${last}${'[ \\t]'.repeat(blanks)}"`).join('|')})`;
}

const namePattern = '[A-Za-z][A-Za-z0-9_]*+';

/** The kinds of list, in the order in which they are tried. */
export function listKinds({ dmarc, dkimKey, neighbours }) {
  // Extensions are part of these records: every name is as good as another.
  const otherVersions = [...neighbours.map(({ version }) => version.literal), versionOfAtps];
  return [
    { id: 'dmarc', versions: [dmarc.version.literal], names: namesOf(dmarc) },
    { id: 'dkim', versions: [dkimKey.version.literal], names: namesOf(dkimKey) },
    { id: 'tag-list', versions: otherVersions, names: namePattern },
  ];
}

/** DMARC takes `P=none`; a DKIM verifier does not. */
function namesOf(recordKind) {
  const names = Object.keys(recordKind.tags);
  return recordKind.tagNames === 'case-insensitive' ? anyCase(names) : `(?:${names.join('|')})`;
}

function version({ versions }) {
  return String.raw`(v)[ \t]*+(=)[ \t]*+(${versions.join('|')})(?=[ \t]*+(?:${separator}|"|$))`;
}

function listRules({ id, versions, names }) {
  const string = scope(`string.quoted.double.${id}`);
  const value = scope(`string.unquoted.value.${id}`);
  const name = { name: scope(`variable.parameter.tag.${id}`) };
  const equals = { name: scope(`keyword.operator.assignment.${id}`) };
  const tag = (pattern, nameCapture) => ({
    begin: String.raw`(?<=[";\t ])(${pattern})[ \t]*+(=)[ \t]*+`,
    beginCaptures: { 1: nameCapture, 2: equals },
    end: valueEnd,
    contentName: value,
    patterns: included('escape'),
  });
  return {
    [`${id}-tags`]: {
      patterns: [
        ...included('tag-separator'),
        tag(names, name),
        // Receivers ignore a tag that they do not know, so a misspelt one should not look right.
        tag(namePattern, { name: scope(`meta.tag.unknown.${id}`) }),
        {
          // Text where a tag should be: passed over up to the next separator, so that no `x=` in it is taken for a tag.
          begin: String.raw`(?=[^;"\\ \t\n]|\\[^;\n])`,
          end: valueEnd,
          patterns: included('escape'),
        },
        ...included('escape'),
      ],
    },
    /** The string that begins with the version. */
    [`${id}-first-string`]: quotedStringHere(string, [
      {
        match: String.raw`\G${version({ versions })}`,
        captures: { 1: name, 2: equals, 3: { name: scope(`constant.language.version.${id}`) } },
      },
      ...included(`${id}-tags`),
    ]),
    [`${id}-string`]: quotedString(string, included(`${id}-tags`)),
    [`${id}-continued-string`]: quotedString(string, [
      {
        name: value,
        begin: String.raw`\G(?=${valueCharacter})`,
        end: valueEnd,
        patterns: included('escape'),
      },
      ...included(`${id}-tags`),
    ]),

    /** The next string begins with a name. */
    ...defineState(
      id,
      () => included(`${id}-string`, 'text-field'),
      (depth) => [enter(`${id}-continued`, depth, { begin: afterValue, until: afterSeparator })],
    ),
    /** The next string begins in the middle of a value. Behind a parenthesis there is no state to lead back to. */
    ...defineState(
      `${id}-continued`,
      () => included(`${id}-continued-string`, 'text-field'),
      (depth) => [enter(id, depth, { begin: afterSeparator })],
    ),
  };
}

export function tagListRules(kinds) {
  return {
    'tag-separator': {
      patterns: [
        { name: scope('punctuation.separator.tag'), match: ';' },
        { name: scope('constant.character.escape', 'punctuation.separator.tag'), match: String.raw`\\;` },
      ],
    },
    ...Object.assign({}, ...kinds.map(listRules)),
  };
}

/** From a TXT record whose first string is at hand into the states above. */
export function enterTagList(kind, depth) {
  return enter(kind.id, depth, {
    begin: `(?="${version(kind)})`,
    first: included(`${kind.id}-first-string`),
  });
}
