import {
  type BoardQuery,
  type BoardView,
  type BoardWords,
  wholeBoard,
} from '../../../server/features/report-board-protocol';
import { button, element } from '../elements';

/** Waits until nobody has typed for so many milliseconds. */
const patience = 350;

/** The fields of the filter. `changed` is told what they hold when somebody has stopped typing. */
export class FilterForm {
  readonly root: HTMLFormElement;
  readonly #fields = new Map<keyof BoardQuery, HTMLInputElement | HTMLSelectElement>();
  readonly #refused = element('div', { class: 'refused', role: 'alert' });
  readonly #changed: (query: BoardQuery) => void;
  readonly #choices = new Map<string, HTMLDataListElement>();
  #timer = 0;

  constructor(words: BoardWords, query: BoardQuery, changed: (query: BoardQuery) => void) {
    this.#changed = changed;
    this.root = element('form', { class: 'filter', 'aria-label': words.filter });
    this.root.append(
      this.#select('result', words.result, [
        ['', words.resultAll],
        ['fail', words.resultFail],
        ['pass', words.resultPass],
        ['dkim-only', words.resultDkimOnly],
        ['spf-only', words.resultSpfOnly],
      ]),
      this.#input('include', words.include, { placeholder: '192.0.2.0/24' }),
      this.#input('exclude', words.exclude, { placeholder: '2001:db8::/32' }),
      this.#input('reporter', words.reporter, {}, true),
      this.#input('domain', words.domain, {}, true),
      this.#input('since', words.since, { type: 'date' }),
      this.#input('until', words.until, { type: 'date' }),
      this.#select('basis', words.basis, [
        ['policy', words.basisPolicy],
        ['auth', words.basisAuth],
      ]),
      button(words.reset, () => this.#set(wholeBoard)),
      this.#refused,
    );
    for (const [name, field] of this.#fields) field.value = query[name];
    this.root.addEventListener('submit', (event) => event.preventDefault());
    this.root.addEventListener('input', () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#tell(), patience);
    });
  }

  /** Shows what of the query could not be read, and what there is to choose from. */
  update({ refusedFilters, reporters, domains }: BoardView): void {
    this.#refused.replaceChildren(...refusedFilters.map((text) => element('p', {}, text)));
    for (const [name, texts] of [['reporter', reporters] as const, ['domain', domains] as const]) {
      this.#choices.get(name)?.replaceChildren(...texts.map((value) => element('option', { value })));
    }
  }

  #set(query: BoardQuery): void {
    for (const [name, field] of this.#fields) field.value = query[name];
    this.#tell();
  }

  #tell(): void {
    const values = Object.fromEntries(Array.from(this.#fields, ([name, { value }]) => [name, value]));
    this.#changed({ ...wholeBoard, ...values });
  }

  #input(
    name: keyof BoardQuery,
    label: string,
    attributes: Readonly<Record<string, string>>,
    hasChoices = false,
  ): HTMLElement {
    const id = `filter-${name}`;
    const list = hasChoices ? { list: `${id}-choices` } : {};
    const field = element('input', {
      type: 'text',
      id,
      autocomplete: 'off',
      spellcheck: 'false',
      ...list,
      ...attributes,
    });
    this.#fields.set(name, field);
    const shown = element('span', { class: 'field' }, element('label', { for: id }, label), field);
    if (hasChoices) {
      const choices = element('datalist', { id: `${id}-choices` });
      this.#choices.set(name, choices);
      shown.append(choices);
    }
    return shown;
  }

  #select(
    name: keyof BoardQuery,
    label: string,
    options: readonly (readonly [string, string])[],
  ): HTMLElement {
    const id = `filter-${name}`;
    const field = element(
      'select',
      { id },
      ...options.map(([value, text]) => element('option', { value }, text)),
    );
    this.#fields.set(name, field);
    return element('span', { class: 'field' }, element('label', { for: id }, label), field);
  }
}
