import type { ZoneAction } from '../../../../core/ide/actions/action.js';
import { actionsAt } from '../../../../core/ide/actions/actions.js';
import type { Standard } from '../../../../core/lint/mail-zone.js';
import { defaultOptions, lintZone } from '../../../../core/lint/run.js';
import { english } from '../../../../core/words/words.js';
import { printZone } from '../../../../core/zone/print.js';
import type { Zone } from '../../../../core/zone/zone.js';
import { head, readFile, sceneOf, textsAfter } from '../names/scene.js';

export const main = 'db.example.com';

/** What the actions at a cursor are and do. */
export interface Tried {
  readonly titles: readonly string[];
  readonly actions: readonly ZoneAction[];
  /** Makes the edits of the one action whose title begins with some words. */
  do(title: string): Done;
}

/** The zone before and after. */
export interface Done {
  /** The lines below the head of the main file. */
  readonly lines: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly zone: Zone;
  /** Records that are there now and were not, with a plus, and those that went, with a minus. */
  readonly changes: readonly string[];
  /** Codes of the findings that went, with a minus, and of those that came, with a plus. */
  readonly findings: readonly string[];
  readonly action: ZoneAction;
}

/** The actions at `‸`, in lines below the head of a zone, which may stand beside other files. */
export function tryActions(
  marked: string,
  others: Readonly<Record<string, string>> = {},
  standard: Standard = 'rfc9989',
): Tried {
  return tryFiles({ [main]: `${head()}@ NS ns1.example.net.\n${marked}`, ...others }, standard);
}

export function tryFiles(files: Readonly<Record<string, string>>, standard: Standard = 'rfc9989'): Tried {
  const scene = sceneOf(files);
  const selection = { start: scene.offset, end: scene.offset };
  const actions = actionsAt({ known: scene.here, selection, standard, zones: scene.zones });
  return {
    actions,
    titles: actions.map(({ title }) => english(title)),
    do(title) {
      const found = actions.filter((one) => english(one.title).startsWith(title));
      const [action] = found;
      if (action === undefined || found.length > 1) throw new Error(`${found.length} actions ${title}`);
      const texts = textsAfter(scene.texts, action.edits);
      const text = texts.get(scene.here.uri) ?? '';
      const zone = readFile(scene.here.uri, texts);
      const heading = `${head()}@ NS ns1.example.net.\n`;
      return {
        texts,
        zone,
        lines: text.startsWith(heading) ? text.slice(heading.length) : text,
        changes: difference([...printZone(scene.here.zone)], [...printZone(zone)]),
        findings: difference(codesIn(scene.here.zone, standard), codesIn(zone, standard)),
        action,
      };
    },
  };
}

function codesIn(zone: Zone, standard: Standard): readonly string[] {
  return lintZone(zone, { ...defaultOptions, standard }).map(({ code }) => code);
}

function difference(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...after];
  const gone = before.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...gone.map((one) => `-${one}`), ...left.map((one) => `+${one}`)];
}
