import type { MessageOctets } from '../../dkim/message-octets.js';
import type { SignaturePlan } from '../../dkim/signature-plan.js';
import type { MimePart } from '../../message/mime.js';
import type { Budget } from './budget.js';
import type { CanonicalBody } from './canonical-body.js';
import { EditablePart, type PartEdit } from './part-edits.js';
import type { PartForm } from './part-forms.js';
import { type Placement, rarePlacements, usualPlacements } from './part-header.js';
import { mostLevels, partPlaces } from './part-places.js';
import { PartTrial } from './part-trial.js';

/** Parts that are tried in forms that have nothing to do with each other: what grows with their number is an exponent. */
const mostMixed = 6;

/**
 * Looks for parts of a body that were encoded anew, each with the Content-Transfer-Encoding in its header: one of them, all
 * that a program would treat alike, or a few in any way. Every find is proved by the body hash. In order; undefined for none.
 */
export function findReencodedParts(
  octets: MessageOctets,
  plan: SignaturePlan,
  canonical: CanonicalBody,
  budget: Budget,
): readonly PartEdit[] | undefined {
  const { body } = octets.body;
  if (!budget.pays(body.octets.length * mostLevels)) return undefined;
  const form = plan.canonicalization.body;
  const signed = plan.length ?? Number.POSITIVE_INFINITY;
  const parts = partPlaces(octets, canonical)
    .filter(({ from, part }) => from + roomOfHeader(part) <= signed)
    .map((place) => new EditablePart(place, form, body.lineEnds, budget));
  if (!parts.some(({ forms }) => forms.length > 0)) return undefined;
  const trial = new PartTrial(octets, plan, canonical, budget);
  return new Search(parts, trial, budget).find();
}

/**
 * Octets of a canonical header at most, with one more field: in which encoding a part was is proved only where l= covers
 * the field that says so.
 */
function roomOfHeader({ message }: MimePart): number {
  return message.bodySpan.start + message.headerLineEnds.bareLf + longestField;
}

const longestField = 'Content-Transfer-Encoding: quoted-printable\r\n'.length;

class Search {
  readonly #leaves: readonly EditablePart[];
  readonly #labels: readonly PartEdit[];
  readonly #trial: PartTrial;
  readonly #budget: Budget;

  constructor(parts: readonly EditablePart[], trial: PartTrial, budget: Budget) {
    this.#leaves = parts.filter(({ forms }) => forms.length > 0);
    this.#labels = parts.flatMap((part) => part.labelled() ?? []);
    this.#trial = trial;
    this.#budget = budget;
  }

  find(): readonly PartEdit[] | undefined {
    const isUsual = ({ form }: PartInForm): boolean => form.isUsual;
    const isRare = ({ form }: PartInForm): boolean => !form.isUsual;
    return (
      this.#alike(isUsual, usualPlacements) ??
      this.#mixed() ??
      this.#alike(isUsual, rarePlacements) ??
      this.#alike(isRare, [...usualPlacements, ...rarePlacements])
    );
  }

  /** Parts that one program has given one form. */
  #alike(
    isLooked: (one: PartInForm) => boolean,
    placements: readonly Placement[],
  ): readonly PartEdit[] | undefined {
    for (const some of byStyle(this.#leaves, isLooked)) {
      for (const placement of placements) {
        for (const group of groupsOf(some)) {
          if (this.#budget.isSpent) return undefined;
          const edits = group.flatMap(({ part, form }) => part.edit(form, placement) ?? []);
          // A group with fewer is another group.
          const found = edits.length < group.length ? undefined : this.#tried(edits);
          if (found !== undefined) return found;
        }
      }
    }
    return undefined;
  }

  /** Any few parts, each in one of its plainest forms. */
  #mixed(): readonly PartEdit[] | undefined {
    const leaves = this.#leaves.filter(({ isText }) => isText).slice(0, mostMixed);
    if (leaves.length < 2) return undefined;
    const choices = leaves.map((part) =>
      part.forms
        .filter(({ isPlainest }) => isPlainest)
        .flatMap((form) => usualPlacements.flatMap((placement) => part.edit(form, placement) ?? [])),
    );
    const found = this.#trial.mixed(choices, []);
    return found ?? (this.#labels.length === 0 ? undefined : this.#trial.mixed(choices, this.#labels));
  }

  #tried(edits: readonly PartEdit[]): readonly PartEdit[] | undefined {
    if (this.#trial.holds(edits)) return edits;
    if (this.#labels.length === 0 || !edits.some(({ from }) => from === '8bit')) return undefined;
    const all = inOrder([...edits, ...this.#labels]);
    return this.#trial.holds(all) ? all : undefined;
  }
}

interface PartInForm {
  readonly part: EditablePart;
  readonly form: PartForm;
}

/** The forms of all parts, those of text first, with the parts that may have had each. */
function byStyle(
  parts: readonly EditablePart[],
  isLooked: (one: PartInForm) => boolean,
): readonly (readonly PartInForm[])[] {
  const styles = new Map<string, PartInForm[]>();
  const ofText = parts.filter(({ isText }) => isText);
  for (const part of [...ofText, ...parts.filter(({ isText }) => !isText)]) {
    for (const form of part.forms) {
      if (!isLooked({ part, form })) continue;
      const same = styles.get(form.style);
      if (same === undefined) styles.set(form.style, [{ part, form }]);
      else same.push({ part, form });
    }
  }
  return [...styles.values()];
}

/** All of some parts, those that are encoded alike now, and each alone. */
function groupsOf(some: readonly PartInForm[]): readonly (readonly PartInForm[])[] {
  const byEncoding = new Map<string, PartInForm[]>();
  for (const one of some) {
    const same = byEncoding.get(one.part.encoding);
    if (same === undefined) byEncoding.set(one.part.encoding, [one]);
    else same.push(one);
  }
  const several = byEncoding.size > 1 ? [some, ...byEncoding.values()] : [some];
  return [...several.filter(({ length }) => length > 1), ...some.map((one) => [one])];
}

function inOrder(edits: readonly PartEdit[]): readonly PartEdit[] {
  return [...edits].sort((a, b) => a.place.from - b.place.from);
}
