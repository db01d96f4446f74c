import { describe, expect, it } from 'vitest';
import { printRdata } from '../../../../core/zone/rdata/codec.js';
import { withBind } from '../../../bind.js';
import { printedByBind, rejectedByBind, soaPrintedByBind } from './bind.js';
import { readLine } from './read-line.js';
import { badLines, goodLines, type TableLine } from './tables.js';

const isSoa = ({ text }: TableLine): boolean => text.startsWith('SOA');
/** After an error BIND reads on without minding quotes, so that a parenthesis in them spoils the lines below. */
const isContagious = ({ text }: TableLine): boolean => /["()]/.test(text);

describe.runIf(withBind)('the real BIND', () => {
  it('prints every correct line as we do', () => {
    const lines = goodLines.filter((line) => !isSoa(line));
    const printed = printedByBind(lines.map(({ text }) => text));
    expect(lines.map(({ text }, index) => `${text} => ${printed[index]}`)).toEqual(
      lines.map(({ text }) => `${text} => ${printedByUs(text)}`),
    );
  });

  it('prints every correct SOA line as we do', () => {
    for (const { text } of goodLines.filter(isSoa)) expect(soaPrintedByBind(text)).toBe(printedByUs(text));
  });

  it('rejects every wrong line, but for those that say so', () => {
    const batch = badLines.filter((line) => !isContagious(line));
    const alone = badLines.filter(isContagious);
    const rejected = rejectedByBind(batch.map(({ text }) => text));
    const taken = [
      ...batch.filter((_, index) => !rejected.has(index)),
      ...alone.filter(({ text }) => rejectedByBind([text]).size === 0),
    ];
    expect(taken.map(({ text }) => text).sort()).toEqual(
      badLines
        .filter(({ isTakenByBind }) => isTakenByBind)
        .map(({ text }) => text)
        .sort(),
    );
  });
});

function printedByUs(line: string): string {
  const { type, wire = '' } = readLine(line);
  return printRdata(type, wire);
}
