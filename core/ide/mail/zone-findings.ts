import type { AuditFinding, FindingsOf } from '../../audit/audit-tree.js';
import type { AuditKind } from '../../audit/domain-audit.js';
import { keyOf } from '../../dns/name.js';
import type { Finding } from '../../finding.js';
import type { KnownZone } from '../names/known-zone.js';

/** What was found in some zones, by the records that an audit shows. */
export function findingsIn(
  judged: readonly { readonly known: KnownZone; readonly findings: readonly Finding[] }[],
): FindingsOf {
  const byOwner = new Map<string, AuditFinding[]>();
  for (const { known, findings } of judged) {
    for (const finding of findings) {
      if (finding.owner === undefined) continue;
      const key = keyOf(finding.owner);
      const list = byOwner.get(key) ?? [];
      byOwner.set(key, list);
      list.push(auditFinding(known, finding));
    }
  }
  return (name, kind) => (byOwner.get(keyOf(name)) ?? []).filter(({ code }) => isAbout(kind, code));
}

function auditFinding({ uri, zone }: KnownZone, { code, severity, message, span }: Finding): AuditFinding {
  const { file } = zone.placeOf(span);
  const { line } = zone.lines.position(span.start);
  const path = file.kind === 'included' ? file.id : uri;
  return { code, severity, message, source: { kind: 'zone', path, line: line + 1 } };
}

/** Kinds that share their name with other records have codes of their own. */
const prefixes: ReadonlyMap<AuditKind, string> = new Map([
  ['spf', 'SPF'],
  ['mx', 'MX'],
  ['dane', 'TLSA'],
]);

function isAbout(kind: AuditKind, code: string): boolean {
  const own = prefixes.get(kind);
  if (own !== undefined) return code.startsWith(own);
  return ![...prefixes.values()].some((prefix) => code.startsWith(prefix));
}
