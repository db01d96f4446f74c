/** An element with attributes and children. Strings become text nodes: nothing here is ever read as HTML. */
export function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function button(
  label: string,
  pressed: () => void,
  attributes: Readonly<Record<string, string>> = {},
) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', (event) => {
    event.stopPropagation();
    pressed();
  });
  return made;
}

/** A link that the editor opens in a browser, after it has asked. */
export function link(text: string, href: string): HTMLAnchorElement {
  return element('a', { href, title: href }, text);
}
