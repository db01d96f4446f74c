/**
 * The TextMate grammar for messages (RFC 5322, RFC 2045). `scripts/generate-grammar.mjs` fills in the names of tags from the
 * project's tables and writes `eml.tmLanguage.json`.
 *
 * Scopes: entity.name.tag.field, variable.parameter.tag, string.unquoted.value, constant.language.result,
 * keyword.other.clause, constant.numeric.address, string.other.encoded-word, comment.block, meta.separator.boundary.
 */
const scope = (...names) => names.map((name) => `${name}.eml`).join(' ');
const include = (...names) => names.map((name) => ({ include: `#${name}` }));

/** A field goes on as long as lines begin with white space (RFC 5322 s2.2.3). */
const fieldEnd = '^(?![ \\t])';

function field(names, kind, patterns) {
  return {
    name: scope(`meta.field.${kind}`),
    begin: `^(?i:(${names}))[ \\t]*+(:)`,
    beginCaptures: {
      1: { name: scope(`entity.name.tag.field.${kind}`) },
      2: { name: scope('punctuation.separator.key-value') },
    },
    end: fieldEnd,
    patterns,
  };
}

/** @param {{ kinds: readonly { tags: object }[] }} tables */
export function emlGrammar({ kinds }) {
  const tags = [...new Set(kinds.flatMap(({ tags: rows }) => Object.keys(rows)))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  return {
    name: 'Email Message',
    scopeName: 'text.eml',
    patterns: [
      // The header ends with the first empty line. Lines before it that are empty belong to no message.
      { name: scope('meta.header'), begin: '\\A', end: '^$', patterns: include('field') },
      ...include('part', 'quote'),
    ],
    repository: {
      field: {
        patterns: [
          field(
            'dkim-signature|arc-message-signature|arc-seal|domainkey-signature',
            'signature',
            include('tag'),
          ),
          field(
            '(?:arc-)?authentication-results|received-spf',
            'results',
            include('result', 'property', 'comment', 'quoted'),
          ),
          field('received|x-received', 'trace', include('comment', 'clause', 'address')),
          field('from|sender|reply-to|return-path|to|cc|bcc|resent-from|resent-sender', 'addresses', [
            ...include('angle', 'quoted', 'comment', 'encoded-word'),
          ]),
          field('subject', 'subject', [
            ...include('encoded-word'),
            { name: scope('markup.bold'), match: '[^ \\t=]++|=' },
          ]),
          field('[!-9;-~]++', 'other', include('angle', 'quoted', 'encoded-word', 'parameter')),
        ],
      },
      tag: {
        begin: `(?<![^;:\\s])(?:(${tags.join('|')})|([A-Za-z][A-Za-z0-9_]*+))[ \\t]*+(=)[ \\t]*+`,
        beginCaptures: {
          1: { name: scope('variable.parameter.tag') },
          2: { name: scope('meta.tag.unknown') },
          3: { name: scope('keyword.operator.assignment') },
        },
        end: `(?=;)|${fieldEnd}`,
        contentName: scope('string.unquoted.value'),
      },
      result: {
        match:
          '\\b(spf|dkim|dmarc|arc|iprev|auth|sender-id|domainkeys|dkim-adsp|dkim-atps|bimi|compauth)(?:/[0-9]++)?+[ \\t]*+(=)[ \\t]*+([A-Za-z]++)',
        captures: {
          1: { name: scope('support.function.method') },
          2: { name: scope('keyword.operator.assignment') },
          3: { name: scope('constant.language.result') },
        },
      },
      property: {
        match: '(?<![\\w.-])([A-Za-z][\\w-]*+(?:\\.[\\w-]++)?+)(=)([^\\s;()"]++)',
        captures: {
          1: { name: scope('variable.parameter.property') },
          2: { name: scope('keyword.operator.assignment') },
          3: { name: scope('string.unquoted.value') },
        },
      },
      parameter: {
        match: ';[ \\t]*+([A-Za-z][\\w*-]*+)(=)',
        captures: {
          1: { name: scope('variable.parameter.mime') },
          2: { name: scope('keyword.operator.assignment') },
        },
      },
      clause: { name: scope('keyword.other.clause'), match: '\\b(?:from|by|via|with|id|for)\\b(?![.@-])' },
      address: { name: scope('constant.numeric.address'), match: '\\[[0-9A-Fa-f:.]++\\]' },
      comment: {
        name: scope('comment.block.parenthesis'),
        begin: '\\(',
        end: `\\)|${fieldEnd}`,
        patterns: [...include('address'), { match: '\\\\.|\\([^()\\\\]*+\\)' }],
      },
      quoted: { name: scope('string.quoted.double'), match: '"(?:[^"\\\\]++|\\\\.)*+"?+' },
      angle: { name: scope('string.other.address'), match: '<[^<>\\s]*+>' },
      'encoded-word': {
        name: scope('string.other.encoded-word'),
        match: '=\\?[^?\\s]++\\?[BbQq]\\?[^?\\s]*+\\?=',
      },
      /** A boundary line, and the header of the part behind it. */
      part: {
        begin: '^(--\\S[^\\n]*+)$',
        beginCaptures: { 1: { name: scope('meta.separator.boundary') } },
        end: '^$|^(?![!-9;-~]+[ \\t]*:|[ \\t])',
        patterns: include('field'),
      },
      quote: { name: scope('markup.quote'), match: '^>[^\\n]*+$' },
    },
  };
}
