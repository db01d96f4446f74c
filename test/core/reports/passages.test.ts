import { expect, test } from 'vitest';
import { nodeOf } from '../../../core/reports/aggregate/nodes.js';
import { Passages } from '../../../core/reports/aggregate/passages.js';
import { octetsOf } from './scene.js';

const from = nodeOf('source_ip');
const to = nodeOf('count');
const viewOf = (octets: Uint8Array): DataView =>
  new DataView(octets.buffer, octets.byteOffset, octets.byteLength);

/** Learns what stands in a text from an offset on. */
function learn(passages: Passages, text: string, start = 0): void {
  passages.begin(from, start);
  passages.end(to, octetsOf(text), text.length);
}
const length = (passages: Passages, text: string, at = 0): number | undefined =>
  passages.find(from, viewOf(octetsOf(text)), at)?.length;

const plain = '</source_ip><count>';
const indented = '</source_ip>\n      <count>';

test('a passage is found where all its octets stand, and nowhere else', () => {
  const passages = new Passages();
  learn(passages, `192.0.2.1${indented}`, 9);
  expect(length(passages, `${indented}1`)).toBe(indented.length);
  expect(length(passages, `1.2.3.4${indented}`, 7)).toBe(indented.length);
  expect(passages.find(to, viewOf(octetsOf(indented)), 0)).toBeUndefined();
  for (let at = 0; at < indented.length; at++) {
    expect(length(passages, indented.slice(0, at)), String(at)).toBeUndefined();
    const other = `${indented.slice(0, at)}\0${indented.slice(at + 1)}`;
    expect(length(passages, other), other).toBeUndefined();
  }
});

test('what is known is not learned again, and pushes nothing out', () => {
  const passages = new Passages();
  learn(passages, plain);
  for (let time = 0; time < 20; time++) learn(passages, indented);
  expect(length(passages, plain)).toBe(plain.length);
});

test('six are kept, the ones that were learned last', () => {
  const passages = new Passages();
  const texts = Array.from({ length: 8 }, (_, spaces) => `</source_ip>${' '.repeat(spaces)}<count>`);
  for (const text of texts) learn(passages, text);
  expect(texts.map((text) => length(passages, text) !== undefined)).toEqual([
    ...[false, false],
    ...[true, true, true, true, true, true],
  ]);
});

test('of what is too long, dropped or never begun nothing is kept', () => {
  const passages = new Passages();
  const long = `</source_ip>${' '.repeat(2000)}<count>`;
  learn(passages, long);
  passages.begin(from, 0);
  passages.step(nodeOf('row'), 5000);
  passages.end(to, octetsOf(plain), plain.length);
  passages.begin(from, 0);
  passages.drop();
  passages.end(to, octetsOf(plain), plain.length);
  passages.end(to, octetsOf(plain), plain.length);
  expect([length(passages, long), length(passages, plain)]).toEqual([undefined, undefined]);
});
