import { say } from '../../words/phrase.js';
import { profile } from './quirks.js';

/*
 * Documented, not measured. Two kinds of evidence: the provider's own manual, and the checks that dnscontrol runs before
 * it sends records to a provider (providers/<name>/auditrecords.go at commit 7a079bc of 2026-05-31), each of which notes
 * when it was last verified against the provider.
 */

const refuses = say`refuses the record`;
const fails = say`stops the import with an error`;

/** "Creating records by importing a zone file", Route 53 Developer Guide; ResourceRecord in its API Reference. */
export const route53 = profile({
  title: 'Amazon Route 53',
  evidence:
    'Route 53 Developer Guide, "Creating records by importing a zone file"; API Reference, ResourceRecord',
  quirks: {
    generate: fails,
    include: fails,
    soa: say`passes over this one`,
    apexNs: say`passes over the NS records of the zone itself`,
    escape: say`reads some sequences with a backslash as control characters`,
  },
  // "You can import a maximum of 1000 records"; "record value, not to exceed 4,000 characters".
  limits: { records: 1000, writtenText: 4000 },
});

/** "Import and export records" and "DNS record types" in the Cloudflare manual; dnscontrol 2026-01-21 for the empty text. */
export const cloudflare = profile({
  title: 'Cloudflare',
  evidence: 'Cloudflare DNS manual, "Import and export records", "DNS record types"; dnscontrol',
  relativeNameTypes: new Set(['CNAME', 'DNAME', 'MX', 'NS', 'PTR', 'SRV']),
  quirks: { relativeName: say`asks for whole names, with their final dot`, emptyText: refuses },
  // "The zone file size limit is 256 KiB (262144 bytes)"; "a maximum wire format size of 4,096 bytes".
  limits: { file: 262_144, data: 4096 },
});

/** "Formatting a zone file" in the OCI manual: 1 MB a file, 25,000 records a zone; dnscontrol 2024-08-21 for the texts. */
export const oracle = profile({
  title: 'Oracle Cloud DNS',
  evidence: 'OCI manual, "Formatting a DNS Zone File"; dnscontrol 2024-08-21',
  quirks: { emptyText: refuses, backslash: refuses, doubleQuote: refuses },
  limits: { file: 1_048_576, records: 25_000 },
});

/** dnscontrol 2023-03 and 2023-12. */
export const dnsimple = profile({
  title: 'DNSimple',
  evidence: 'dnscontrol 2023-12',
  quirks: { trailingBlank: refuses, unpairedDoubleQuote: refuses, emptyText: refuses },
  limits: { text: 1000 },
});

/** dnscontrol 2023-12-04 (null MX) and 2024-01-11. */
export const transip = profile({
  title: 'TransIP',
  evidence: 'dnscontrol 2024-01-11',
  quirks: {
    nullMx: refuses,
    backtick: refuses,
    backslash: refuses,
    leadingBlank: refuses,
    trailingBlank: refuses,
    emptyText: refuses,
  },
  limits: { text: 1024 },
});

/** dnscontrol 2025-12-03: 511 octets passed, 764 failed. */
export const alibaba = profile({
  title: 'Alibaba Cloud DNS',
  evidence: 'dnscontrol 2025-12-03',
  quirks: {
    nullMx: refuses,
    emptyText: refuses,
    doubleQuote: say`drops the quotes`,
    trailingBlank: say`drops the blank`,
    unpairedBackslash: say`mishandles it`,
  },
  limits: { text: 512 },
});

/** dnscontrol 2024-08-09. */
export const sakura = profile({
  title: 'Sakura Cloud DNS',
  evidence: 'dnscontrol 2024-08-09',
  quirks: { nullMx: refuses, backslash: refuses, doubleQuote: refuses },
  limits: { text: 500 },
});

/** dnscontrol 2025-07-24: the provider answers 404. */
export const loopia = profile({
  title: 'Loopia',
  evidence: 'dnscontrol 2025-07-24',
  quirks: { nullMx: refuses, emptyText: refuses },
  limits: { text: 450 },
});

/** dnscontrol, without a date. */
export const unifi = profile({
  title: 'UniFi',
  evidence: 'dnscontrol',
  quirks: { nullMx: refuses, emptyText: refuses },
  limits: { text: 255 },
});

/** dnscontrol 2023-11-11; the length, which the provider does not document, 2021-03-01. */
export const digitalocean = profile({
  title: 'DigitalOcean',
  evidence: 'dnscontrol 2023-11-11',
  quirks: { nullMx: refuses, backslash: refuses, emptyText: refuses },
  limits: { writtenText: 509 },
});

/** dnscontrol 2023-12-12. */
export const akamai = profile({
  title: 'Akamai Edge DNS',
  evidence: 'dnscontrol 2023-12-12',
  quirks: { doubleQuote: refuses, backslash: refuses },
});

/** dnscontrol 2026-05-18. */
export const huawei = profile({
  title: 'Huawei Cloud DNS',
  evidence: 'dnscontrol 2026-05-18',
  quirks: { nullMx: refuses, backslash: refuses, doubleQuote: refuses },
});
