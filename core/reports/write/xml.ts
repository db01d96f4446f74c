/** An element that is to be written: with text in it, or with others. */
export interface Xml {
  readonly name: string;
  readonly content: string | readonly Xml[];
  readonly attributes: Readonly<Record<string, string>>;
}

export function element(
  name: string,
  content: Xml['content'],
  attributes: Readonly<Record<string, string>> = {},
): Xml {
  return { name, content, attributes };
}

/** The text of an element, a line each, line end included. */
export function xmlText({ name, content, attributes }: Xml, indent: string): string {
  const stated = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${stated.join('')}>`;
  if (typeof content === 'string') return `${open}${escaped(content)}</${name}>\n`;
  return `${open}\n${content.map((inner) => xmlText(inner, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** Text that no parser takes for markup. What XML cannot hold at all becomes U+FFFD (XML 1.0 s2.2). */
function escaped(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
