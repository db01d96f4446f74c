import { type Phrase, say, verbatim } from '../../words/phrase.js';
import type { Handler } from '../explain/handlers.js';
import { quoted } from './quoted.js';

/** Who passed the message on, as a sentence without its full stop. */
export function handlerPhrase({ kind, program, name }: Handler): Phrase {
  const who = name === undefined ? undefined : quoted(name);
  switch (kind) {
    case 'list':
      if (who === undefined) return say`the message came over a mailing list (${program ?? '?'})`;
      return program === undefined
        ? say`the message came over the mailing list ${who}`
        : say`the message came over the mailing list ${who} (${program})`;
    case 'forwarder':
      if (program === 'SRS')
        return say`${who ?? ''} has forwarded the message under an address of its own (SRS)`;
      return who === undefined ? say`the message was forwarded` : say`the message was forwarded for ${who}`;
    case 'gateway':
      return say`the message passed through ${program ?? ''}, which may have rewritten it`;
  }
}

/** Who may have changed the message, as the subject of a sentence. */
export function changerPhrase(handlers: readonly Handler[]): Phrase {
  const [list] = handlers.filter(({ kind }) => kind === 'list');
  if (list?.name !== undefined) return say`the mailing list ${quoted(list.name)}`;
  if (list !== undefined) return say`a mailing list`;
  const gateways = handlers.filter(({ kind }) => kind === 'gateway');
  const [only] = gateways;
  return gateways.length === 1 && only?.program !== undefined
    ? verbatim(only.program)
    : say`somebody on the way`;
}
