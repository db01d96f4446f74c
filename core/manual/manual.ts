import { messageRules } from '../lint/message/rules/index.js';
import { rules } from '../lint/rules/index.js';
import { slipsBetween } from '../lint/rules/shared/nearest-word.js';
import { messageRulePage } from './message-rule-page.js';
import type { Page, Style } from './page.js';
import { policyFilePages } from './policy-file-pages.js';
import { type RecordPages, tagListPages } from './record-pages.js';
import { aliasPages, rulePage } from './rule-pages.js';
import { spfPages } from './spf-pages.js';

/** Everything that can be looked up. */
export interface Manual {
  /** A page a rule, in the order of the catalogue. */
  readonly rules: readonly Page[];
  readonly records: readonly RecordPages[];
  /** A page by its id, in whatever case, or by a name that people have for it; undefined where there is none. */
  find(name: string): Page | undefined;
  /** The id that a name was probably meant to be. */
  nearest(name: string): string | undefined;
}

/** Names that people have for kinds of records. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['dkim', 'dkim-key'],
  ['sts', 'mta-sts'],
  ['tlsrpt', 'tls-rpt'],
  ['tls', 'tls-rpt'],
  ['mta-sts.txt', 'mta-sts-policy'],
  ['domainkeys', 'domainkeys-policy'],
]);

/** The manual, in the style of a door. */
export function manualIn(style: Style): Manual {
  const rulePages = [
    ...rules.map((rule) => rulePage(rule, style)),
    ...messageRules.map((rule) => messageRulePage(rule, style)),
    ...aliasPages(style),
  ];
  const records = [spfPages(style), ...tagListPages(style), policyFilePages(style)];
  const pages = [...rulePages, ...records.flatMap(({ page, parts }) => [page, ...parts])];
  const byName = new Map(pages.map((page) => [page.id.toLowerCase(), page]));
  return {
    rules: rulePages,
    records,
    find: (name) => byName.get(idOf(name)),
    nearest(name) {
      const wanted = idOf(name);
      const ranked = pages
        .map(({ id }) => ({ id, distance: distanceBetween(wanted, id.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
      const [best] = ranked;
      return best !== undefined && best.distance < mostDistance ? best.id : undefined;
    },
  };
}

/** The id in lower case; `dkim.p` is `dkim-key.p`. */
function idOf(name: string): string {
  const lower = name.toLowerCase();
  const whole = otherNames.get(lower);
  if (whole !== undefined) return whole;
  const dot = lower.indexOf('.');
  if (dot < 0) return lower;
  const kind = lower.slice(0, dot);
  return `${otherNames.get(kind) ?? kind}${lower.slice(dot)}`;
}

/** Beyond this nobody would see why one name was meant to be the other. */
const mostDistance = 3;

/** Slips, and of codes with the same letters a little for numbers that are far apart. */
function distanceBetween(one: string, other: string): number {
  const slips = slipsBetween(one, other);
  const [, letters = '', digits = ''] = /^([a-z]+)([0-9]{1,6})$/.exec(one) ?? [];
  const [, otherLetters, otherDigits = ''] = /^([a-z]+)([0-9]{1,6})$/.exec(other) ?? [];
  if (letters === '' || letters !== otherLetters) return slips;
  return Math.min(slips, 1) + Math.min(Math.abs(Number(digits) - Number(otherDigits)), 1999) / 1000;
}
