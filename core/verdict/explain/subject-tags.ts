/** A subject without what was put before or behind it. */
export interface Untagged {
  /** The value of the field, white space and folding round the rest kept. */
  readonly value: string;
  readonly tag: string;
  /** Where the tag stands in the value. */
  readonly start: number;
  readonly end: number;
}

/** Tags that are taken away one after another. */
const mostTags = 3;

/**
 * A subject without the tags that lists, filters and gateways put in: `[list] `, `*** SPAM *** `, `{Spam?} `, `(External) `,
 * `EXTERNAL: `, behind `Re:` too, and the same at its end.
 */
export function untaggedSubjects(value: string): readonly Untagged[] {
  if (value.length > longest) return [];
  const found: Untagged[] = [];
  const begin = startOf(value);
  for (const start of [begin, begin + (reply.exec(value.slice(begin))?.[0].length ?? 0)]) {
    let end = start;
    for (let count = 0; count < mostTags; count++) {
      const tag = tagAt.exec(value.slice(end))?.[0];
      if (tag === undefined) break;
      end += tag.length;
      found.push({
        value: value.slice(0, start) + value.slice(end),
        tag: value.slice(start, end),
        start,
        end,
      });
    }
  }
  const behind = tagBehind.exec(value.slice(-100))?.[0];
  if (behind !== undefined && behind.length < value.length) {
    const start = value.length - behind.length;
    found.push({ value: value.slice(0, start), tag: behind, start, end: value.length });
  }
  return found;
}

const longest = 4000;
const reply = /^(?:(?:re|fwd?|aw|wg|sv|vs|tr|antw)(?:\[\d{1,3}\])?:[ \t]*){1,3}/i;
const tagAt =
  /^(?:\[[^\]\r\n]{1,80}\]|\{[^}\r\n]{1,40}\}|\([^)\r\n]{1,40}\)|<[^>\r\n]{1,40}>|\*{2,10}[^*\r\n]{1,40}\*{2,10}|[A-Za-z][A-Za-z _-]{1,30}:)[ \t]*(?:\r?\n[ \t]+)?/;
const tagBehind = /[ \t](?:\[[^[\]\r\n]{1,80}\]|\([^()\r\n]{1,40}\))$/;

function startOf(value: string): number {
  let at = 0;
  while (at < value.length && ' \t\r\n'.includes(value.charAt(at))) at++;
  return at;
}
