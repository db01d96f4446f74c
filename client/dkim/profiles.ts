import { type QuickPickItem, window, workspace } from 'vscode';
import { say } from '../../core/words/phrase';
import { inWords } from '../words';
import { askName } from './questions';
import { type Ask, memberOf, textIn } from './server';

interface ProfilePick extends QuickPickItem {
  readonly profile?: object;
}

/**
 * The profile that is meant: one that the caller gives, one of the settings by its name, or the one that the user chooses. The
 * server judges it. Undefined where the user does not want to say.
 */
export async function chooseProfile(ask: Ask, given: unknown): Promise<object | undefined> {
  const wanted = memberOf(given, 'profile');
  if (typeof wanted === 'object' && wanted !== null) return wanted;
  const words = inWords();
  const profiles = profilesOfSettings();
  const named = profiles.find((profile) => wanted !== undefined && textIn(profile, 'name') === wanted);
  if (named !== undefined) return named;
  const picks: ProfilePick[] = profiles.map((profile) => {
    const owner = `${textIn(profile, 'selector') ?? '?'}._domainkey.${textIn(profile, 'domain') ?? '?'}`;
    const name = textIn(profile, 'name');
    return { label: name ?? owner, ...(name === undefined ? {} : { description: owner }), profile };
  });
  const other: ProfilePick = {
    label: words.of(say`Another key…`),
    detail: words.of(say`Profiles that stay are written in the setting dnsMailAuth.dkim.profiles.`),
  };
  if (picks.length === 0) return askProfile(ask);
  const picked = await window.showQuickPick([...picks, other], { title: words.of(say`Which DKIM profile?`) });
  return picked === other ? askProfile(ask) : picked?.profile;
}

/** The settings of this machine: a folder that somebody else has made says nothing about keys. */
function profilesOfSettings(): readonly object[] {
  const found = workspace.getConfiguration('dnsMailAuth').inspect<unknown>('dkim.profiles')?.globalValue;
  return Array.isArray(found) ? found.filter((one) => typeof one === 'object' && one !== null) : [];
}

async function askProfile(ask: Ask): Promise<object | undefined> {
  const [file] =
    (await window.showOpenDialog({
      canSelectMany: false,
      title: inWords().of(say`The file with the private key; it is read where it is and never shown`),
    })) ?? [];
  const domain = file && (await askName(ask, 'domain', ''));
  const selector = domain === undefined ? undefined : await askName(ask, 'selector', '');
  return selector === undefined ? undefined : { key: file?.fsPath, domain, selector };
}
