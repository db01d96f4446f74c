/**
 * The language ids that are zone files: our own first, then those of other extensions, so that a reader who has
 * one of them installed keeps its colors and gains our findings. The manifest's `activationEvents` repeats the list.
 */
export const zoneLanguages = ['dns-zone', 'zone', 'zonefile', 'bindzone', 'dnszonefile'] as const;

/** The policy file of MTA-STS, `mta-sts.txt`. */
export const policyLanguage = 'mta-sts-policy';
/** The language id of messages. */
export const messageLanguage = 'eml';
