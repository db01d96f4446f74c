/** What follows the owner: TTL and class in either order, the type, and the data that the type asks for. */
import {
  anyCase,
  character,
  field,
  fieldEnd,
  fieldStart,
  ipv4,
  ipv6,
  quotedString,
  scope,
  unquotedField,
} from './lexis.mjs';
import { holdings } from './owners.mjs';
import { enterSpf } from './spf.mjs';
import { atEachDepth, defineState, enter, included } from './states.mjs';
import { enterTagList } from './tag-lists.mjs';

/** BIND's units; plain seconds have none. */
const duration = '(?:[0-9]++[WDHMSwdhms])++';

/** RFC 3597 s5. */
export const anyTypeNumber = 'TYPE[0-9]{1,5}';

/** TXT, and the type that SPF had before RFC 7208; `TYPE16` is TXT too. */
const textTypes = ['TXT', 'SPF', 'TYPE16', 'TYPE99'];

/**
 * Types whose data is painted in a way of its own. All others are `data`, which knows numbers and addresses. What the
 * difference buys: in `5 CNAME 5` the target is a name, in `SOA` `2h` is a time, and in `DS` a hex digest is not a name.
 */
const typesByState = {
  names: ['NS', 'CNAME', 'PTR', 'DNAME', 'MB', 'MG', 'MR', 'MINFO', 'RP', 'TALINK', 'NSAP-PTR'],
  targets: ['MX', 'SRV', 'AFSDB', 'RT', 'KX', 'LP', 'PX'],
  timers: ['SOA'],
  parameters: ['SVCB', 'HTTPS'],
};

export function typeTrigger(names) {
  return { begin: field(`(${anyCase(names)})`), beginCaptures: { 1: { name: scope('keyword.other.type') } } };
}

/** Not in the table: newer than this grammar, or a slip of the pen. Which one, the language server says. */
export const unknownTypeTrigger = {
  begin: `(${character}++)`,
  beginCaptures: { 1: { name: scope('meta.type.unknown') } },
};

/** TTL, class and type; the owner says what the strings of a TXT record hold. */
function header(holds) {
  return defineState(`header-${holds}`, (depth) => [
    ...included('class', 'ttl'),
    enter(`text-${holds}`, depth, typeTrigger(textTypes)),
    ...included(`other-type-${depth}`, 'plain-string'),
  ]);
}

function otherTypes(types) {
  const special = new Set([...textTypes, ...Object.values(typesByState).flat()]);
  const strangers = Array.from(special).filter((name) => !types.includes(name) && !/^TYPE[0-9]/.test(name));
  if (strangers.length > 0) throw new Error(`The table of RR types has no ${strangers.join(', ')}.`);
  const others = types.filter((name) => !special.has(name));
  return atEachDepth('other-type', (depth) => [
    ...Object.entries(typesByState).map(([state, names]) => enter(state, depth, typeTrigger(names))),
    enter('data', depth, typeTrigger([...others, anyTypeNumber])),
    enter('data', depth, unknownTypeTrigger),
  ]);
}

/** TXT before its first string that is not empty: that one decides what the others are. */
function text(holds) {
  return defineState(`text-${holds}`, (depth) => [
    ...included(`text-with-version-${depth}`),
    enter(holds === 'anything' ? 'strings' : holds, depth, { begin: '(?="(?!"))' }),
    ...included('plain-string'),
    enter('data', depth, {
      begin: field(String.raw`(\\#)`),
      beginCaptures: { 1: { name: scope('keyword.operator.generic-data') } },
    }),
    enter('strings', depth, { begin: String.raw`(?=[^ \t\n();"])` }),
  ]);
}

export function recordRules(types, kinds) {
  return {
    class: {
      name: scope('storage.type.class'),
      match: field('(?i:IN|CH|CHAOS|HS|HESIOD|CLASS[0-9]{1,5})'),
    },
    ttl: { name: scope('constant.numeric.ttl'), match: field(`(?:[0-9]++|${duration})`) },

    'plain-string': quotedString(scope('string.quoted.double'), included('escape')),
    'text-field': unquotedField(scope('string.unquoted'), included('escape')),
    'name-field': unquotedField(scope('variable.other.name'), included('escape')),
    origin: { name: scope('variable.language.origin'), match: field('@') },
    'generic-data': { name: scope('keyword.operator.generic-data'), match: field(String.raw`\\#`) },
    number: { name: scope('constant.numeric.integer'), match: field('[0-9]++') },
    duration: { name: scope('constant.numeric.duration'), match: field(duration) },
    address: {
      patterns: [
        {
          name: scope('constant.numeric.address.ipv4'),
          match: field(ipv4),
        },
        {
          name: scope('constant.numeric.address.ipv6'),
          match: field(ipv6),
        },
      ],
    },
    /** `alpn="h2,h3"` and `port=443` (RFC 9460 s2.1). */
    'service-parameter': {
      begin: `${fieldStart}([a-z0-9-]++)(=)`,
      beginCaptures: {
        1: { name: scope('variable.parameter.service') },
        2: { name: scope('keyword.operator.assignment') },
      },
      end: fieldEnd,
      contentName: scope('string.unquoted'),
      patterns: included('escape'),
    },

    ...Object.assign({}, ...holdings.map((holds) => ({ ...header(holds), ...text(holds) }))),
    ...otherTypes(types),
    ...atEachDepth('text-with-version', (depth) => [
      enterSpf(depth),
      ...kinds.map((kind) => enterTagList(kind, depth)),
    ]),
    /** Character-strings that are just text. */
    ...defineState('strings', () => included('plain-string', 'text-field')),
    ...defineState('names', () => included('generic-data', 'origin', 'plain-string', 'name-field')),
    ...defineState('targets', () =>
      included('generic-data', 'origin', 'number', 'plain-string', 'name-field'),
    ),
    ...defineState('timers', () =>
      included('generic-data', 'origin', 'number', 'duration', 'plain-string', 'name-field'),
    ),
    ...defineState('parameters', () =>
      included('generic-data', 'origin', 'number', 'service-parameter', 'plain-string', 'name-field'),
    ),
    ...defineState('data', () =>
      included('generic-data', 'origin', 'number', 'address', 'plain-string', 'text-field'),
    ),
  };
}
