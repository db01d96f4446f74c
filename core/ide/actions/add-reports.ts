import { say } from '../../words/phrase.js';
import { type ActionSite, isGenerated, rewrite, type ZoneAction } from './action.js';
import { domainOf } from './domain-facts.js';
import { textEdits } from './text-layout.js';

/** Asks for aggregate reports in a DMARC record that does not: without them nobody tells whose mail fails. */
export function addReports(site: ActionSite): readonly ZoneAction[] {
  const { text, known } = site;
  if (text?.role !== 'dmarc' || isGenerated(known.zone, text.record.typeSpan)) return [];
  const domain = domainOf(text.record);
  const { tags } = text.dmarc.list;
  const last = tags[tags.length - 1];
  if (domain === undefined || domain === '.' || last === undefined || text.dmarc.tagOf('rua') !== undefined)
    return [];
  const address = `dmarc-reports@${domain.slice(0, -1)}`;
  // An address goes into a tag list as it is only where none of its characters means something there.
  if (!/^[A-Za-z0-9@._-]+$/.test(address)) return [];
  const at = { start: last.valueEnd, end: last.valueEnd };
  const edits = textEdits(known.zone, text, [{ span: at, text: `; rua=mailto:${address}` }]);
  if (edits === undefined) return [];
  return [rewrite(site, say`Ask for aggregate reports to ${address}`, ['DMARC016'], edits)];
}
