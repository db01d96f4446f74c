/**
 * States that survive parentheses.
 *
 * A record is a row of states: owner, then TTL and class, then the data of its type. Parentheses do not respect that row:
 * in `a ( IN` newline `TXT ) "x"` one opens before the type and closes after it. TextMate rules nest, so a rule for the
 * parentheses inside a rule for the state would forget, at `)`, that the type was seen.
 *
 * Here every step is therefore a push, and the pile stands until the record is over:
 *
 *     owner  >  header  >  "("  header  >  TXT  txt  >  ")"  txt        then, at the line end, all of it at once
 *
 * A state exists once for each depth, and the depth decides what a line end means:
 *
 *   0  no parenthesis is open: the line end ends the record. The top rule eats the `\n`, and `(?<=\n)` in the
 *      rules below it pops them one after the other.
 *   1  one is open: a line end means nothing. It is handed to a rule that waits for the next line, so that
 *      `(?<=\n)` cannot match here. `)` goes on with the same state at depth 0.
 *   2  more than one is open. From here on parentheses nest in the ordinary way, however many there are.
 *      The price: a state that was entered at depth 2 is forgotten when its parenthesis closes.
 */
import { scope } from './lexis.mjs';

const depths = [0, 1, 2];

const endAtDepth = [String.raw`\n|(?<=\n)`, String.raw`(?<=\n)`, String.raw`(?=\))`];

export const openParenthesis = { name: scope('punctuation.section.parens.begin') };
const closeParenthesis = { name: scope('punctuation.section.parens.end') };
/** A server stops here, whatever the file means. */
export const strayParenthesis = { name: scope('invalid.illegal.stray-parenthesis') };

/** The repository name of a state at a depth. */
function at(state, depth) {
  return `${state}-${depth}`;
}

/** Goes on with other patterns; `begin` is what triggers it, and may be zero-width. */
function goOn(depth, { begin, beginCaptures, until }, patterns) {
  const end = until === undefined ? endAtDepth[depth] : `${endAtDepth[depth]}|${until}`;
  return { begin, ...(beginCaptures && { beginCaptures }), end, patterns };
}

/**
 * Goes on with another state. Patterns in `first` come before the state's own. `until` is a zero-width pattern that leads
 * back: where two states take turns, it keeps the pile of rules low.
 */
export function enter(state, depth, { first = [], ...trigger }) {
  return goOn(depth, trigger, [...first, ...included(at(state, depth))]);
}

/**
 * Goes on with one of the `patterns`, which begin with `\G`, where the next field or string is. For patterns that read far:
 * unpinned they would be tried behind every escaped blank of a field, too.
 */
export function enterAtField(depth, patterns) {
  return goOn(depth, { begin: String.raw`(?=[^ \t\n();])` }, patterns);
}

/** Rules that exist once for each depth, for the repository. Included as `name-depth`. */
export function atEachDepth(name, patternsAt) {
  return Object.fromEntries(depths.map((depth) => [at(name, depth), { patterns: patternsAt(depth) }]));
}

/**
 * The rules of a state, for the repository.
 * @param patternsAt the patterns of the state itself, given the depth to pass on to `enter`
 * @param firstAt patterns that outrank even a line end: zero-width ones, behind the last thing on a line
 */
export function defineState(state, patternsAt, firstAt = () => []) {
  const rules = atEachDepth(state, (depth) => [
    ...firstAt(depth),
    ...included(depth === 0 ? 'comment' : 'comment-in-parentheses'),
    ...parentheses(state, depth),
    ...patternsAt(depth),
  ]);
  rules[`${state}-nested`] = {
    begin: String.raw`\(`,
    beginCaptures: { 0: openParenthesis },
    end: String.raw`\)`,
    endCaptures: { 0: closeParenthesis },
    patterns: included(at(state, 2)),
  };
  return rules;
}

/** Patterns of the repository, by name. */
export function included(...names) {
  return names.map((name) => ({ include: `#${name}` }));
}

function parentheses(state, depth) {
  const opening = { begin: String.raw`\(`, beginCaptures: { 0: openParenthesis } };
  const closing = { begin: String.raw`\)`, beginCaptures: { 0: closeParenthesis } };
  if (depth === 0) return [enter(state, 1, opening), ...included('stray-parenthesis')];
  if (depth === 1) return [enter(state, 0, closing), ...included(`${state}-nested`, 'line-break')];
  return included(`${state}-nested`);
}

export const parenthesisRules = {
  'stray-parenthesis': { ...strayParenthesis, match: String.raw`\)` },
  // `^` does not match after the last `\n` of a text, so this rule is still there when the next line begins.
  'line-break': { begin: String.raw`\n`, end: '^' },
};
