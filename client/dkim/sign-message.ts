import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { say } from '../../core/words/phrase';
import { type SignAnswer, signRequest } from '../../server/features/dkim-protocol';
import { messageLanguage } from '../languages';
import { askedOf, type CanRead } from '../verify/message-source';
import { inWords } from '../words';
import { chooseProfile } from './profiles';
import { type Ask, asked } from './server';

/**
 * "Sign This Message": a copy of a message with a signature on top, in a document that is not saved yet. Returns its URI; a
 * caller may give `profile`, an object or the name of one of the settings.
 */
export function signMessages(ask: Ask, canRead: CanRead): Disposable {
  return commands.registerCommand(
    'dnsMailAuth.signMessage',
    async (resource?: Uri | string, given?: unknown): Promise<Uri | undefined> => {
      const active = window.activeTextEditor?.document;
      const named = typeof resource === 'string' ? Uri.parse(resource) : resource;
      const document = named instanceof Uri ? await workspace.openTextDocument(named) : active;
      if (document?.languageId !== messageLanguage) {
        void window.showWarningMessage(inWords().of(say`Open a message (.eml) first.`));
        return undefined;
      }
      const profile = await chooseProfile(ask, given);
      if (profile === undefined) return undefined;
      const signed = await asked<SignAnswer>(ask, signRequest, {
        ...(await askedOf(document.uri, canRead)),
        profile,
      });
      if (signed === undefined) return undefined;
      const copy = await workspace.openTextDocument({ language: messageLanguage, content: signed.text });
      await window.showTextDocument(copy, { preview: false });
      const { domain, selector } = signed;
      const told = say`This copy is signed with ${selector} of ${domain}. The message itself is as it was.`;
      void window.showInformationMessage(inWords().of(told));
      return copy.uri;
    },
  );
}
