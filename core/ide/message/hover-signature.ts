import { arcMessageSignature, arcSeal } from '../../records/arc-fields.js';
import { dkimSignature } from '../../records/dkim-signature.js';
import { readRecord } from '../../tags/read-record.js';
import { readTagList } from '../../tags/tag-list.js';
import { utcTime } from '../../text/utc-time.js';
import { type Phrase, verbatim } from '../../words/phrase.js';
import type { Described } from '../described.js';
import type { HoverReader } from '../hover-reader.js';
import { describeTag } from '../hover-tag.js';

/** What the tag at an offset of a signature's value means, and what holds here. */
export function describeSignature(
  key: 'dkim-signature' | 'arc-message-signature' | 'arc-seal',
  value: string,
  at: number,
  reader: HoverReader,
): Described | undefined {
  const list = readTagList(value);
  switch (key) {
    case 'dkim-signature': {
      const reading = readRecord(dkimSignature, list);
      const { t, x } = reading.values;
      return describeTag(dkimSignature, reading, at, reader, timeAt(at, t, x));
    }
    case 'arc-message-signature': {
      const reading = readRecord(arcMessageSignature, list);
      const { t, x } = reading.values;
      return describeTag(arcMessageSignature, reading, at, reader, timeAt(at, t, x));
    }
    case 'arc-seal': {
      const reading = readRecord(arcSeal, list);
      return describeTag(arcSeal, reading, at, reader, timeAt(at, reading.values.t));
    }
  }
}

interface Time {
  readonly value: number;
  readonly span: { readonly start: number; readonly end: number };
}

/** The time that stands at an offset, as people write it. */
function timeAt(at: number, ...times: readonly (Time | undefined)[]): Phrase | undefined {
  // The name of the tag and the equals sign stand before the value.
  const time = times.find((some) => some !== undefined && at <= some.span.end && at >= some.span.start - 4);
  const text = time && utcTime(time.value);
  return text === undefined ? undefined : verbatim(text);
}
