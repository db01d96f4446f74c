import type { Severity } from '../core/finding.js';

export type Paint = (style: Style, text: string) => string;
type Style = Severity | 'bold' | 'dim';

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  bold: [1, 22],
  dim: [2, 22],
};

/** Colours a text on a terminal (ECMA-48 SGR), or leaves it as it is. */
export function painter(hasColor: boolean): Paint {
  if (!hasColor) return (_, text) => text;
  return (style, text) => `\x1b[${codes[style][0]}m${text}\x1b[${codes[style][1]}m`;
}
