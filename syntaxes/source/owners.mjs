/**
 * The owner column, and the names in it that mail authentication lives at.
 *
 * What stands in column 0 is an owner, whatever it looks like: `mx IN A`, `3600 IN A`. A mail owner also decides how its TXT
 * strings are painted, on its own line and on the lines below it that leave the owner column blank. So it opens a block that
 * lasts until the next owner; other owners get along without one.
 */
import { character, fieldEnd, fieldStart, labelCharacter, quotedStringHere, scope } from './lexis.mjs';
import { defineState, enter, enterAtField, included, openParenthesis, strayParenthesis } from './states.mjs';

/**
 * Labels that mark an owner, in the order in which they are tried, and what its TXT strings hold: RFC 9989 s4.5, 5617 s4.1,
 * 6651 s4, 6376 s3.6.2.1, 8461 s3.1, 8460 s3, 6541 s4. `_spf` is a habit, not a rule, so its records must begin with the
 * version.
 */
const mailOwners = [
  { id: 'dmarc', labels: '_dmarc', holds: 'dmarc' },
  { id: 'dkim', labels: String.raw`_(?:adsp|report)\._domainkey`, holds: 'tag-list' },
  { id: 'dkim', labels: '_domainkey', holds: 'dkim' },
  { id: 'mta-sts', labels: '_mta-sts', holds: 'tag-list' },
  { id: 'tls-rpt', labels: String.raw`_smtp\._tls`, holds: 'tag-list' },
  { id: 'bimi', labels: '_bimi', holds: 'tag-list' },
  { id: 'atps', labels: '_atps', holds: 'tag-list' },
  { id: 'spf', labels: '_spf[a-z0-9-]*+', holds: 'anything' },
];

/** What the TXT strings of an owner hold; there is a header state for each. */
export const holdings = ['anything', 'dmarc', 'dkim', 'tag-list'];

/** A name with the labels anywhere in it: `s1._domainkey`, `_DMARC.example.com.`. */
function nameWith(labels) {
  return String.raw`(?:${labelCharacter}*+\.)*?(?i:${labels})(?=[. \t();"]|$)${character}*+`;
}

const ownerScope = 'entity.name.function.owner';

/**
 * Every way to write an owner, in the order in which they are tried.
 * @param pin where it must begin: `^`, or `\G` behind `enterAtField`
 * @param inside name of the patterns for what is within
 */
export function ownerTriggers(pin, inside) {
  const patterns = included(inside);
  return [
    ...mailOwners.map(({ id, labels, holds }) => ({
      holds,
      trigger: {
        begin: `${pin}(${nameWith(labels)})`,
        beginCaptures: {
          1: { name: scope(ownerScope, `entity.name.type.mail-auth.${id}`), patterns },
        },
      },
    })),
    {
      holds: 'anything',
      trigger: {
        begin: `${pin}(${character}++)`,
        beginCaptures: { 1: { name: scope(ownerScope), patterns } },
      },
    },
    {
      holds: 'anything',
      trigger: {
        begin: `${pin}(?=")`,
        first: [quotedStringHere(scope('string.quoted.double', ownerScope), included('escape'))],
      },
    },
  ];
}

/** Blank lines and lines with nothing but a comment are not records and have no owner to inherit. */
function blankOwnerLine(holds) {
  return enter(`header-${holds}`, 0, { begin: String.raw`^[ \t]++(?=[^\n;])` });
}

function ownerBlock(holds, trigger) {
  return {
    ...trigger,
    // Directives and comments leave the owner as it is.
    end: String.raw`^(?=[^ \t\n;$])`,
    patterns: [
      enter(`header-${holds}`, 0, { begin: String.raw`\G` }),
      blankOwnerLine(holds),
      ...included('directive-line', 'comment'),
    ],
  };
}

export const ownerRules = {
  'in-owner': {
    patterns: [
      { name: scope('variable.language.origin'), match: `${fieldStart}@${fieldEnd}` },
      { name: scope('keyword.operator.wildcard'), match: String.raw`${fieldStart}\*(?=\.|$)` },
      ...included('escape'),
    ],
  },
  'owner-line': {
    patterns: ownerTriggers('^', 'in-owner').map(({ holds, trigger }) =>
      holds === 'anything' ? enter('header-anything', 0, trigger) : ownerBlock(holds, trigger),
    ),
  },
  'blank-owner-line': { patterns: [blankOwnerLine('anything')] },
  /** A parenthesis in column 0 comes before the owner, not instead of it. One that closes nothing ends all sense. */
  'parenthesis-line': {
    patterns: [
      enter('data', 0, {
        begin: String.raw`^\)`,
        beginCaptures: { 0: strayParenthesis },
      }),
      enter('owner', 1, {
        begin: String.raw`^\(`,
        beginCaptures: { 0: openParenthesis },
      }),
    ],
  },
  ...defineState('owner', (depth) => [
    enterAtField(
      depth,
      ownerTriggers(String.raw`\G`, 'in-owner').map(({ holds, trigger }) =>
        enter(`header-${holds}`, depth, trigger),
      ),
    ),
  ]),
};
