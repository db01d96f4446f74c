import type { Name } from '../dns/name.js';
import type { DmarcStandard } from '../records/dmarc-policy.js';
import { answersFrom, recordsAt, type ZoneAnswers } from '../zone/answers.js';
import { numberOfType } from '../zone/rdata/type-numbers.js';
import { findRrType } from '../zone/rdata/types.js';
import type { Zone } from '../zone/read-zone.js';
import type { ZoneRecord } from '../zone/record-table.js';
import { isPause, toTheEnd } from '../zone/steps.js';
import type { CommittedVersion } from './committed.js';
import { atHand, type KnownAnswers } from './known-answers.js';
import type { LiveFindings } from './live/found.js';
import { type MailText, readMailText } from './mail-text.js';
import { defaultProfile, type Profile, type ProfileId, profileOf } from './profiles.js';

/** Which DMARC a record is judged by. Receivers of both generations read it. */
export type Standard = DmarcStandard;

type Role = MailText['role'];
type TextOf<R extends Role> = Extract<MailText, { readonly role: R }>;

/** A zone as the rules about mail see it. What it is asked for is found then, and kept. */
export interface MailZone {
  readonly zone: Zone;
  readonly standard: Standard;
  /** The version that was committed last; undefined where nobody looked for one, or there is none. */
  readonly committed: CommittedVersion | undefined;
  /** What zones beside this one say; undefined where there are none at hand. */
  readonly elsewhere: KnownAnswers | undefined;
  /** What this zone and those beside it say. */
  readonly known: KnownAnswers;
  /** What live DNS showed; undefined where nobody asked. */
  readonly live: LiveFindings | undefined;
  /** Whose reading of zone files counts. */
  readonly profile: Profile;
  readonly answers: ZoneAnswers;
  /** All TXT records that the zone serves, in reading order. */
  readonly texts: readonly MailText[];
  /** Sorts them by their roles, with pauses in which others may work. */
  prepareTexts(): Generator<void>;
  /** Texts of one role at exactly this owner. */
  textsAt<R extends Role>(owner: Name, role: R): readonly TextOf<R>[];
  /** Texts of one role in the whole zone. */
  textsOf<R extends Role>(role: R): readonly TextOf<R>[];
  /** Records of one type at exactly this owner. */
  recordsAt(owner: Name, type: string): readonly ZoneRecord[];
  /** All records of one type that the zone serves. */
  recordsOf(type: string): readonly ZoneRecord[];
}

/** What a door knows about a zone beside its text. */
export interface ZoneFacts {
  readonly committed?: CommittedVersion | undefined;
  /** What live DNS showed, where a person asked for that. */
  readonly live?: LiveFindings | undefined;
  /** What zones beside this one say. */
  readonly elsewhere?: KnownAnswers | undefined;
  /** The server or provider that the zone is for, where that is not BIND. */
  readonly profile?: ProfileId | undefined;
}

const txtType = numberOfType('TXT');

/** `read`: the texts that the zone serves, where somebody has read them already. */
export function readMailZone(
  zone: Zone,
  standard: Standard,
  facts: ZoneFacts = {},
  read?: readonly MailText[],
): MailZone {
  const { names, records } = zone;
  let byRole: ReadonlyMap<Role, readonly MailText[]> | undefined;
  const byType = new Map<string, readonly ZoneRecord[]>();
  let texts = read;
  let byNumber: ReadonlyMap<number, MailText> | undefined;

  const textsOf = <R extends Role>(role: R): readonly TextOf<R>[] => {
    byRole ??= toTheEnd(groupByRole(mail.texts));
    return (byRole.get(role) ?? []) as readonly TextOf<R>[];
  };
  const textsAt = <R extends Role>(owner: Name, role: R): readonly TextOf<R>[] => {
    const id = names.find(owner);
    if (id === undefined) return [];
    byNumber ??= new Map(mail.texts.map((text) => [text.record.index, text]));
    const found: TextOf<R>[] = [];
    for (const index of records.atOwner(id)) {
      const text = records.typeOf(index) === txtType ? byNumber.get(index) : undefined;
      if (text?.role === role) found.push(text as TextOf<R>);
    }
    return found;
  };
  const recordsOf = (type: string): readonly ZoneRecord[] => {
    const found = byType.get(type) ?? servedRecords(zone, findRrType(type)?.number ?? 0);
    byType.set(type, found);
    return found;
  };
  // A fragment does not know the names of its records, so that nobody can be asked about them.
  const elsewhere = zone.isWhole ? facts.elsewhere : undefined;
  const mail: MailZone = {
    zone,
    standard,
    committed: facts.committed,
    elsewhere,
    known: atHand(zone, elsewhere),
    live: facts.live,
    profile: profileOf(facts.profile ?? defaultProfile),
    get answers() {
      return answersFrom(zone);
    },
    get texts() {
      texts ??= Array.from(servedTexts(zone));
      return texts;
    },
    *prepareTexts() {
      byRole ??= yield* groupByRole(mail.texts);
    },
    textsAt,
    textsOf,
    recordsAt: (owner, type) => recordsAt(zone, owner).filter((record) => record.type.name === type),
    recordsOf,
  };
  return mail;
}

function* servedTexts(zone: Zone): IterableIterator<MailText> {
  for (let block = 0; block < zone.blocks.length; block++) yield* textsInBlock(zone, block);
}

/** Reads the TXT records of a block that the zone serves. */
export function textsInBlock(zone: Zone, block: number): MailText[] {
  const { blocks, records, names, apexId } = zone;
  const texts: MailText[] = [];
  const end = blocks.firstRecordOf(block + 1);
  for (let index = blocks.firstRecordOf(block); index < end; index++) {
    if (records.typeOf(index) === txtType && names.isAtOrBelow(records.ownerOf(index), apexId)) {
      texts.push(readMailText(zone, records.get(index)));
    }
  }
  return texts;
}

function* groupByRole(texts: readonly MailText[]): Generator<void, ReadonlyMap<Role, readonly MailText[]>> {
  const byRole = new Map<Role, MailText[]>();
  let count = 0;
  for (const text of texts) {
    if (isPause(count++)) yield;
    const others = byRole.get(text.role);
    if (others === undefined) byRole.set(text.role, [text]);
    else others.push(text);
  }
  return byRole;
}

/** BIND passes over data outside the zone, so nobody ever sees it. */
function servedRecords({ names, records, apexId }: Zone, type: number): ZoneRecord[] {
  const served: ZoneRecord[] = [];
  for (const index of records.ofType(type)) {
    if (names.isAtOrBelow(records.ownerOf(index), apexId)) served.push(records.get(index));
  }
  return served;
}
