/** Looks at the page of a webview. Only a host whose window is a browser that we drive can: it says so in the environment. */
import { existsSync, readFileSync } from 'node:fs';
import { type PageReport, type PageStep, readReport, requestLook } from './page-report';
import { waitFor } from './zones';

export type { PageReport, PageStep } from './page-report';

export const hasPages = process.env.DNS_MAIL_AUTH_PAGES === '1';

let count = 0;

/** Takes some steps in the page that is shown once `until` is in it, and reports what it looks like then. */
export async function askPage(steps: readonly PageStep[], until?: string): Promise<PageReport> {
  const file = `${process.env.DNS_MAIL_AUTH_RESULTS}.page-${++count}`;
  requestLook(file, steps, until);
  const read = (): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  return readReport(await waitFor('a report about the page', read, 25, 40));
}
