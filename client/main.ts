import type { ExtensionContext } from 'vscode';
import { activateOn, deactivate, type TestDoor } from './extension';

export { deactivate };

/**
 * What the editor loads, on a machine and in a browser: one program for both, so that it is shipped once. What only one of
 * them has is read there alone.
 */
export async function activate(context: ExtensionContext): Promise<TestDoor | undefined> {
  const isWebWorker = 'importScripts' in globalThis;
  const { hostOf } = isWebWorker ? await import('./browser/host') : await import('./node/host');
  return activateOn(context, hostOf(context));
}
