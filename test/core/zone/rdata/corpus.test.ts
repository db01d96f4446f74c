import { describe, expect, it } from 'vitest';
import { printRdata } from '../../../../core/zone/rdata/codec.js';
import { findRrType } from '../../../../core/zone/rdata/types.js';
import { listCorpus, readCorpus } from '../../../corpora.js';
import { readDataOf } from './read-line.js';

const files = listCorpus('zones/golden');

describe.runIf(files.length > 0)('zones of other projects as the real named-compilezone prints them', () => {
  for (const file of files) {
    it(`${file} is printed just so`, () => {
      const lines = (readCorpus(file) ?? '').matchAll(/^\S+\s+\d+ IN (\S+)\s+(.*)$/gm);
      for (const [line, name = '', data = ''] of lines) {
        const type = findRrType(name);
        if (type === undefined) throw new Error(`no type in ${line}`);
        const { wire, written } = readDataOf(type, data);
        expect(written).toEqual([]);
        expect(printRdata(type, wire ?? '')).toBe(data);
      }
    });
  }
});
