import type { HeaderField, HeaderFields } from '../core/message/header-field.js';

/** The fields of a header written as lines; a line that begins with a blank goes on with the one above. */
export function fieldsOf(header: string): HeaderFields {
  const fields: HeaderField[] = [];
  let start = 0;
  for (const line of header.split(/\n(?![ \t])/)) {
    const octets = Buffer.from(line, 'utf8').toString('latin1');
    const colon = octets.indexOf(':');
    if (colon > 0) {
      const name = octets.slice(0, colon);
      const end = start + octets.length;
      fields.push({
        name,
        key: name.toLowerCase(),
        value: octets.slice(colon + 1),
        span: { start, end },
        nameSpan: { start, end: start + colon },
        valueSpan: { start: start + colon + 1, end },
      });
    }
    start += octets.length + 1;
  }
  return fields;
}
