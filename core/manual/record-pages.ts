import { type AnyRecordKind, recordKinds } from '../records/record-kinds.js';
import type { TagRow } from '../tags/record-kind.js';
import { type Filling, say, verbatim } from '../words/phrase.js';
import { type Block, citation, fact, factLine, type Page, type Style } from './page.js';

/** A page for a kind of record, and one for each part of it. */
export interface RecordPages {
  readonly page: Page;
  readonly parts: readonly Page[];
}

/** The pages of all records that are tag lists. */
export function tagListPages(style: Style): readonly RecordPages[] {
  return recordKinds.map((kind) => {
    const parts = kind.rows.map((row) => tagPage(kind, row, style));
    return recordPages(kind.id, kind.title, parts, {
      facts: [fact(say`Stands at`, style.code(kind.home)), say`Defined in ${citation(kind.cite, style)}`],
      blocks: [],
    });
  });
}

/** A page that holds its parts one below the other. */
export function recordPages(
  id: string,
  title: Filling,
  parts: readonly Page[],
  { facts, blocks }: Pick<Page, 'facts' | 'blocks'>,
): RecordPages {
  const sections = parts.flatMap((part): readonly Block[] => [
    { kind: 'heading', text: part.summary },
    { kind: 'paragraph', text: factLine(part.facts) },
    ...part.blocks,
  ]);
  return { page: { id, title, summary: title, facts, blocks: [...blocks, ...sections] }, parts };
}

function tagPage(kind: AnyRecordKind, { name, spec }: TagRow, style: Style): Page {
  const { value, means, cite, required, retired, since } = spec;
  const assumed = typeof spec.default === 'string' ? style.code(spec.default) : spec.default;
  const facts: Filling[] = [
    fact(say`Syntax`, typeof value.syntax === 'string' ? style.code(value.syntax) : value.syntax),
  ];
  if (required === true) facts.push(say`Required`);
  if (assumed !== undefined) facts.push(fact(say`Default`, assumed));
  if (since === undefined) facts.push(say`Defined in ${citation(cite, style)}`);
  else facts.push(say`New with ${citation(since, style)}`);
  if (retired !== undefined) facts.push(say`Deprecated: retired by ${citation(retired, style)}`);
  const items = value.choices.map((choice) => say`${style.code(choice.text)} ${choice.means}`);
  const choices: readonly Block[] = items.length === 0 ? [] : [{ kind: 'list', items }];
  return {
    id: `${kind.id}.${name}`,
    title: say`${style.code(name)} · ${kind.title}`,
    summary: verbatim(name),
    facts,
    blocks: [{ kind: 'paragraph', text: means }, ...choices],
  };
}
