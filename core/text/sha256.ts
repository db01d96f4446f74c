/** The SHA-256 digest of some octets (FIPS 180-4), 32 octets. For fingerprints: a few hundred octets at a time. */
export function sha256(octets: Uint8Array): Uint8Array {
  const blocks = padded(octets);
  const state = Uint32Array.from(initialState);
  const schedule = new Uint32Array(64);
  for (let at = 0; at < blocks.length; at += 64) compress(state, blocks, at, schedule);
  const digest = new Uint8Array(32);
  const view = new DataView(digest.buffer);
  state.forEach((word, index) => void view.setUint32(index * 4, word));
  return digest;
}

/** The same as 64 hexadecimal digits. */
export function sha256Hex(octets: Uint8Array): string {
  return Array.from(sha256(octets), (octet) => octet.toString(16).padStart(2, '0')).join('');
}

/** The message, a one bit, zeros, and its length in bits. */
function padded(octets: Uint8Array): Uint8Array {
  const length = Math.ceil((octets.length + 9) / 64) * 64;
  const blocks = new Uint8Array(length);
  blocks.set(octets);
  blocks[octets.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(length - 8, Math.floor(octets.length / 0x2000_0000));
  view.setUint32(length - 4, (octets.length * 8) >>> 0);
  return blocks;
}

function compress(state: Uint32Array, blocks: Uint8Array, at: number, schedule: Uint32Array): void {
  const view = new DataView(blocks.buffer, at, 64);
  for (let t = 0; t < 16; t++) schedule[t] = view.getUint32(t * 4);
  for (let t = 16; t < 64; t++) {
    const w15 = schedule[t - 15] ?? 0;
    const w2 = schedule[t - 2] ?? 0;
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    schedule[t] = ((schedule[t - 16] ?? 0) + s0 + (schedule[t - 7] ?? 0) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + (schedule[t] ?? 0)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = ((state[index] ?? 0) + word) | 0;
  });
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the fractional part of a root of each of the first primes. */
function rootsOfPrimes(count: number, power: number): Uint32Array {
  const words = new Uint32Array(count);
  let found = 0;
  for (let number = 2; found < count; number++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) isPrime = false;
    if (!isPrime) continue;
    const fraction = number ** power % 1;
    words[found++] = Math.floor(fraction * 0x1_0000_0000);
  }
  return words;
}

const initialState = rootsOfPrimes(8, 1 / 2);
const constants = rootsOfPrimes(64, 1 / 3);
