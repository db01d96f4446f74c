/** Blanks that are taken out of one value, one at a time. */
const mostBlanks = 60;
/** Values that are longer are only looked at for blanks: patterns look at an octet more than once. */
const longest = 600;

/** Other ways to write the value of a field that programs on the way are known to change between. */
export function rewrittenValues(key: string, value: string): readonly string[] {
  const values = new Set<string>();
  const own = value.length <= longest ? (makers.get(key) ?? []) : [];
  for (const make of own) for (const made of make(value)) values.add(made);
  // A long word that was folded where no blank stood has one now.
  let blanks = 0;
  for (let at = value.search(/[^ \t\r\n]/); at >= 0 && at < value.length && blanks < mostBlanks; at++) {
    const char = value.charAt(at);
    if (char !== ' ' && char !== '\t' && char !== '\r') continue;
    let end = at;
    while (' \t\r\n'.includes(value.charAt(end)) && end < value.length) end++;
    values.add(value.slice(0, at) + value.slice(end));
    blanks++;
    at = end;
  }
  values.delete(value);
  return [...values];
}

type Make = (value: string) => readonly string[];

const encodings: Make = () =>
  ['7bit', '8bit', 'quoted-printable', 'base64', '7BIT', '8BIT'].map((one) => ` ${one}`);

const contentType: Make = (value) => {
  const flat = value.replace(/\r?\n/g, '');
  const withoutQuotes = flat.replace(/="([^"\\\s;]*)"/g, '=$1');
  const withQuotes = withoutQuotes.replace(/=([^"\s;]+)/g, '="$1"');
  const [type = ''] = flat.split(';', 1);
  const charsets = ['utf-8', 'UTF-8', 'us-ascii', 'US-ASCII', 'iso-8859-1', 'ISO-8859-1'];
  return [
    ...[withoutQuotes, withQuotes, flat.toLowerCase(), type],
    ...[withoutQuotes, withQuotes].map((text) => text.replace(/;[ \t]*/g, '; ')),
    ...[withoutQuotes, withQuotes].map((text) => text.replace(/;[ \t]*/g, ';')),
    ...charsets.flatMap((charset) => [
      flat.replace(/charset="?[^";\s]*"?/i, `charset=${charset}`),
      flat.replace(/charset="?[^";\s]*"?/i, `charset="${charset}"`),
      `${type}; charset=${charset}`,
      `${type}; charset="${charset}"`,
    ]),
    flat.replace(/;[ \t]*(?:format|delsp|reply-type|protocol|type)=[^;]*/gi, ''),
  ];
};

const addresses: Make = (value) => {
  const flat = value.replace(/\r?\n/g, '');
  return [
    flat.replace(/,[ \t]*/g, ', '),
    flat.replace(/,[ \t]*/g, ','),
    flat.replace(/"([^"\\]*)"/g, '$1'),
    flat.replace(/(^|,)[ \t]*([^"<,]*[^"<, \t])[ \t]*</g, '$1 "$2" <'),
    flat.replace(/[^<,]*<([^<>]*)>/g, ' $1'),
    flat.replace(/(^|,)[ \t]*([^<>,\s]+@[^<>,\s]+)(?=,|$)/g, '$1 <$2>'),
  ];
};

const date: Make = (value) => [
  value.replace(/[ \t]*\([^()]*\)[ \t]*$/, ''),
  value.replace(/\+0000/, 'GMT'),
  value.replace(/GMT|UT\b/, '+0000'),
  value.replace(/([ ,])0(\d )/, '$1$2'),
  value.replace(/, (\d )/, ', 0$1'),
];

const makers: ReadonlyMap<string, readonly Make[]> = new Map([
  ['content-transfer-encoding', [encodings]],
  ['content-type', [contentType]],
  ['mime-version', [() => [' 1.0', ' 1.0 (Mac OS X Mail)']]],
  ['date', [date]],
  ...['to', 'cc', 'from', 'reply-to', 'sender'].map((key) => [key, [addresses]] as const),
]);
