/** Where a rule or a tag is written down. */
export interface Cite {
  readonly rfc: number;
  /** Section as the RFC prints it, without "Section": `4.7`, `A.6`; empty for an RFC without section numbers. */
  readonly section: string;
}

export function cite(rfc: number, section: string): Cite {
  return { rfc, section };
}

/** `RFC 9989 s4.7` */
export function citeText({ rfc, section }: Cite): string {
  return section === '' ? `RFC ${rfc}` : `RFC ${rfc} s${section}`;
}

/** The address of the section in the RFC Editor's HTML edition. */
export function citeLink({ rfc, section }: Cite): string {
  const page = `https://www.rfc-editor.org/rfc/rfc${rfc}.html`;
  if (section === '') return page;
  const anchor = /^[A-Z]/.test(section) ? `appendix-${section}` : `section-${section}`;
  return `${page}#${anchor}`;
}
