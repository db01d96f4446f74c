import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkZone, withBind } from '../../../bind.js';
import { cases } from './cases.js';
import { apex, header, tell } from './told.js';

const texts = cases.map(({ title, lines, isWhole, told }) => ({
  title,
  text: isWhole ? lines : header + lines,
  told,
}));

describe('what is told between the records of a zone', () => {
  test.each(texts.map((one) => [one.title, one] as const))('%s', (_, { text, told }) => {
    const { faults, loads } = tell(text);
    expect([...faults].sort()).toEqual([...told].sort());
    expect(loads).toBe(!told.some((fault) => fault.endsWith('!')));
  });
});

describe.runIf(withBind)('the real named-checkzone comes to the same verdict', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrity-'));

  test.each(texts.map((one, index) => [one.title, one.text, index] as const))(
    '%s',
    async (_, text, index) => {
      writeFileSync(join(folder, `${index}.zone`), text, 'latin1');
      const { isAccepted, log } = await checkZone(folder, `${index}.zone`, apex);
      expect(isAccepted, log).toBe(tell(text).loads);
    },
  );
});
