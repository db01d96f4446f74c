import type { Connection } from 'vscode-languageserver';
import { readSigner } from '../../../core/dkim/signing/profile.js';
import { say } from '../../../core/words/phrase.js';
import {
  type CheckNamesParams,
  checkNamesRequest,
  type InsertKeyParams,
  insertKeyRequest,
  type KeyEditAnswer,
  type MakeKeyAnswer,
  type MakeKeyParams,
  makeKeyRequest,
  revokeKeyRequest,
  type SignAnswer,
  type SignParams,
  signRequest,
  type TestProfileAnswer,
  type TestProfileParams,
  testProfileRequest,
  type ZoneKeyParams,
  type ZoneKeysAnswer,
  type ZoneKeysParams,
  zoneKeysRequest,
} from '../dkim-protocol.js';
import { progressOn } from '../drift.js';
import { insertKey, keysOfZone, makeKey, revokeKeyAt } from './keys.js';
import type { DkimParts, Problem } from './parts.js';
import { sign } from './sign.js';
import { testProfile } from './test-profile.js';

/** Answers the requests about DKIM keys. Files with keys are touched only in a workspace that is trusted. */
export function register(connection: Connection, parts: DkimParts): void {
  const refused = ({ problem }: Problem) =>
    ({ kind: 'refused', message: parts.words().of(problem) }) as const;
  /** An answer in the words of the reader; with the files of this machine only where they may be touched. */
  const withKeys = async <T extends object>(answer: () => Promise<T | Problem>) => {
    const found = parts.isTrusted() ? await answer() : { problem: untrusted };
    return 'problem' in found ? refused(found) : found;
  };
  connection.onRequest<MakeKeyAnswer, unknown>(makeKeyRequest, (params: MakeKeyParams) =>
    withKeys(() => makeKey(parts, params)),
  );
  connection.onRequest<SignAnswer, unknown>(signRequest, (params: SignParams) =>
    withKeys(async () => sign(parts.platform, params)),
  );
  connection.onRequest<TestProfileAnswer, unknown>(
    testProfileRequest,
    (params: TestProfileParams, token): Promise<TestProfileAnswer> =>
      withKeys(() => {
        const progress = progressOn(connection, params.workDoneToken, parts.words());
        return testProfile(parts, params, { token, progress });
      }),
  );
  connection.onRequest<KeyEditAnswer, unknown>(insertKeyRequest, (params: InsertKeyParams) => {
    const edit = insertKey(parts, params);
    return 'problem' in edit ? refused(edit) : edit;
  });
  connection.onRequest<KeyEditAnswer, unknown>(revokeKeyRequest, (params: ZoneKeyParams) => {
    const edit = revokeKeyAt(parts, params);
    return 'problem' in edit ? refused(edit) : edit;
  });
  connection.onRequest<ZoneKeysAnswer | null, unknown>(
    zoneKeysRequest,
    (params: ZoneKeysParams) => keysOfZone(parts, params) ?? null,
  );
  connection.onRequest<string | null, unknown>(
    checkNamesRequest,
    ({ domain = 'example.com', selector = 's' }: CheckNamesParams) => {
      const read = readSigner(domain, selector);
      return 'problem' in read ? parts.words().of(read.problem) : null;
    },
  );
}

const untrusted = say`This workspace is not trusted, so no file with a key is touched for it.`;
