import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { compareSerials, nextSerial, type SerialOrder } from '../../../zone/serial.js';
import { findSerial } from '../../../zone/serial-field.js';
import type { CommittedVersion } from '../../committed.js';
import { rule } from '../../rule.js';

interface Data {
  readonly serial: number;
  readonly committed: number;
  readonly order: Exclude<SerialOrder, 'after'>;
}

export const serialNotIncreased = rule<'zone', Data>({
  code: 'ZONE022',
  name: 'serial-not-increased',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1982, '3.2'),
  message: ({ serial, committed, order }) => {
    switch (order) {
      case 'equal':
        return say`The records are not those of the last commit, but the serial number is ${serial} as it was there (${committed}): secondaries do not fetch the zone`;
      case 'before':
        return say`${serial} is not after ${committed}, the serial number of the last commit: secondaries take this zone for an older one and do not fetch it`;
      case 'undefined':
        return say`${serial} and ${committed}, the serial number of the last commit, are 2147483648 apart, so that neither comes after the other: secondaries do as they please`;
    }
  },
  why: say`A secondary compares the serial number of the primary with its own and fetches the zone only when the number has increased (RFC 1035 s3.3.13, RFC 1982). A change without a new serial number is served by the primary alone. Numbers count modulo 2^32.`,
  advice: say`Raise the serial number with every change of the records.`,
  *check({ zone, committed }) {
    // What an unfinished line would be is not known, and such a zone is not loaded.
    if (committed === undefined || zone.problems.length > 0) return;
    const found = findSerial(zone);
    if (found === undefined) return;
    const order = compareSerials(found.serial, committed.serial);
    if (order === 'after' || !committed.isChanged) return;
    const next = nextSerial(committed.serial, committed.today);
    yield {
      span: found.span ?? found.soa.typeSpan,
      data: { serial: found.serial, committed: committed.serial, order },
      owner: found.soa.owner,
      fixes:
        found.span === undefined
          ? []
          : [
              {
                title: say`Raise the serial number to ${next}`,
                isSafe: false,
                replacements: [{ span: found.span, text: String(next) }],
              },
            ],
    };
  },
  examples: [
    {
      bad: zoneWith(2026112201, '«2026112201»'),
      good: zoneWith(2026112201, '2026112202'),
      isWholeFile: true,
      facts: committedWith(2026112201),
    },
    {
      bad: zoneWith(2026112201, '(\n  «202611222» ; a digit is missing\n )'),
      good: zoneWith(2026112201, '2147483649'),
      isWholeFile: true,
      facts: committedWith(2026112201),
    },
    {
      bad: zoneWith(4294967295, '«2147483647»'),
      good: zoneWith(4294967295, '1'),
      isWholeFile: true,
      facts: committedWith(4294967295),
    },
  ],
});

/** A zone with another record than the one that was committed. */
function zoneWith(committed: number, serial: string): string {
  return `; the last commit: serial ${committed}, and no mail2
$ORIGIN example.com.
$TTL 1h
@ SOA ns1 hostmaster ${serial} 2h 30m 2w 10m
@ NS ns1
mail2 A 192.0.2.2`;
}

function committedWith(serial: number): { readonly committed: CommittedVersion } {
  const today = { year: 2026, month: 11, day: 22, unixSeconds: 1_795_348_800 };
  return { committed: { serial, isChanged: true, today } };
}
