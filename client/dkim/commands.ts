import { Disposable } from 'vscode';
import type { AskWithProgress } from '../ask-shown';
import type { CanRead } from '../verify/message-source';
import { generateKeys } from './generate-key';
import { rotateKeys } from './rotate-key';
import type { Ask } from './server';
import { signMessages } from './sign-message';
import { testProfiles } from './test-profile';

/** The commands about DKIM keys. Private keys stay in files, which the server reads and writes. */
export function dkimCommands(ask: Ask, askWithProgress: AskWithProgress, canRead: CanRead): Disposable {
  return Disposable.from(
    generateKeys(ask),
    rotateKeys(ask),
    signMessages(ask, canRead),
    testProfiles(ask, askWithProgress),
  );
}
