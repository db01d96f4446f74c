import type { HeaderField } from '../../message/header-field.js';
import type { Message } from '../../message/read-message.js';
import { plainPorts } from '../../text/source.js';

/** Where and how a part may have had its Content-Transfer-Encoding before. */
export type Placement = (typeof usualPlacements | typeof rarePlacements)[number];

/** `in-place`: where it stands now. `absent`: nowhere, which says 7bit. */
export const usualPlacements = ['in-place', 'absent', 'after-type', 'end'] as const;
/** Gateways put the field where they like, and write it in small letters. */
export const rarePlacements = ['capitals', 'before-type', 'top'] as const;

const key = 'content-transfer-encoding';

/**
 * The header of a part with another Content-Transfer-Encoding, the empty line behind it included; undefined where it cannot
 * have been so, or is so in a placement that comes before. One character an octet.
 */
export function headerWith(part: Message, encoding: string, placement: Placement): string | undefined {
  const header = plainPorts.latin1(part.bytes, 0, part.bodySpan.start);
  const field = part.fields.find((one) => one.key === key);
  switch (placement) {
    case 'in-place':
      return field === undefined ? undefined : rewritten(header, field, encoding);
    case 'capitals':
      return field === undefined ? undefined : rewritten(header, field, encoding.toUpperCase());
    case 'absent':
      return removed(header, field);
    default:
      return inserted(part, header, field, encoding, placement);
  }
}

function rewritten(header: string, { valueSpan }: HeaderField, encoding: string): string | undefined {
  const value = header.slice(valueSpan.start, valueSpan.end);
  if (!/[^\s()]/.test(value)) return undefined;
  const other = value.replace(/[^\s()]+/, encoding);
  return header.slice(0, valueSpan.start) + other + header.slice(valueSpan.end);
}

function removed(header: string, field: HeaderField | undefined): string {
  if (field === undefined) return header;
  return header.slice(0, field.span.start) + header.slice(lineAfter(header, field.span.end));
}

function inserted(
  { fields, headerSpan }: Message,
  header: string,
  field: HeaderField | undefined,
  encoding: string,
  placement: Exclude<Placement, 'in-place' | 'absent' | 'capitals'>,
): string | undefined {
  const type = fields.find((one) => one.key === 'content-type');
  const place = {
    top: 0,
    end: headerSpan.end,
    'before-type': type?.span.start,
    'after-type': type && lineAfter(header, type.span.end),
  }[placement];
  if (place === undefined) return undefined;
  const start = field?.span.start ?? -1;
  const end = field === undefined ? -1 : lineAfter(header, field.span.end);
  // There it stands already.
  if (place === start || place === end) return undefined;
  const line = `${field?.name ?? 'Content-Transfer-Encoding'}: ${encoding}\r\n`;
  if (field === undefined) return header.slice(0, place) + line + header.slice(place);
  return place < start
    ? header.slice(0, place) + line + header.slice(place, start) + header.slice(end)
    : header.slice(0, start) + header.slice(end, place) + line + header.slice(place);
}

function lineAfter(header: string, end: number): number {
  const lf = header.indexOf('\n', end);
  return lf < 0 ? header.length : lf + 1;
}
