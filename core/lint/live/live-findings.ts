import type { Finding } from '../../finding.js';
import { judgeTextInZone, type TakeFinding } from '../judge-text.js';
import type { MailText } from '../mail-text.js';
import type { MailZone } from '../mail-zone.js';
import { place } from '../place.js';

/** Judges a text in its zone, and with what live DNS showed about it. Nothing is told twice. */
export function judgeTextLive(text: MailText, zone: MailZone, found: TakeFinding): void {
  const live = zone.live?.ofRecord(text.record.index);
  if (live === undefined) {
    judgeTextInZone(text, zone, found);
    return;
  }
  const told = new Set<string>();
  const once = (finding: Finding): void => {
    const key = `${finding.code} ${finding.span.start}`;
    if (told.has(key)) return;
    told.add(key);
    found(finding);
  };
  for (const raw of live.findings) once(place(raw, text));
  judgeTextInZone(text, zone, (finding) => {
    if (!live.replaced.has(finding.code)) once(finding);
  });
}
