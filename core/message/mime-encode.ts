import { writeBase64 } from '../text/base64.js';

/*
 * Transfer encodings as programs write them (RFC 2045 s6.7, s6.8). Texts have one character an octet. No line end stands
 * behind the last line.
 */

/** Base64 in lines of so many characters. */
export function base64Lines(octets: Uint8Array, width: number): string {
  const text = writeBase64(octets);
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines.join('\r\n');
}

/** How programs differ in writing quoted-printable. */
export interface QuotedPrintableStyle {
  /** Characters of a line at most, a soft line break included. */
  readonly width: number;
  /** Whether the last octet of a line may stand where a soft line break would have to. */
  readonly lastLine: 'fills' | 'keeps-room';
}

export const usualQuotedPrintable: QuotedPrintableStyle = { width: 76, lastLine: 'fills' };

/** Quoted-printable, with no more encoded than has to be and lines as long as they may be. */
export function quotedPrintable(text: string, style = usualQuotedPrintable): string {
  return text
    .split(/\r?\n/)
    .map((line) => softLines(line, style))
    .join('\r\n');
}

function softLines(line: string, { width: widest, lastLine }: QuotedPrintableStyle): string {
  let out = '';
  let width = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    const isLast = at === line.length - 1;
    const isPlain = /[!-<>-~]/.test(char) || ((char === ' ' || char === '\t') && !isLast);
    const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    const piece = isPlain ? char : `=${code}`;
    if (width + piece.length > (isLast && lastLine === 'fills' ? widest : widest - 1)) {
      out += '=\r\n';
      width = 0;
    }
    out += piece;
    width += piece.length;
  }
  return out;
}
