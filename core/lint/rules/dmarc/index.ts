import type { Rule } from '../../rule.js';
import { capturedByParent } from './captured-by-parent.js';
import { duplicateTag } from './duplicate-tag.js';
import { failureOptionsOdd } from './failure-options-odd.js';
import { failureOptionsUnused } from './failure-options-unused.js';
import { failureReportsOfSuffix } from './failure-reports-of-suffix.js';
import { generationsDiffer } from './generations-differ.js';
import { manyReportUris } from './many-report-uris.js';
import { notATag } from './not-a-tag.js';
import { notAtDmarc } from './not-at-dmarc.js';
import { percentageIgnored } from './percentage-ignored.js';
import { policyInPermission } from './policy-in-permission.js';
import { policyInvalid } from './policy-invalid.js';
import { policyMissing } from './policy-missing.js';
import { policyNotSecond } from './policy-not-second.js';
import { policyWithoutEffect } from './policy-without-effect.js';
import { publicSuffixMismatch } from './public-suffix-mismatch.js';
import { recordLong } from './record-long.js';
import { rejectWithoutDkim } from './reject-without-dkim.js';
import { reportNotPermitted } from './report-not-permitted.js';
import { reportOverrideElsewhere } from './report-override-elsewhere.js';
import { reportSizeLimit } from './report-size-limit.js';
import { reportUriInvalid } from './report-uri-invalid.js';
import { reportUriNotAscii } from './report-uri-not-ascii.js';
import { reportUriScheme } from './report-uri-scheme.js';
import { reportUriUnencoded } from './report-uri-unencoded.js';
import { retiredTag } from './retired-tag.js';
import { retiredTagInvalid } from './retired-tag-invalid.js';
import { severalRecords } from './several-records.js';
import { silentDomain } from './silent-domain.js';
import { subdomainPolicyInvalid } from './subdomain-policy-invalid.js';
import { subdomainPolicyWeaker } from './subdomain-policy-weaker.js';
import { subdomainTagUnused } from './subdomain-tag-unused.js';
import { testing } from './testing.js';
import { unknownTag } from './unknown-tag.js';
import { unreachablePolicy } from './unreachable-policy.js';
import { upperCaseTag } from './upper-case-tag.js';
import { valueInvalid } from './value-invalid.js';
import { versionAlone } from './version-alone.js';
import { versionNearMiss } from './version-near-miss.js';
import { wildcardPolicy } from './wildcard-policy.js';

/** The DMARC rules, in the order of the catalogue. */
export const dmarcRules: readonly Rule[] = [
  versionNearMiss,
  severalRecords,
  versionAlone,
  duplicateTag,
  notATag,
  unknownTag,
  upperCaseTag,
  policyInvalid,
  policyMissing,
  policyNotSecond,
  subdomainPolicyInvalid,
  subdomainPolicyWeaker,
  subdomainTagUnused,
  policyWithoutEffect,
  rejectWithoutDkim,
  retiredTag,
  retiredTagInvalid,
  percentageIgnored,
  valueInvalid,
  failureOptionsUnused,
  failureOptionsOdd,
  testing,
  reportUriInvalid,
  reportUriUnencoded,
  reportSizeLimit,
  reportUriScheme,
  manyReportUris,
  reportUriNotAscii,
  reportNotPermitted,
  reportOverrideElsewhere,
  policyInPermission,
  failureReportsOfSuffix,
  publicSuffixMismatch,
  capturedByParent,
  unreachablePolicy,
  generationsDiffer,
  notAtDmarc,
  wildcardPolicy,
  recordLong,
  silentDomain,
];
