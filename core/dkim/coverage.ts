import type { FieldPicker } from './field-picker.js';

/**
 * A field that a reader sees and a signature does not guard. `unsigned`: fields stand there that it does not cover.
 * `addable`: whoever passes the message on can add one without breaking the signature (RFC 6376 s8.15).
 */
export interface CoverageGap {
  /** The name in lower case. */
  readonly key: string;
  readonly kind: 'unsigned' | 'addable';
  /** How many fields of the name the message has. */
  readonly present: number;
  /** How many of them the signature covers. */
  readonly covered: number;
}

/** The fields that mail programs show or go by, and of which a message has one at most (RFC 5322 s3.6, RFC 2045). */
export const guardedFields: readonly string[] = [
  ...['from', 'sender', 'reply-to', 'to', 'cc', 'subject', 'date', 'message-id'],
  ...['mime-version', 'content-type', 'content-transfer-encoding'],
];

/** The fields among those that matter that a signature with these names leaves open. */
export function findGaps(picker: FieldPicker, names: readonly string[]): CoverageGap[] {
  const { timesNamed } = picker.pick(names);
  return guardedFields.flatMap((key): CoverageGap[] => {
    const present = picker.byKey.get(key)?.length ?? 0;
    const count = timesNamed(key);
    if (present > count) return [{ key, kind: 'unsigned', present, covered: count }];
    return count > present ? [] : [{ key, kind: 'addable', present, covered: present }];
  });
}
