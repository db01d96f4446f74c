/** Where a rule or a tag is written down: in an RFC, or in a draft that never became one. */
export type Cite = RfcCite | DraftCite;

export interface RfcCite {
  readonly rfc: number;
  /** Section as the RFC prints it, without "Section": `4.7`, `A.6`; empty for an RFC without section numbers. */
  readonly section: string;
}

export interface DraftCite {
  /** The draft's name without its version: `draft-brand-indicators-for-message-identification`. */
  readonly draft: string;
  /** What people call it: `BIMI draft`. */
  readonly title: string;
}

export function cite(rfc: number, section: string): RfcCite {
  return { rfc, section };
}

/** Brand Indicators for Message Identification, which has no RFC. */
export const bimiDraft: DraftCite = {
  draft: 'draft-brand-indicators-for-message-identification',
  title: 'BIMI draft',
};

/** `RFC 9989 s4.7` */
export function citeText(source: Cite): string {
  if ('draft' in source) return source.title;
  const { rfc, section } = source;
  return section === '' ? `RFC ${rfc}` : `RFC ${rfc} s${section}`;
}

/** The address of the section in the RFC Editor's HTML edition, or of the draft. */
export function citeLink(source: Cite): string {
  if ('draft' in source) return `https://datatracker.ietf.org/doc/${source.draft}/`;
  const { rfc, section } = source;
  const page = `https://www.rfc-editor.org/rfc/rfc${rfc}.html`;
  if (section === '') return page;
  const anchor = /^[A-Z]/.test(section) ? `appendix-${section}` : `section-${section}`;
  return `${page}#${anchor}`;
}
