import { createHash } from 'node:crypto';
import type { TestKey } from './mail-scene.js';

/** How a handler of a test seals a message. */
export interface Hop {
  readonly instance: number;
  readonly cv: 'none' | 'pass' | 'fail';
  readonly key: TestKey;
  /** Where the key is published: selector and domain. */
  readonly selector: string;
  readonly domain: string;
}

/** Relaxed form of a field (RFC 6376 s3.4.2), without its line end. */
function relaxedField(field: string): string {
  const [, name = '', value = ''] = /^([^:]+):([\s\S]*)$/.exec(field) ?? [];
  const words = value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${name.trim().toLowerCase()}:${words}`;
}

function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const text = lines.join('\r\n').replace(/(?:\r\n)+$/, '');
  return text === '' ? '' : `${text}\r\n`;
}

const octets = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The message with one more set of ARC fields on top (RFC 8617 s5.1): written for tests, and not with the code they test. */
export function sealed(message: string, { instance, cv, key, selector, domain }: Hop): string {
  const [header = '', body = ''] = message.split(/\r\n\r\n([\s\S]*)/);
  const fields = header.split(/\r\n(?![ \t])/);
  const fieldOf = (name: string): string | undefined =>
    [...fields].reverse().find((field) => field.toLowerCase().startsWith(`${name}:`));
  const a = key.signer.algorithm;
  const bh = createHash('sha256')
    .update(octets(relaxedBody(body)))
    .digest('base64');
  const names = ['from', 'to', 'subject'];
  const results = `ARC-Authentication-Results: i=${instance}; mx${instance}.example; spf=pass`;
  const unsigned = `ARC-Message-Signature: i=${instance}; a=${a}; c=relaxed/relaxed; d=${domain}; s=${selector};\r\n h=${names.join(':')}; bh=${bh};\r\n b=`;
  const covered = names.flatMap((name) => fieldOf(name) ?? []).map((field) => `${relaxedField(field)}\r\n`);
  const signature = unsigned + base64Of(key, covered.join('') + relaxedField(unsigned));
  const own = [results, signature];
  const before = cv === 'fail' ? [] : earlierSets(fields, instance);
  const unsealed = `ARC-Seal: i=${instance}; a=${a}; cv=${cv}; d=${domain}; s=${selector};\r\n b=`;
  const all = [...before, ...own].map((field) => `${relaxedField(field)}\r\n`);
  const seal = unsealed + base64Of(key, all.join('') + relaxedField(unsealed));
  return `${[seal, signature, results].join('\r\n')}\r\n${message}`;
}

function base64Of(key: TestKey, text: string): string {
  return Buffer.from(key.signer.sign([octets(text)])).toString('base64');
}

function earlierSets(fields: readonly string[], instance: number): string[] {
  const sets: string[] = [];
  for (let i = 1; i < instance; i++) {
    for (const name of ['arc-authentication-results', 'arc-message-signature', 'arc-seal']) {
      const found = fields.find((field) => new RegExp(`^${name}: i=${i};`, 'i').test(field));
      if (found !== undefined) sets.push(found);
    }
  }
  return sets;
}
