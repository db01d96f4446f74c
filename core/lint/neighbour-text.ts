import { readSenderIdTerms } from '../records/sender-id.js';
import type { SpfRecord } from '../records/spf-record.js';
import { readTagList, type TagList } from '../tags/tag-list.js';
import { isWordAt } from '../tags/words.js';
import { rememberLast } from './remember-last.js';
import type { TextTraits } from './text-traits.js';
import { misplaced, type ReadText, Txt } from './txt.js';

const listOf = rememberLast(readTagList);

export type NeighbourRole = 'mta-sts' | 'tls-rpt' | 'bimi';

/**
 * `mta-sts`: at `_mta-sts.<domain>` (RFC 8461). `tls-rpt`: at `_smtp._tls.<domain>` (RFC 8460). `bimi`: at
 * `<selector>._bimi.<domain>`. There whatever it says, and anywhere else a text that begins with the version.
 */
export class NeighbourText<R extends NeighbourRole> extends Txt<R> {
  /** `kindLabels`: 0 where nobody looks for such a record. */
  constructor(role: R, read: ReadText, kindLabels: number) {
    super(role, read, kindLabels);
  }

  /** Whether it stands where such a record is looked for. */
  get isAtHome(): boolean {
    return this.kindLabels > (this.role === 'bimi' ? 1 : 0);
  }

  get list(): TagList {
    return listOf(this.text.octets);
  }

  override get common(): TextTraits {
    return super.common | misplaced(this.text);
  }

  get traits(): 0 {
    return 0;
  }
}

const versions: readonly (readonly [string, NeighbourRole])[] = [
  ['v=STSv1', 'mta-sts'],
  ['v=TLSRPTv1', 'tls-rpt'],
  ['v=BIMI1', 'bimi'],
];

/** What a text is by its version, whatever name it stands at. */
export function neighbourOf(octets: string): NeighbourRole | undefined {
  for (const [version, role] of versions) if (isWordAt(octets, 0, version)) return role;
  return undefined;
}

const senderIdOf = rememberLast(readSenderIdTerms);

/** Begins as a Sender ID record does (RFC 4406), at whatever name. */
export class SenderIdText extends Txt<'sender-id'> {
  constructor(read: ReadText) {
    super('sender-id', read, 0);
  }

  get senderId(): SpfRecord {
    return senderIdOf(this.text.octets);
  }

  get traits(): 0 {
    return 0;
  }
}
