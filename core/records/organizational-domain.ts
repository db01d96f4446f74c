import { parse } from 'tldts';
import { labelsOf, type Name, nameOfLabels } from '../dns/name.js';

// The Public Suffix List, both sections: with the ICANN section alone, strangers below github.io would be one
// organization. It ships inside tldts and ages with it.
const options = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  detectIp: false,
};

/**
 * The organizational domain as RFC 7489 s3.2 finds it: the longest public suffix and one label. A name that is a public
 * suffix itself has nothing above it, so it is its own. RFC 9989 asks the DNS instead (s4.10.2).
 */
export function organizationalDomain(name: Name): Name {
  const before = known.get(name);
  if (before !== undefined) return before;
  const labels = labelsOf(name);
  const found = nameOfLabels(labels.slice(-(suffixOf(labels).length + 1)));
  if (known.size >= mostKnown) known.clear();
  known.set(name, found);
  return found;
}

/** What was found: one message asks several times about the same domains, and the next one often about them again. */
const known = new Map<Name, Name>();
const mostKnown = 1000;

/** Whether the list has this very name. What the list does not know ends in a suffix of one label, but is not on it. */
export function isPublicSuffix(name: Name): boolean {
  const labels = labelsOf(name);
  const suffix = suffixOf(labels);
  return suffix.isListed && labels.length === suffix.length;
}

interface Suffix {
  /** Labels of the suffix; 0 for the root. */
  readonly length: number;
  readonly isListed: boolean;
}

function suffixOf(labels: readonly string[]): Suffix {
  if (labels.length === 0) return { length: 0, isListed: false };
  // No public suffix has an escaped label, and its dots must not be taken for borders.
  const plain = labels.map((label) => (label.includes('\\') ? '_' : label.toLowerCase()));
  const { publicSuffix, isIcann, isPrivate } = parse(plain.join('.'), options);
  return { length: (publicSuffix ?? '').split('.').length, isListed: isIcann === true || isPrivate === true };
}
