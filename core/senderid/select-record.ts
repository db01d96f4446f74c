import { hasScope, readSenderId, type SenderIdScope } from '../records/sender-id.js';
import { isSpf, readSpf } from '../records/spf.js';
import type { SpfRecord } from '../records/spf-record.js';
import { remembering, type Selection, type SelectRecord } from '../spf/selection.js';

/** Finds the record for a scope (RFC 4406 s4.4). `also`: the scopes that a `v=spf1` record stands in for (s3.4). */
export function selectForScope(scope: SenderIdScope, also: readonly SenderIdScope[]): SelectRecord {
  return remembering((texts) => {
    const newer = texts
      .map(readSenderId)
      .filter((read) => read !== undefined)
      .filter((read) => hasScope(read, scope));
    if (newer.length > 0) return selectionOf(newer.map(({ record }) => record));
    return selectionOf(also.includes(scope) ? texts.filter(isSpf).map((text) => readSpf(text)) : []);
  });
}

function selectionOf([record, ...others]: readonly SpfRecord[]): Selection {
  if (record === undefined) return { kind: 'none' };
  return others.length > 0 ? { kind: 'several', count: others.length + 1 } : { kind: 'record', record };
}
