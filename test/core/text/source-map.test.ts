import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PayloadBuilder } from '../../../core/text/source-map.js';

/** One way in which octets of a payload come from the source. */
type Part =
  | { readonly kind: 'plain'; readonly octets: string }
  | { readonly kind: 'atom'; readonly octets: string; readonly width: number }
  | { readonly kind: 'gap'; readonly width: number };

const parts = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('plain' as const), octets: fc.string({ minLength: 1, maxLength: 5 }) }),
    fc.record({
      kind: fc.constant('atom' as const),
      octets: fc.string({ minLength: 1, maxLength: 4 }),
      width: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({ kind: fc.constant('gap' as const), width: fc.integer({ min: 1, max: 9 }) }),
  ),
);

/** Builds a payload, and beside it the plain truth: which source range each octet came from. */
function build(list: readonly Part[]) {
  const builder = new PayloadBuilder(0);
  const origins: { readonly start: number; readonly end: number }[] = [];
  let at = 0;
  for (const part of list) {
    if (part.kind === 'gap') {
      at += part.width;
      continue;
    }
    if (part.kind === 'plain') {
      builder.addPlain(part.octets, at);
      for (let i = 0; i < part.octets.length; i++) origins.push({ start: at + i, end: at + i + 1 });
      at += part.octets.length;
    } else {
      builder.addAtom(part.octets, at, part.width);
      for (let i = 0; i < part.octets.length; i++) origins.push({ start: at, end: at + part.width });
      at += part.width;
    }
  }
  return { payload: builder.build(), origins };
}

test('every octet leads back to where it came from, whatever stood between', () => {
  fc.assert(
    fc.property(parts, (list) => {
      const { payload, origins } = build(list);
      expect(payload.octets.length).toBe(origins.length);
      origins.forEach((origin, at) => {
        expect(payload.map.cover({ start: at, end: at + 1 })).toEqual(origin);
        expect(payload.map.pieces({ start: at, end: at + 1 })).toEqual([origin]);
      });
    }),
  );
});

test('a cover runs from the first origin to the last; the pieces are the origins without the gaps', () => {
  fc.assert(
    fc.property(parts, fc.nat(), fc.nat(), (list, a, b) => {
      const { payload, origins } = build(list);
      if (origins.length === 0) return;
      const start = a % origins.length;
      const end = start + 1 + (b % (origins.length - start));
      const inside = origins.slice(start, end);
      expect(payload.map.cover({ start, end })).toEqual({
        start: inside[0]?.start,
        end: inside[inside.length - 1]?.end,
      });
      const covered = new Set(inside.flatMap((origin) => rangeOf(origin)));
      expect(new Set(payload.map.pieces({ start, end }).flatMap(rangeOf))).toEqual(covered);
    }),
  );
});

test('a source offset leads to an octet that came from it, and from a gap to none', () => {
  fc.assert(
    fc.property(parts, (list) => {
      const { payload, origins } = build(list);
      const last = origins[origins.length - 1]?.end ?? 0;
      for (let at = 0; at <= last; at++) {
        const octet = payload.map.payloadOffset(at);
        const expected = origins.findIndex((origin) => at >= origin.start && at < origin.end);
        expect(octet ?? -1).toBe(expected);
      }
    }),
  );
});

test('a policy split over two strings is one range to underline and two to edit', () => {
  const text = '"v=DMARC1; p=no" ; note\n  "ne"';
  const builder = new PayloadBuilder(0);
  builder.addPlain(text.slice(1, 15), 1);
  builder.addPlain('ne', text.length - 3);
  const { octets, map } = builder.build();
  const none = { start: octets.indexOf('none'), end: octets.length };
  const cover = map.cover(none);
  expect(text.slice(cover.start, cover.end)).toBe('no" ; note\n  "ne');
  expect(map.pieces(none).map(({ start, end }) => text.slice(start, end))).toEqual(['no', 'ne']);
});

function rangeOf({ start, end }: { readonly start: number; readonly end: number }): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}
