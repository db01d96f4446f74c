import { domainToASCII } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Name, readName, root } from '../../core/dns/name.js';
import { isPublicSuffix, organizationalDomain } from '../../core/records/organizational-domain.js';
import { readCorpus } from '../corpora.js';

interface Case {
  readonly domain: string | null;
  readonly organizationalDomain: string | null;
}

const corpus = readCorpus('dmarc/org-domain.json');
const cases: readonly Case[] = corpus === undefined ? [] : JSON.parse(corpus).psl;

describe.runIf(corpus !== undefined)('organizational domains by the Public Suffix List', () => {
  const domains = cases.flatMap(({ domain, organizationalDomain: expected }) =>
    domain === null ? [] : [[domain, expected] as const],
  );

  test.each(domains)('%s -> %s', (domain, expected) => {
    const name = nameOf(domain);
    // ".com": the suite expects nothing, and DNS has no such name.
    if (name === undefined) expect(expected).toBeNull();
    // A public suffix has no organization: it is its own.
    else expect(organizationalDomain(name).toLowerCase()).toBe(nameOf(expected ?? domain)?.toLowerCase());
  });
});

const list = readCorpus('dmarc/psl/public_suffix_list.dat');

/**
 * The list that tldts has inside is of another day than the suite's. Registries come and go; a list that differs in
 * more than one rule of two hundred is too old to ship.
 */
describe.runIf(list !== undefined)('the list that we ship', () => {
  test('knows the rules of the list of the suite', () => {
    const rules = (list ?? '').split('\n').flatMap((line) => (/^[^/\s]\S*/.exec(line) ?? []).slice(0, 1));
    const others = rules.filter((rule) => !isKnown(rule));
    console.info(
      `psl: ${rules.length} rules, ${others.length} are not in the list of tldts: ${others.join(' ')}`,
    );
    expect(others.length / rules.length).toBeLessThan(0.005);
  });
});

function isKnown(rule: string): boolean {
  const name = nameOf(rule.replace(/^!/, '').replace(/^\*\./, 'no-such-label.'));
  return name !== undefined && isPublicSuffix(name) !== rule.startsWith('!');
}

/** The name in A-labels, as DNS has it. */
function nameOf(domain: string): Name | undefined {
  const read = readName(domainToASCII(domain) || domain, root);
  return 'name' in read ? read.name : undefined;
}
