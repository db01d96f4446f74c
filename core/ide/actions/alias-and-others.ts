import { isAtOrBelow } from '../../dns/name.js';
import type { Edit } from '../../finding.js';
import { shownName } from '../../lint/rules/shared/shown.js';
import { say } from '../../words/phrase.js';
import { recordsAt } from '../../zone/answers.js';
import { addressOf } from '../../zone/rdata/views.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import { txtOf } from '../../zone/txt.js';
import { type ActionSite, isGenerated, rewrite, type ZoneAction } from './action.js';
import { addressesAt, aliasTarget, ofType } from './domain-facts.js';
import { insertRecords } from './new-records.js';
import { joinTouching, removeRecords } from './remove-records.js';

const codes = ['ZONE007'];

/**
 * The three ways out where a name is an alias and has a TXT record of its own, which no server loads: without the alias, with
 * the text at the target of the alias, where everybody who follows it finds it, or with the addresses of the target.
 */
export function aliasAndOthers(site: ActionSite): readonly ZoneAction[] {
  const { record, known } = site;
  const { zone } = known;
  if (record === undefined) return [];
  const [alias, second] = ofType(zone, record.owner, 'CNAME');
  const texts = ofType(zone, record.owner, 'TXT');
  if (alias === undefined || second !== undefined || texts.length === 0 || isGenerated(zone, alias.typeSpan))
    return [];
  const removal = removeRecords(zone, [alias]);
  if (removal === undefined) return [];
  const target = aliasTarget(zone, alias);
  const actions = [rewrite(site, say`Remove the alias to ${shownName(target)}`, codes, removal)];
  // Behind the last of the records of the target, at which no alias stands.
  const near = recordsAt(zone, target)
    .filter((one) => !isGenerated(zone, one.typeSpan))
    .pop();
  const isHere = isAtOrBelow(target, zone.apex) && near !== undefined && near.type.name !== 'CNAME';
  const moved = isHere ? moveTexts(site, near, texts) : undefined;
  if (moved !== undefined) {
    const title = say`Move the text to ${shownName(target)}, where whoever follows the alias finds it`;
    actions.push(rewrite(site, title, codes, moved));
  }
  const addresses = addressesAt(zone, target);
  const copy = insertRecords(
    zone,
    alias,
    addresses.map((one) => ({ owner: alias.owner, type: one.type.name, data: addressOf(zone.wireOf(one)) })),
  );
  if (addresses.length > 0 && copy !== undefined) {
    const title = say`Replace the alias by the addresses of ${shownName(target)}`;
    actions.push(rewrite(site, title, codes, joinTouching([...removal, copy])));
  }
  return actions;
}

function moveTexts(
  { known: { zone } }: ActionSite,
  near: ZoneRecord,
  texts: readonly ZoneRecord[],
): readonly Edit[] | undefined {
  const removals = removeRecords(zone, texts);
  const records = texts.map((text) => ({ owner: near.owner, type: 'TXT', data: txtOf(zone, text).octets }));
  const added = insertRecords(zone, near, records);
  return removals && added && joinTouching([...removals, added]);
}
