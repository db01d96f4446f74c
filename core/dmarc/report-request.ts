import type { DmarcReading } from '../records/dmarc.js';
import type { DmarcStandard } from '../records/dmarc-policy.js';
import type { FailureOption } from '../records/failure-options.js';
import type { ReportUri } from '../records/report-uri.js';
import { usableUris } from '../records/report-uris.js';
import type { Alignment } from './identifiers.js';

/** Reports that a record asks for. Whether they may be sent there is another question. */
export interface ReportRequest {
  /** Where aggregate reports are to go; none: nowhere. */
  readonly aggregate: readonly string[];
  /** Where failure reports are to go; none: nowhere. */
  readonly failure: readonly string[];
  /** When failure reports are wanted: the values of `fo` in force. */
  readonly options: readonly FailureOption[];
  /** Those of them that this message meets. */
  readonly met: readonly FailureOption[];
}

/** What a report about a message with these identifiers would be asked for (RFC 7489 s6.3, RFC 9989 s4.7). */
export function readReportRequest(
  reading: DmarcReading,
  standard: DmarcStandard,
  identifiers: readonly Alignment[],
): ReportRequest {
  const aggregate = textsOf(reading.valueOf('rua'));
  // RFC 9991 s2: failure reports about what others own are not for a public suffix.
  const isSuffix = standard === 'rfc9989' && reading.valueOf('psd') === 'y';
  const failure = isSuffix ? [] : textsOf(reading.valueOf('ruf'));
  const options = optionsOf(reading, standard);
  const met = failure.length === 0 ? [] : options.filter((option) => isMet(option, identifiers));
  return { aggregate, failure, options, met };
}

function textsOf(uris: readonly ReportUri[] | undefined): readonly string[] {
  return usableUris(uris ?? []).map(({ text }) => text);
}

const byDefault: readonly FailureOption[] = ['0'];

/** The options that hold. RFC 9989 s4.8: 0 and 1 exclude each other, and none stands there twice. */
function optionsOf(reading: DmarcReading, standard: DmarcStandard): readonly FailureOption[] {
  const options = reading.valueOf('fo')?.map(({ value }) => value) ?? byDefault;
  if (options.length === 1) return options;
  const distinct = [...new Set(options)];
  if (standard === 'rfc7489') return distinct;
  const isClear = distinct.length === options.length && !(options.includes('0') && options.includes('1'));
  return isClear ? options : byDefault;
}

function isMet(option: FailureOption, identifiers: readonly Alignment[]): boolean {
  const passes = identifiers.filter(({ identifier, isAligned }) => isAligned && identifier.result === 'pass');
  switch (option) {
    case '0':
      return passes.length === 0;
    case '1':
      return !passes.some(isOf('spf')) || !passes.some(isOf('dkim'));
    case 'd':
      return identifiers.filter(isOf('dkim')).some(({ identifier }) => identifier.result === 'fail');
    case 's':
      return identifiers
        .filter(isOf('spf'))
        .some(({ identifier: { result } }) => result === 'fail' || result === 'softfail');
  }
}

function isOf(mechanism: 'spf' | 'dkim'): (alignment: Alignment) => boolean {
  return ({ identifier }) => identifier.mechanism === mechanism;
}
