import { say } from '../../core/words/phrase.js';
import { createResolver } from '../../platform/browser/resolver.js';
import { withinBudget } from '../../platform/shared/dns/budget.js';
import { problemOfDohUrl } from '../../platform/shared/dns/doh.js';
import type { DnsDoor, NoDoor } from '../dns-door.js';
import type { DnsSettings } from '../dns-settings.js';
import { noDohUrl } from '../no-doh-url.js';

/** A door to the server over HTTPS that the settings name. Nobody is asked whom the user did not choose. */
export async function openDns({ doh, timeoutSeconds }: DnsSettings): Promise<DnsDoor | NoDoor> {
  if (doh === undefined) {
    return {
      problem: say`In a browser DNS can be asked over HTTPS only: name a server in dnsMailAuth.dns.doh, or let zone files answer.`,
    };
  }
  if (problemOfDohUrl(doh) !== undefined) return { problem: noDohUrl(doh) };
  const resolver = createResolver(doh);
  return {
    label: doh,
    forEvaluation: (signal) => withinBudget(resolver, { milliseconds: timeoutSeconds * 1000, signal }),
    close: () => resolver.close(),
  };
}
