import { perZone } from './per-zone.js';

/** Whether all records of the zone stand in this file, so that what is not here does not exist. */
export const isCompleteZone = perZone(({ zone }) => {
  if (!zone.isWhole) return false;
  const { entries, tape, source } = zone;
  for (let entry = 0; entry < entries.length; entry++) {
    const token = entries.firsts[entry] ?? 0;
    const start = tape.starts[token] ?? 0;
    if (source.bytes[start] !== dollar) continue;
    if (/^\$(?:INCLUDE|GENERATE)$/i.test(source.slice(start, tape.starts[token + 1] ?? start))) return false;
  }
  return true;
});

const dollar = 36;
