import { withoutPiece } from '../../lint/rules/shared/tag-edits.js';
import { readTagList } from '../../tags/tag-list.js';
import { say } from '../../words/phrase.js';
import { type ActionSite, isGenerated, rewrite, type ZoneAction } from './action.js';
import { textEdits } from './text-layout.js';

/** The versions of records that are tag lists, and the findings about one that does not stand first. */
const versions: readonly { readonly literal: string; readonly codes: readonly string[] }[] = [
  { literal: 'DMARC1', codes: ['DMARC001'] },
  { literal: 'DKIM1', codes: ['DKIM001'] },
  { literal: 'STSv1', codes: ['STS001'] },
  { literal: 'TLSRPTv1', codes: ['TLSR001'] },
  { literal: 'BIMI1', codes: ['BIMI001'] },
];

/** Moves `v=` to the front of a tag list, where receivers look for it. */
export function versionFirst(site: ActionSite): readonly ZoneAction[] {
  const { text, known } = site;
  if (text === undefined || text.role === 'spf' || isGenerated(known.zone, text.record.typeSpan)) return [];
  const { octets } = text.text;
  // Of a text without one there is nothing to move.
  if (!/v[ \t]*=/i.test(octets)) return [];
  const { tags } = readTagList(octets);
  const at = tags.findIndex(({ name }) => name.value.toLowerCase() === 'v');
  const tag = tags[at];
  const [first] = tags;
  const version =
    tag && versions.find(({ literal }) => literal.toLowerCase() === tag.value.value.toLowerCase());
  if (at < 1 || tag === undefined || first === undefined || version === undefined) return [];
  const start = { start: first.nameStart, end: first.nameStart };
  const replacements = [{ span: start, text: `v=${version.literal}; ` }, withoutPiece(octets, tag.span)];
  const edits = textEdits(known.zone, text, replacements);
  if (edits === undefined) return [];
  return [rewrite(site, say`Put v=${version.literal} first`, version.codes, edits)];
}
