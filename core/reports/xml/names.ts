/**
 * The local names of elements that aggregate reports consist of, numbered from 1; 0 is any other name. A tokenizer hashes a
 * name while it looks for its end, so knowing it costs one look into a table.
 */
export const elementNames = [
  '',
  ...['feedback', 'version', 'report_metadata', 'org_name', 'email', 'extra_contact_info', 'report_id'],
  ...['date_range', 'begin', 'end', 'error', 'generator', 'policy_published', 'domain', 'adkim', 'aspf', 'p'],
  ...['sp', 'np', 'pct', 'fo', 'testing', 'discovery_method', 'version_published', 'extension', 'record'],
  ...['row', 'source_ip', 'count', 'policy_evaluated', 'disposition', 'dkim', 'spf', 'reason', 'type'],
  ...['comment', 'identifiers', 'identities', 'header_from', 'envelope_from', 'envelope_to', 'auth_results'],
  ...['selector', 'result', 'human_result', 'scope'],
] as const;

export type ElementName = Exclude<(typeof elementNames)[number], ''>;

const numbers = new Map<string, number>(elementNames.map((name, number) => [name, number]));

/** The number of a name; 0 for one that reports do not have. */
export function numberOfName(name: string): number {
  return numbers.get(name) ?? 0;
}

/** How the tokenizer mixes one more octet into the hash of a name. */
export const hashFactor = 31;

const slots = 512;
const hashes = new Int32Array(elementNames.length);
const lengths = new Uint8Array(elementNames.length);
const table = new Uint8Array(slots);

for (const [number, name] of elementNames.entries()) {
  if (number === 0) continue;
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, hashFactor) + name.charCodeAt(at)) | 0;
  hashes[number] = hash;
  lengths[number] = name.length;
  let slot = hash & (slots - 1);
  while (table[slot] !== 0) slot = (slot + 1) & (slots - 1);
  table[slot] = number;
}

/** What a name counts as: a draft had another one for the identifiers. */
const meanings = Uint8Array.from(elementNames, (_, number) => number);
meanings[numberOfName('identities')] = numberOfName('identifiers');

/**
 * The number of the name with this hash and length. A stranger's name may be made to collide; its author could as well have
 * written the name itself.
 */
export function findName(hash: number, length: number): number {
  let slot = hash & (slots - 1);
  for (;;) {
    const number = table[slot] as number;
    if (number === 0) return 0;
    if (hashes[number] === hash && lengths[number] === length) return meanings[number] as number;
    slot = (slot + 1) & (slots - 1);
  }
}
