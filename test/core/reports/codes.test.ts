import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeCount, nodeOf } from '../../../core/reports/aggregate/nodes.js';
import { cellOfNode, countNode, noCell } from '../../../core/reports/aggregate/record-cells.js';
import { levelOf, nameOf, type ReportCode, reportCodes } from '../../../core/reports/codes.js';
import { elementNames, findName, hashFactor, numberOfName } from '../../../core/reports/xml/names.js';
import { root } from '../../run-cli.js';

const page = readFileSync(join(root, 'docs/reports.md'), 'utf8');

test('every code stands in the manual with its name and level', () => {
  for (const code of Object.keys(reportCodes) as ReportCode[]) {
    expect(page).toContain(`| ${code} | ${nameOf(code)} | ${levelOf(code)} |`);
  }
});

test('every name is found by its hash, and no other', () => {
  const hashOf = (name: string): number => {
    let hash = 0;
    for (const char of name) hash = (Math.imul(hash, hashFactor) + char.charCodeAt(0)) | 0;
    return hash;
  };
  for (const name of elementNames.slice(1)) {
    const meant = name === 'identities' ? 'identifiers' : name;
    expect(findName(hashOf(name), name.length)).toBe(numberOfName(meant));
  }
  for (const name of ['', 'recor', 'records', 'Record', 'dki'])
    expect(findName(hashOf(name), name.length)).toBe(0);
});

test('every value of a record has a place in the columns', () => {
  const paths = ['source_ip', 'disposition', 'policy_evaluated/dkim', 'type', 'comment', 'selector', 'scope'];
  for (const path of [...paths, 'auth_results/spf/result', 'header_from', 'envelope_to']) {
    expect(cellOfNode[nodeOf(path)], path).not.toBe(noCell);
  }
  expect(cellOfNode.length).toBe(nodeCount);
  expect(countNode).toBeGreaterThan(0);
});
