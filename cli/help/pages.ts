import * as dkim from './dkim.js';
import * as messages from './messages.js';
import * as others from './others.js';
import type { HelpPage } from './page.js';
import * as reports from './reports.js';
import * as zones from './zones.js';

/** Every command, in the order in which they are listed; those of a command stand behind it. */
export const helpPages: readonly HelpPage[] = [
  ...[zones.check, zones.audit, zones.drift, zones.zone],
  ...[dkim.dkim, dkim.keygen, dkim.record, dkim.sign, dkim.test, dkim.rotate, dkim.revoke],
  ...[zones.fmt, messages.verify, messages.spf, others.explain],
  ...[reports.report, reports.validate, reports.exportPage, reports.load],
  others.lsp,
];
