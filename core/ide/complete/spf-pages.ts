import { cite as citation } from '../../cite.js';
import type { MailProvider } from '../../records/providers.js';
import { findMechanism, findModifier, type SpfMacro, type SpfTerm } from '../../records/spf-terms.js';
import { say } from '../../words/phrase.js';
import { code, link } from '../markdown.js';
import { defaultIs, definedIn, type Page, pageOf, syntaxIs } from './page.js';

const lookupLimit = link(citation(7208, '4.6.4'));

/** The row of a mechanism or modifier. */
export function findTerm(name: string): SpfTerm | undefined {
  return findMechanism(name) ?? findModifier(name);
}

/** What a term does, what it leaves out, and what it costs. */
export function termPage(row: SpfTerm): Page {
  const { name, means, syntax, costs, cite, deprecated } = row;
  return pageOf(
    [
      `${code(name)} · SPF`,
      means,
      deprecated === undefined ? undefined : say`Not to be used any more: ${link(deprecated)}.`,
    ],
    [
      syntaxIs(syntax),
      defaultIs(row.default),
      [say`Counts as`, costs === 0 ? say`no DNS lookup` : say`one of the ten DNS lookups of ${lookupLimit}`],
      definedIn(cite),
    ],
  );
}

export function providerPage({ name, include }: MailProvider): Page {
  return pageOf([
    `${code(`include:${include}`)} · ${name}`,
    say`Hosts of ${name} may send mail for the domain. Ask them whether the name is still the right one for your account.`,
    say`It counts as one of the ten DNS lookups of ${lookupLimit}, and those of the included record are added.`,
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
    [definedIn(cite)],
  );
}
