/*
 * What renaming should do to an effective zone, worked out from its printed lines alone: none of the code that renames is
 * used. Strings of a text are joined, since a name may be cut in two.
 */

/** A printed record with one label of one name, and of the names below it, replaced. `from` is in canonical form. */
export function renamedLine(line: string, from: string, label: string): string {
  const name = (word: string): string => renamedName(word, from, label);
  const [owner = '', ttl, className, type, ...data] = line.split(' ');
  const head = [name(owner), ttl, className, type];
  if (type === 'TXT') return [...head, renamedText(joined(data.join(' ')), name)].join(' ');
  return [...head, ...data.map((word) => (word.endsWith('.') ? name(word) : word))].join(' ');
}

/** The same line with the strings of a text joined. */
export function joinedLine(line: string): string {
  const [owner, ttl, className, type, ...data] = line.split(' ');
  return [owner, ttl, className, type, type === 'TXT' ? joined(data.join(' ')) : data.join(' ')].join(' ');
}

function joined(strings: string): string {
  return strings.slice(1, -1).replaceAll('" "', '');
}

const argument = /(?<= [?]?(?:include|a|mx|exists|ptr):| (?:redirect|exp)=)[^ ]+/g;

function renamedText(text: string, name: (word: string) => string): string {
  if (!text.startsWith('v=spf1 ')) return text;
  return text.replace(argument, (domain) =>
    domain.endsWith('.') ? name(domain) : name(`${domain}.`).slice(0, -1),
  );
}

function renamedName(name: string, from: string, label: string): string {
  const low = name.toLowerCase();
  const above = from.slice(firstLabel(from).length);
  const isBelow = low.endsWith(`.${from}`) && !/(?<!\\)(?:\\\\)*\\$/.test(low.slice(0, -from.length - 1));
  if (low !== from && !isBelow) return name;
  return name.slice(0, name.length - from.length) + label + name.slice(name.length - above.length);
}

function firstLabel(name: string): string {
  return /^(?:\\.|[^.\\])*/.exec(name)?.[0] ?? '';
}
