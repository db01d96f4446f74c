import type { Target } from '../target.js';
import { dkimKeys } from './dkim-key.js';
import { dnsAnswer } from './dns-answer.js';
import { addresses, authenticationResults, parameters, received } from './header-values.js';
import { message } from './message.js';
import { namesAndAddresses } from './names.js';
import { paste } from './paste.js';
import { reportUriLists } from './report-uris.js';
import { aggregateXml, containers, failureReports, tlsJson } from './reports.js';
import { signatures } from './signatures.js';
import { spf } from './spf.js';
import { stsPolicy } from './sts-policy.js';
import { tagList } from './tag-list.js';
import { zoneEdits, zoneFindings, zoneText } from './zone.js';

/** Everything that reads what strangers wrote. */
export const targets: readonly Target[] = [
  ...[zoneText, zoneEdits, zoneFindings, namesAndAddresses, paste],
  ...[tagList, spf, reportUriLists, dkimKeys, stsPolicy],
  ...[message, addresses, authenticationResults, received, parameters, signatures],
  ...[dnsAnswer, aggregateXml, containers, failureReports, tlsJson],
];
