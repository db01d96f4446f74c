import { printable } from './printable.js';

/** Text from a file as inline code: inert whatever it holds, on one line, and not longer than a hover is wide. */
export function code(text: string): string {
  const line = printable(text.replace(/[\u0000-\u001f\u007f]/g, ' '));
  const short = line.length > longestCode ? `${line.slice(0, longestCode)}…` : line;
  const fence = '`'.repeat(longestRun(short) + 1);
  const padding = short.startsWith('`') || short.endsWith('`') || short === '' ? ' ' : '';
  return `${fence}${padding}${short}${padding}${fence}`;
}

const longestCode = 200;

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
