import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { printRdata } from '../../../../core/zone/rdata/codec.js';
import { findRrType } from '../../../../core/zone/rdata/types.js';
import { readDataOf } from './read-line.js';

const corpora =
  process.env.DNS_MAIL_AUTH_CORPORA ??
  fileURLToPath(new URL('../../../../../shared/corpora', import.meta.url));
const folder = `${corpora}/zones/golden`;
const files = existsSync(folder) ? readdirSync(folder).sort() : [];

describe('zones of other projects as the real named-compilezone prints them', () => {
  if (files.length === 0) it(`are not here (${folder}): the tables of this folder have to do`, () => {});

  for (const file of files) {
    it(`${file} is printed just so`, () => {
      const lines = readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^\S+\s+\d+ IN (\S+)\s+(.*)$/gm);
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
