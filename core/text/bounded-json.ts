/** How much of a value is told. */
interface Bounds {
  readonly items: number;
  readonly characters: number;
}

const ladder: readonly Bounds[] = [
  { items: 200, characters: 2000 },
  { items: 50, characters: 1000 },
  { items: 20, characters: 300 },
  { items: 5, characters: 100 },
  { items: 1, characters: 40 },
];

/** Levels that are told. */
const deepest = 12;

/**
 * A JSON value as text of at most about so many characters: where it has more, lists and texts are cut, the longer the
 * sooner, and say by how much. What is no JSON is left out. Looks at no more than it may tell, but for the longest lists.
 */
export function boundedJson(value: unknown, mostCharacters: number): string {
  for (const bounds of ladder) {
    const text = JSON.stringify(cut(value, bounds, 0), undefined, 1);
    if (text.length <= mostCharacters) return text;
  }
  return JSON.stringify({ omitted: 'more than can be told' });
}

function cut(value: unknown, bounds: Bounds, depth: number): unknown {
  if (typeof value === 'string') return cutText(value, bounds.characters);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'object') return null;
  if (depth === deepest) return '…';
  if (Array.isArray(value)) {
    const items = value.slice(0, bounds.items).map((item) => cut(item, bounds, depth + 1));
    const more = value.length - items.length;
    return more > 0 ? [...items, `… ${more} more`] : items;
  }
  // A map first: a member may be called __proto__.
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const told = members.slice(0, Math.max(bounds.items, fewestMembers));
  return Object.fromEntries(told.map(([name, member]) => [name, cut(member, bounds, depth + 1)]));
}

/** Members of our own objects, which have names that we gave them, are told as far as they go. */
const fewestMembers = 40;

function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  // Not between the halves of a character.
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end)}… ${text.length - end} characters more`;
}
