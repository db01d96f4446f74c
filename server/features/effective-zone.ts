import { type EffectiveZoneOptions, effectiveZone } from '../../core/ide/effective-zone.js';
import type { EffectiveOrigin, EffectiveZoneAnswer, EffectiveZoneParams } from './effective-zone-protocol.js';
import { toLocation } from './locations.js';
import { isEffective, knownZone, type Workspace } from './workspace.js';

/** Answers `dnsMailAuth/effectiveZone`; null for a document that is no zone, or is an effective zone itself. */
export function effectiveZoneOf(
  workspace: Workspace,
  { uri }: EffectiveZoneParams,
  options: Pick<EffectiveZoneOptions, 'words' | 'most'>,
): EffectiveZoneAnswer | null {
  const known = isEffective(uri) ? undefined : knownZone(workspace, uri);
  if (known === undefined) return null;
  const { lines, origins } = effectiveZone(known.zone, { from: uri, ...options });
  const files = new Map<string, number>();
  const numberOf = (file: string): number => {
    const number = files.get(file) ?? files.size;
    files.set(file, number);
    return number;
  };
  const places = origins.map((span): EffectiveOrigin | null => {
    if (span === undefined) return null;
    const { uri: file, range } = toLocation(known, span);
    const { start, end } = range;
    return [numberOf(file), start.line, start.character, end.line, end.character];
  });
  return { text: `${lines.join('\n')}\n`, files: [...files.keys()], origins: places };
}
