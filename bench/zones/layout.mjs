// How a record is written down: as people and scripts write zone files, or plainly, one whole record a line.
import { closeSync, openSync, writeSync } from 'node:fs';

const flushUnits = 1 << 20;

/** A zone file under construction. `limit` is `{ records }`, met exactly, or `{ bytes }`, passed by less than a record. */
export function openZone(path, limit) {
  const file = openSync(path, 'w');
  let waiting = '';
  let written = 0;
  let records = 0;
  let lines = 0;
  const flush = () => {
    const octets = Buffer.from(waiting, 'latin1');
    for (let at = 0; at < octets.length; ) at += writeSync(file, octets, at);
    written += octets.length;
    waiting = '';
  };
  const isFull = () =>
    limit.records === undefined ? written + waiting.length >= limit.bytes : records >= limit.records;
  const line = (text) => {
    waiting += `${text}\n`;
    lines++;
    if (waiting.length > flushUnits) flush();
  };
  return {
    isFull,
    line,
    /** A record's text, which may run over several lines. Dropped when the zone is full. */
    record(text) {
      if (isFull()) return;
      records++;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
      line(text);
    },
    close() {
      flush();
      closeSync(file);
      return { records, lines, bytes: written };
    },
  };
}

/** One record a line, every name absolute, TTL and class always there: what any parser reads. */
export function plainLayout(zone, origin) {
  const absolute = (name) => {
    if (name === '@') return `${origin}.`;
    return name.endsWith('.') ? name : `${name}.${origin}.`;
  };
  return {
    isPlain: true,
    absolute,
    start: () => zone.line('$TTL 3600'),
    beginOwner: () => {},
    beginSection: () => {},
    remark: () => {},
    record: (owner, type, data) => zone.record(`${absolute(owner)} 3600 IN ${type} ${data}`),
  };
}

/** The habits of real files: relative names, owners left out, TTLs with units, `$ORIGIN` changes, comments. */
export function livelyLayout(zone, origin, random) {
  let lastOwner;
  let head = '';
  const remarks = [
    () => 'managed by ansible; do not edit',
    () => `ticket OPS-${random.below(99999)}`,
    () => '"quoted" (and in parentheses)',
    () => `rack ${random.below(400)}, see the wiki`,
  ];
  const remark = () => `; ${random.pick(remarks)()}`;
  return {
    isPlain: false,
    absolute: (name) => name,
    start() {
      zone.line(`; ${origin}, made by bench/zones`);
      zone.line(`$ORIGIN ${origin}.`);
      zone.line('$TTL 1h');
    },
    /** What the records of one owner share, so that no record set has two TTLs. */
    beginOwner() {
      const ttl = random.chance(50)
        ? ''
        : `${random.pick(['300', '3600', '86400', '1h', '5m', '1d', '2w'])} `;
      head = random.chance(70) ? `${ttl}IN ` : ttl;
    },
    /** Whatever follows is relative to `sub` below the zone; to the zone itself when `sub` is empty. */
    beginSection(sub) {
      zone.line('');
      zone.line(`;; ---- ${sub || 'top'} ----`);
      zone.line(`$ORIGIN ${sub ? `${sub}.` : ''}${origin}.`);
      lastOwner = undefined;
    },
    remark: () => zone.line(random.chance(30) ? '' : remark()),
    record(owner, type, data) {
      const name = owner === lastOwner && random.chance(75) ? '\t\t' : padded(owner);
      lastOwner = owner;
      // After several lines a comment would stand behind the closing parenthesis, which nobody writes.
      const note = random.chance(4) && !data.includes('\n') ? ` ${remark()}` : '';
      zone.record(`${name}${head}${type}\t${data}${note}`);
    },
  };
}

function padded(owner) {
  return owner.length < 16 ? owner.padEnd(16) : `${owner}\t`;
}
