/** What the suites and `scripts/host/look.mjs` say to each other about the page of a webview. */

export type PageStep =
  | { readonly focus: string }
  | { readonly press: string }
  /** The same wherever the focus is, also outside of the page. */
  | { readonly pressAnywhere: string }
  /** Has axe-core look at the page. */
  | { readonly axe: true }
  /** A button by what stands on it. */
  | { readonly click: string }
  | { readonly fill: string; readonly text: string }
  | { readonly choose: string; readonly option: string }
  /** Until something is there. */
  | { readonly wait: string };

/** What scripts/host/look.mjs reports. */
export interface PageReport {
  readonly text: string;
  readonly status: string;
  /** What a screen reader says of the element with the focus. */
  readonly focused: string;
  readonly items: readonly {
    readonly label: string;
    readonly level: string;
    readonly expanded: string | null;
  }[];
  /** The classes of the body: which kind of theme the editor has. */
  readonly theme: string;
  readonly accessibility?: {
    readonly violations: readonly {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly string[];
    }[];
    /** Rules that held against something. */
    readonly checked: readonly string[];
  };
  /** Elements that show or run what is somewhere else. */
  readonly images: number;
  /** The text of each cell of each table. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly title: string;
  readonly scripts: number;
  /** Elements with styles or handlers of their own, which the content security policy forbids. */
  readonly inline: readonly string[];
}

/** Has the host take some steps in the page that is shown once `until` is in it. It writes what it saw into `file`. */
export function requestLook(file: string, steps: readonly PageStep[], until?: string): void {
  console.log(`dns-mail-auth: look ${JSON.stringify({ file, steps, until })}`);
}

/** What the host has written. Throws where it could not look. */
export function readReport(text: string): PageReport {
  const report = JSON.parse(text) as PageReport | { readonly problem: string };
  if ('problem' in report) throw new Error(report.problem);
  return report;
}
