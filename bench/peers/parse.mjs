// Usage: node parse.mjs PACKAGE FILE
// Reads a whole zone with a parser from npm and tells how many records it found.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';

const parsers = {
  async dnsz() {
    const { parseZone } = await import('dnsz');
    return (text) => parseZone(text).records.length;
  },
  async 'dns-zonefile'() {
    const { default: zonefile } = await import('dns-zonefile');
    return (text) => {
      const zone = zonefile.parse(text);
      const lists = Object.values(zone).filter(Array.isArray);
      return lists.reduce((sum, { length }) => sum + length, zone.soa ? 1 : 0);
    };
  },
};

const [name, file] = argv.slice(2);
const countRecords = await parsers[name]();
console.log(countRecords(readFileSync(file, 'latin1')));
