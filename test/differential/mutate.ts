/** Chance that comes out the same in every run. */
export interface Chance {
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
}

/** A source of chance from a seed (Marsaglia's xorshift). */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return { below: (limit) => next() % limit, pick: (list) => list[next() % list.length] as never };
}

const pieces = [
  'word',
  'two  blanks',
  'tab\there',
  ' ',
  '\t',
  '.',
  '\xe4\xf6',
  '=20',
  '--',
  '',
  '>',
  'x'.repeat(90),
];

/** Fields in some order, some folded, some twice. */
export function randomHeader(chance: Chance): string {
  const subject = Array.from({ length: 1 + chance.below(4) }, () =>
    chance.pick(['one', 'two ', ' three', '\tfour', '']),
  );
  const fields = [
    'From: Alice <alice@example.com>\r\n',
    'To: bob@example.net,\r\n\tcarol@example.net\r\n',
    `Subject: ${subject.join(chance.pick([' ', '\r\n ', '  ', '\r\n\t\t']))} end\r\n`,
    'Date:Mon, 2 Nov 2026 10:00:00 +0000 \r\n',
    'X-Empty:\r\n',
    'Received: first\r\n',
    'Received: second\r\n',
  ];
  return fields.filter((_, at) => at === 0 || chance.below(4) > 0).join('');
}

export function randomBody(chance: Chance): string {
  const lines = Array.from({ length: chance.below(8) }, () =>
    Array.from({ length: chance.below(4) }, () => chance.pick(pieces)).join(chance.pick([' ', '', '  '])),
  );
  return lines.join('\r\n') + chance.pick(['', '\r\n', '\r\n\r\n', ' \r\n', '\r\n \r\n']);
}

type Mutation = (text: string, chance: Chance) => string;

/** A change at some place behind the signature field, which is the topmost. */
const inside =
  (change: (chance: Chance) => readonly [number, string]): Mutation =>
  (text, chance) => {
    const start = text.search(/\r\n(?![ \t])/) + 2;
    const at = start + chance.below(Math.max(1, text.length - start));
    // A line end stays whole: what a lone CR or LF means is another question.
    if (text[at] === '\n' || text[at] === '\r') return text;
    const [width, inserted] = change(chance);
    const cut = text.slice(at, at + width).search(/[\r\n]/) >= 0 ? 0 : width;
    return text.slice(0, at) + inserted + text.slice(at + cut);
  };

const mutations: Readonly<Record<string, Mutation>> = {
  nothing: (text) => text,
  'a letter changed': inside(() => [1, 'q']),
  'a letter gone': inside(() => [1, '']),
  'a blank added': inside(() => [0, ' ']),
  'a tab added': inside(() => [0, '\t']),
  'a fold added': inside(() => [0, '\r\n ']),
  'lines at the end': (text, chance) => text + '\r\n'.repeat(1 + chance.below(3)),
  'a line at the end': (text) => `${text}more\r\n`,
  'blanks at the end': (text) => `${text} \t`,
  'ends of lines trimmed': (text) => text.replace(/[ \t]+\r\n(?![ \t])/g, '\r\n'),
  'names in capitals': (text) => text.replace(/^subject:/im, 'SUBJECT:'),
  'a blank before a colon': (text) => text.replace(/^Subject:/m, 'Subject :'),
  'a field on top': (text) => `X-Top: 1\r\n${text}`,
  'a subject on top': (text) => `Subject: new\r\n${text}`,
  'a subject below': (text) => text.replace(/\r\n\r\n/, '\r\nSubject: new\r\n\r\n'),
  'LF for CRLF': (text) => text.replace(/\r\n/g, '\n'),
  'the signature in one line': (text) => {
    const end = text.search(/\r\n(?![ \t])/);
    return text.slice(0, end).replace(/\r\n[ \t]+/g, ' ') + text.slice(end);
  },
  'the signature cut': (text) => text.replace(/\bb=./, 'b='),
  'the hash changed': (text) => text.replace(/bh=./, 'bh=0'),
  'another form': (text) => text.replace(/c=(\w+)\/(\w+)/, 'c=$2/$1'),
  'another domain': (text) => text.replace('d=example.com', 'd=example.org'),
  'an unknown tag': (text) => text.replace('v=1;', 'v=1; zz=1;'),
  'a length': (text, chance) => text.replace('v=1;', `v=1; l=${chance.below(20)};`),
};

/** A message with some of these changes, and their names. */
export function mutated(text: string, chance: Chance): { readonly changed: string; readonly what: string } {
  const names = Array.from({ length: chance.below(3) }, () => chance.pick(Object.keys(mutations)));
  const changed = names.reduce((before, name) => mutations[name]?.(before, chance) ?? before, text);
  return { changed, what: names.join(', ') };
}
