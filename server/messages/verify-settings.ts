import { type Protected, readProtected } from '../../core/lookalike/find-imitation.js';
import type { DmarcStandard } from '../../core/records/dmarc-policy.js';
import type { SenderIdConformance } from '../../core/senderid/check-sender-id.js';

/** What a client's settings say about verifying messages. */
export interface VerifySettings {
  /** Hosts and networks that only pass mail on. */
  readonly trustedReceivers: readonly string[];
  readonly standard: DmarcStandard;
  readonly senderId: SenderIdConformance;
  /** Whom senders may try to pass for. */
  readonly lookalike: Protected;
}

/** Settings out of the `dnsMailAuth` section; whatever cannot be read has its default. */
export function readVerifySettings(section: unknown): VerifySettings {
  const settings = fieldsOf(section);
  const verify = fieldsOf(settings.verify);
  const lookalike = fieldsOf(settings.lookalike);
  return {
    trustedReceivers: textsOf(verify.trustedReceivers, 100),
    standard: standardOf(verify.standard) ?? standardOf(settings.standard) ?? 'rfc9989',
    lookalike: readProtected(
      textsOf(lookalike.people, mostProtected),
      textsOf(lookalike.domains, mostProtected),
    ),
    senderId: verify.senderId === 'sidf' || verify.senderId === 'sidf-compatible' ? verify.senderId : 'spf',
  };
}

function standardOf(value: unknown): DmarcStandard | undefined {
  return value === 'rfc9989' || value === 'rfc7489' ? value : undefined;
}

/** People and domains that are protected, each. */
const mostProtected = 1000;

function textsOf(value: unknown, most: number): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string').slice(0, most) : [];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
