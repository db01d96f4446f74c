/**
 * The TextMate grammar for zone files. `scripts/generate-grammar.mjs` fills in the project's tables and writes
 * `dns-zone.tmLanguage.json`.
 *
 * Scopes, as far as they are worth knowing:
 *
 *   entity.name.function.owner            an owner; where mail authentication lives, with
 *                                         entity.name.type.mail-auth.{dmarc,dkim,spf,mta-sts,tls-rpt,bimi,atps} too
 *   storage.type.class, constant.numeric.ttl, keyword.other.type
 *   keyword.control.directive.*, variable.other.iterator
 *   variable.other.name, variable.language.origin, constant.numeric.*, string.unquoted          record data
 *   string.quoted.double.{spf,dmarc,dkim,tag-list}                                              strings that mail reads
 *     constant.language.version.*, keyword.operator.qualifier.spf, support.function.mechanism.spf,
 *     variable.parameter.{modifier,tag}.*, string.unquoted.{argument,value}.*,
 *     constant.character.format.placeholder.macro.spf; meta.{tag,modifier}.unknown.* is what receivers ignore
 *   invalid.illegal.{unclosed-string,escape,stray-parenthesis,unknown-directive}                what no server loads
 */
import { directiveRules } from './source/directives.mjs';
import { commentRules, escapes } from './source/lexis.mjs';
import { ownerRules } from './source/owners.mjs';
import { recordRules } from './source/records.mjs';
import { spfRules } from './source/spf.mjs';
import { included, parenthesisRules } from './source/states.mjs';
import { listKinds, tagListRules } from './source/tag-lists.mjs';

/**
 * @param {{
 *   rrTypes: readonly { name: string, status: string }[],
 *   spfTerms: readonly { name: string, kind: 'mechanism' | 'modifier' }[],
 *   dmarc: { version: { literal: string }, tagNames: string, tags: object },
 *   dkimKey: { version: { literal: string }, tagNames: string, tags: object },
 *   neighbours: readonly { version: { literal: string } }[],
 * }} tables
 */
export function zoneGrammar(tables) {
  // Meta types belong into queries, never into a zone.
  const types = tables.rrTypes.filter((type) => type.status !== 'meta').map((type) => type.name);
  const kinds = listKinds(tables);
  return {
    name: 'DNS Zone',
    scopeName: 'source.dns-zone',
    patterns: included('comment', 'directive-line', 'owner-line', 'blank-owner-line', 'parenthesis-line'),
    repository: {
      ...commentRules,
      escape: escapes,
      ...parenthesisRules,
      ...ownerRules,
      ...recordRules(types, kinds),
      ...directiveRules(types),
      ...spfRules(tables.spfTerms),
      ...tagListRules(kinds),
    },
  };
}
