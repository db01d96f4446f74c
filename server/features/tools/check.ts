import { readName, root } from '../../../core/dns/name.js';
import { findingsJson } from '../../../core/lint/findings-json.js';
import { lintZone } from '../../../core/lint/run.js';
import { sourceOfText } from '../../../core/text/source.js';
import { say } from '../../../core/words/phrase.js';
import { englishWords } from '../../../core/words/words.js';
import { readZone } from '../../../core/zone/read-zone.js';
import type { Zone } from '../../../core/zone/zone.js';
import type { CheckToolParams } from '../tools-protocol.js';
import { isEffective, knownZone, realZones, type Workspace } from '../workspace.js';
import type { Found, ToolParts } from './parts.js';

/** Units of a text that is judged. */
const mostUnits = 0x10_0000;

/** Judges a zone that is open, a zone file of the workspace, or a text; other files are out of reach. */
export async function checkForTool(parts: ToolParts, params: CheckToolParams): Promise<Found> {
  const { uri = 'untitled:zone' } = params;
  const zone = params.text === undefined ? zoneAt(parts.workspace, uri) : zoneOf(params.text, params.origin);
  if (zone === undefined)
    return { problem: say`This is neither an open zone nor a zone file of the workspace.` };
  if ('problem' in zone) return zone;
  const findings = lintZone(zone, await parts.lintFor(uri));
  const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
  const report = {
    ...(params.text === undefined ? { path: uri } : {}),
    origin: zone.apex,
    records: zone.records.length,
    findings: findingsJson(uri, zone, findings, englishWords),
  };
  const summary = { error: count('error'), warning: count('warning'), info: count('info') };
  return { found: { version: 1, summary, files: [report] } };
}

function zoneAt(workspace: Workspace, uri: string): Zone | undefined {
  if (isEffective(uri)) return undefined;
  const open = knownZone(workspace, uri);
  if (open !== undefined) return open.zone;
  for (const known of realZones(workspace)) if (known.uri === uri) return known.zone;
  return undefined;
}

function zoneOf(text: string, origin = ''): Zone | Extract<Found, { readonly problem: unknown }> {
  if (text.length > mostUnits) return { problem: say`The text is too long.` };
  const read = origin === '' ? undefined : readName(origin.endsWith('.') ? origin : `${origin}.`, root);
  if (read !== undefined && 'problem' in read) return { problem: say`"${origin}" is no domain name.` };
  return readZone(sourceOfText(text), read === undefined ? {} : { origin: read.name });
}
