import { type Cite, citeLink, citeText } from '../cite.js';

/** Text from a file as inline code: inert whatever it holds, on one line, and not longer than a hover is wide. */
export function code(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f]/g, ' ');
  const short = line.length > longestCode ? `${line.slice(0, longestCode)}…` : line;
  const fence = '`'.repeat(longestRun(short) + 1);
  const padding = short.startsWith('`') || short.endsWith('`') || short === '' ? ' ' : '';
  return `${fence}${padding}${short}${padding}${fence}`;
}

const longestCode = 200;

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

export function link(source: Cite): string {
  return `[${citeText(source)}](${citeLink(source)})`;
}

/** A heading line, paragraphs and a list of facts; facts without a value are left out. */
export function page(
  heading: string,
  paragraphs: readonly (string | undefined)[],
  facts: readonly (readonly [string, string | undefined])[],
): string {
  const list = facts.flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${value}`]));
  return [heading, ...paragraphs.filter((text) => text !== undefined), list.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}
