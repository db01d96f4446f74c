import type { Finding } from '../finding.js';

const pages = 'https://github.com/dns-mail-auth/dns-mail-auth/blob/main/docs/rules';

/** The address of the page that explains a rule. */
export function rulePage({ code }: Pick<Finding, 'code'>): string {
  return `${pages}/${code}.md`;
}
