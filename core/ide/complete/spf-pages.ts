import type { MailProvider } from '../../records/providers.js';
import { findMechanism, findModifier, type SpfMacro, type SpfTerm } from '../../records/spf-terms.js';
import { type Filling, say } from '../../words/phrase.js';
import { code, link } from '../markdown.js';
import { definedIn, type Page, pageOf, syntaxIs, withoutIt } from './page.js';

/** The row of a mechanism or modifier. */
export function findTerm(name: string): SpfTerm | undefined {
  return findMechanism(name) ?? findModifier(name);
}

/** What a term does, what it leaves out, and what it costs. */
export function termPage(row: SpfTerm): Page {
  const { name, means, syntax, costs, cite, deprecated } = row;
  const text: Filling = syntax;
  return pageOf(
    [
      `${code(name)} · SPF`,
      means,
      deprecated === undefined ? undefined : say`Not to be used any more: ${link(deprecated)}.`,
    ],
    [
      syntaxIs(typeof text === 'string' ? code(text) : text),
      withoutIt(row.default),
      costs === 0 ? say`Costs no DNS lookup.` : say`Costs one of the ten DNS lookups that a record may need.`,
      definedIn(link(cite)),
    ],
  );
}

export function providerPage({ name, include }: MailProvider): Page {
  return pageOf([
    `${code(`include:${include}`)} · ${name}`,
    say`Hosts of ${name} may send mail for the domain. Ask them whether the name is still the right one for your account.`,
    say`Costs one of the ten DNS lookups that a record may need, and those that the included record needs.`,
  ]);
}

export function macroPage(row: SpfMacro): Page {
  const { letter, means, isPerMessage, cite, deprecated } = row;
  return pageOf(
    [
      code(`%{${letter}}`),
      say`Stands for ${means}.`,
      isPerMessage
        ? say`It differs from message to message, so that resolvers cannot keep the answers.`
        : undefined,
      deprecated === undefined ? undefined : say`Not to be used any more: ${link(deprecated)}.`,
    ],
    [definedIn(link(cite))],
  );
}
