/** `$ORIGIN`, `$TTL`, `$INCLUDE` (RFC 1035 s5.1, RFC 2308 s4), and BIND's `$GENERATE` and `$DATE`. */
import {
  character,
  field,
  fieldEnd,
  quotedString,
  quotedStringHere,
  scope,
  unquotedField,
} from './lexis.mjs';
import { ownerTriggers } from './owners.mjs';
import { anyTypeNumber, typeTrigger, unknownTypeTrigger } from './records.mjs';
import { defineState, enter, enterAtField, included } from './states.mjs';

/** What follows each directive, as the state to go on with. */
const directives = {
  ORIGIN: 'names',
  TTL: 'timers',
  INCLUDE: 'include-file',
  GENERATE: 'generate-range',
  DATE: 'strings',
};

function directive(name, state) {
  return enter(state, 0, {
    begin: String.raw`^(\$)(?i:${name})${fieldEnd}`,
    beginCaptures: {
      0: { name: scope(`keyword.control.directive.${name.toLowerCase()}`) },
      1: { name: scope('punctuation.definition.directive') },
    },
  });
}

/** A generated record is `owner [ttl] [class] type data` with `$` for the number of the round. */
function generateRules(types) {
  return {
    iterator: {
      patterns: [
        { name: scope('constant.character.escape'), match: String.raw`\$\$` },
        {
          name: scope('variable.other.iterator'),
          match: String.raw`\$(?:\{-?[0-9]{1,10}(?:,[0-9]{1,10}(?:,[doxXnN])?)?\})?`,
        },
      ],
    },
    'generated-field': unquotedField(scope('string.unquoted'), included('iterator', 'escape')),
    'in-generated-owner': { patterns: included('iterator', 'in-owner') },
    'generated-string': quotedString(scope('string.quoted.double'), included('iterator', 'escape')),

    ...defineState('generate-range', (depth) => [
      enter('generate-owner', depth, {
        begin: field('([0-9]++)(-)([0-9]++)(?:(/)([0-9]++))?'),
        beginCaptures: {
          1: { name: scope('constant.numeric.range') },
          2: { name: scope('keyword.operator.range') },
          3: { name: scope('constant.numeric.range') },
          4: { name: scope('keyword.operator.range') },
          5: { name: scope('constant.numeric.range') },
        },
      }),
      // Without a range the rest means nothing.
      ...included('generated-string', 'generated-field'),
    ]),
    ...defineState('generate-owner', (depth) => [
      enterAtField(
        depth,
        ownerTriggers(String.raw`\G`, 'in-generated-owner').map(({ trigger }) =>
          enter('generate-header', depth, trigger),
        ),
      ),
    ]),
    ...defineState('generate-header', (depth) => [
      ...included('class', 'ttl'),
      enter('generate-data', depth, typeTrigger([...types, anyTypeNumber])),
      enter('generate-data', depth, unknownTypeTrigger),
      ...included('generated-string'),
    ]),
    ...defineState('generate-data', () =>
      included('origin', 'number', 'address', 'generated-string', 'generated-field'),
    ),
  };
}

export function directiveRules(types) {
  return {
    /** Only in column 0; with a blank before it, `$TTL` is a type that does not exist. */
    'directive-line': {
      patterns: [
        ...Object.entries(directives).map(([name, state]) => directive(name, state)),
        // No server knows another one; an owner that begins with a dollar sign is written `\$`.
        enter('strings', 0, {
          begin: String.raw`^(\$${character}*+)`,
          beginCaptures: { 1: { name: scope('invalid.illegal.unknown-directive') } },
        }),
      ],
    },
    /** The file, then the origin that it is read with. */
    ...defineState('include-file', (depth) => [
      enter('names', depth, {
        begin: '(?=")',
        first: [quotedStringHere(scope('string.quoted.double.path'), included('escape'))],
      }),
      enter('names', depth, {
        begin: `(${character}++)`,
        beginCaptures: { 1: { name: scope('string.unquoted.path'), patterns: included('escape') } },
      }),
    ]),
    ...generateRules(types),
  };
}
