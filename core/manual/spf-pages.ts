import { cite } from '../cite.js';
import { type SpfTerm, spfMacros, spfQualifiers, spfTerms } from '../records/spf-terms.js';
import { type Filling, say, verbatim } from '../words/phrase.js';
import { citation, fact, type Page, type Style } from './page.js';
import { type RecordPages, recordPages } from './record-pages.js';

/** The pages of SPF: terms, qualifiers and macros. */
export function spfPages(style: Style): RecordPages {
  const parts = [...spfTerms.map((term) => termPage(term, style)), qualifierPage(style), macroPage(style)];
  return recordPages('spf', say`SPF record`, parts, {
    facts: [
      fact(say`Stands at`, style.code('<domain>')),
      say`Defined in ${citation(cite(7208, '4.5'), style)}`,
    ],
    blocks: [
      {
        kind: 'paragraph',
        text: say`The record of the Sender Policy Framework: which hosts may send mail for this domain. Terms are tried from left to right; the first that matches decides.`,
      },
    ],
  });
}

function termPage(term: SpfTerm, style: Style): Page {
  const assumed = typeof term.default === 'string' ? style.code(term.default) : term.default;
  const facts: Filling[] = [
    fact(say`Syntax`, typeof term.syntax === 'string' ? style.code(term.syntax) : term.syntax),
  ];
  if (assumed !== undefined) facts.push(fact(say`Default`, assumed));
  const limit = citation(cite(7208, '4.6.4'), style);
  facts.push(
    fact(say`Counts as`, term.costs === 0 ? say`no DNS lookup` : say`one of the ten DNS lookups of ${limit}`),
    say`Defined in ${citation(term.cite, style)}`,
  );
  if (term.deprecated !== undefined) {
    facts.push(say`Not to be used any more: ${citation(term.deprecated, style)}.`);
  }
  return {
    id: `spf.${term.name}`,
    title:
      term.kind === 'mechanism'
        ? say`${style.code(term.name)} · SPF mechanism`
        : say`${style.code(term.name)} · SPF modifier`,
    summary: verbatim(term.name),
    facts,
    blocks: [{ kind: 'paragraph', text: term.means }],
  };
}

function qualifierPage(style: Style): Page {
  return {
    id: 'spf.qualifiers',
    title: say`Qualifiers of SPF mechanisms`,
    summary: say`qualifiers`,
    facts: [say`Defined in ${citation(cite(7208, '4.6.2'), style)}`],
    blocks: [
      {
        kind: 'list',
        items: spfQualifiers.map(
          ({ text, result, means }) => say`${style.code(text)} gives ${result}. ${means}`,
        ),
      },
    ],
  };
}

function macroPage(style: Style): Page {
  return {
    id: 'spf.macros',
    title: say`Macros of SPF`,
    summary: say`macros`,
    facts: [say`Defined in ${citation(cite(7208, '7'), style)}`],
    blocks: [
      {
        kind: 'list',
        items: spfMacros.map(({ letter, means }) => say`${style.code(`%{${letter}}`)} ${means}`),
      },
    ],
  };
}
