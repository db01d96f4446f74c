import type { BodyDamage } from '../../message/restore/body-alternatives.js';
import { joined, type Phrase, say } from '../../words/phrase.js';
import type { BodyChange, ReencodedPart } from '../explain/body-change.js';

/** What undoes a change of the body, as a sentence without its full stop. */
export function bodyChangePhrase(change: BodyChange): Phrase {
  switch (change.kind) {
    case 'lines-added':
      return linesPhrase(change);
    case 'emptied':
      return say`the body hash is that of an empty body: all of the text was added after it was signed`;
    case 'canonicalization':
      return say`the body hash matches in the other form: it was made with c=.../${change.form}, and the signature says otherwise`;
    case 'damage':
      return say`the body hash matches with this undone: ${damages[change.damage]}`;
    case 'transfer-encoding':
      return say`the body hash matches when the body is encoded as ${change.from}: it was encoded anew on the way`;
    case 'parts-encoding':
      return partsPhrase(change.parts);
    case 'charset':
      return say`the body hash matches when the text is in ${change.from}: its characters were encoded anew`;
    case 'length':
      return say`the body hash is that of the whole body, and l= says that less was signed`;
    case 'cut-off':
      return say`the last part of the body does not end (its boundary is missing): the file seems to be cut off`;
  }
}

function partsPhrase(parts: readonly ReencodedPart[]): Phrase {
  const all = joined(parts.map(partPhrase), ', ');
  return parts.length === 1
    ? say`the body hash matches when ${all}: it was encoded anew on the way`
    : say`the body hash matches when ${all}: they were encoded anew on the way`;
}

function partPhrase({ path, type, from, to, what }: ReencodedPart): Phrase {
  const shown = type.slice(0, longestType);
  switch (what) {
    case 'encoding':
      return say`part ${path} (${shown}) is encoded as ${from} and not as ${to}`;
    case 'lines':
      return say`part ${path} (${shown}) is encoded as ${from} with its lines broken in another way`;
    case 'field':
      return say`part ${path} (${shown}), ${from}, has its field Content-Transfer-Encoding as it was`;
  }
}

/** Characters of a type that are shown. */
const longestType = 60;

/** Some things with "and" between them. */
function listed(things: readonly Phrase[]): Phrase {
  return things.reduce((before, thing) => say`${before} and ${thing}`);
}

function linesPhrase({ place, lines }: BodyChange & { readonly kind: 'lines-added' }): Phrase {
  switch (place) {
    case 'end':
      return lines === 1
        ? say`the body hash matches if the last line is removed: a footer of 1 line was added`
        : say`the body hash matches if the last ${lines} lines are removed: a footer of ${lines} lines was added`;
    case 'start':
      return lines === 1
        ? say`the body hash matches if the first line is removed: a banner of 1 line was added`
        : say`the body hash matches if the first ${lines} lines are removed: a banner of ${lines} lines was added`;
    case 'middle':
      return lines === 1
        ? say`the body hash matches if 1 line inside the body is removed, which was added`
        : say`the body hash matches if ${lines} lines inside the body are removed, which were added`;
  }
}

/** A change of the body as a thing: `the footer of 2 lines`. */
export function bodyThing(change: BodyChange): Phrase {
  switch (change.kind) {
    case 'lines-added':
      if (change.place === 'end')
        return change.lines === 1 ? say`the footer of 1 line` : say`the footer of ${change.lines} lines`;
      if (change.place === 'start')
        return change.lines === 1 ? say`the banner of 1 line` : say`the banner of ${change.lines} lines`;
      return change.lines === 1 ? say`1 line inside the body` : say`${change.lines} lines inside the body`;
    case 'emptied':
      return say`the whole text of the body`;
    case 'parts-encoding': {
      const paths = change.parts.map(({ path }) => say`the encoding of part ${path}`);
      return paths.length > mostPaths ? say`the encoding of ${paths.length} parts` : listed(paths);
    }
    case 'damage':
      return say`damage of the body (${damages[change.damage]})`;
    default:
      return say`another encoding of the body`;
  }
}

/** Parts that are named one by one. */
const mostPaths = 3;

const damages: Readonly<Record<BodyDamage | 'trailing-blanks', Phrase>> = {
  'bare-line-ends': say`lines end with LF alone`,
  'bare-returns': say`lines end with CR alone`,
  mboxrd: say`a ">" was put before "From " (mboxrd)`,
  mboxo: say`a ">" was put before "From " (mboxo)`,
  'dot-stuffing': say`dots at the beginning of lines are doubled`,
  'trimmed-blanks': say`the blank behind "--" was taken away`,
  'trailing-blanks': say`blanks were added at the ends of lines`,
};
