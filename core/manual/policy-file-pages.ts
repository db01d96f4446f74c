import { cite } from '../cite.js';
import { type Filling, type Phrase, say, verbatim } from '../words/phrase.js';
import { type Block, citation, fact, type Page, type Style } from './page.js';
import { type RecordPages, recordPages } from './record-pages.js';

interface Key {
  readonly name: string;
  readonly syntax: Filling;
  readonly means: Phrase;
  readonly choices?: readonly (readonly [string, Phrase])[];
}

const keys: readonly Key[] = [
  {
    name: 'version',
    syntax: 'STSv1',
    means: say`The version of the policy, the only one there is.`,
  },
  {
    name: 'mode',
    syntax: 'enforce | testing | none',
    means: say`What senders do where TLS to a host cannot be verified.`,
    choices: [
      ['enforce', say`do not deliver`],
      ['testing', say`deliver, and report`],
      ['none', say`act as if there were no policy: the way to take one back`],
    ],
  },
  {
    name: 'max_age',
    syntax: say`seconds, at most 31557600`,
    means: say`For how long senders keep the policy. A week is the least that protects.`,
  },
  {
    name: 'mx',
    syntax: say`a host, or "*." and a domain`,
    means: say`A host that takes the domain's mail, one a line. A wildcard stands for exactly one label.`,
  },
];

/** The pages of the policy file of MTA-STS. */
export function policyFilePages(style: Style): RecordPages {
  const parts = keys.map((key) => keyPage(key, style));
  const home = style.code('https://mta-sts.<domain>/.well-known/mta-sts.txt');
  return recordPages('mta-sts-policy', say`MTA-STS policy file`, parts, {
    facts: [fact(say`Stands at`, home), say`Defined in ${citation(cite(8461, '3.2'), style)}`],
    blocks: [],
  });
}

function keyPage({ name, syntax, means, choices }: Key, style: Style): Page {
  const items = choices?.map(([text, meaning]) => say`${style.code(text)} ${meaning}`) ?? [];
  const list: readonly Block[] = items.length === 0 ? [] : [{ kind: 'list', items }];
  return {
    id: `mta-sts-policy.${name}`,
    title: say`${style.code(name)} · ${say`MTA-STS policy file`}`,
    summary: verbatim(name),
    facts: [
      fact(say`Syntax`, typeof syntax === 'string' ? style.code(syntax) : syntax),
      say`Defined in ${citation(cite(8461, '3.2'), style)}`,
    ],
    blocks: [{ kind: 'paragraph', text: means }, ...list],
  };
}
