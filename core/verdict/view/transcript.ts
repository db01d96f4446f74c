import type { DnsAnswer, DnsData, DnsType } from '../../dns/answer.js';
import type { Asked } from '../../dns/settle.js';
import { printIp } from '../../text/ip-address.js';
import { say } from '../../words/phrase.js';
import type { Words } from '../../words/words.js';
import { shownDomain } from '../words/shown.js';
import { noAnswer } from '../words/unavailable-words.js';
import { inert, inertOctets } from './inert.js';
import type { TranscriptRow } from './verdict-view.js';

/** Records of one answer that are shown. */
const mostData = 50;

/** The questions to DNS, and what came. */
export function transcriptRows(transcript: readonly Asked[], words: Words): readonly TranscriptRow[] {
  return transcript.map(({ question, answer, round, startMilliseconds, endMilliseconds }) => {
    const { source } = answer;
    return {
      name: inert(shownDomain(question.name)),
      type: question.type,
      outcome: outcomeOf(answer, words),
      data: answer.kind === 'found' ? dataTexts(question.type, answer.data) : [],
      round,
      start: tenths(startMilliseconds),
      milliseconds: tenths(Math.max(0, endMilliseconds - startMilliseconds)),
      from: fromText(answer, words),
      ...(source.kind === 'zone'
        ? { zone: { uri: source.path, ...(source.line === undefined ? {} : { line: source.line }) } }
        : {}),
    };
  });
}

function outcomeOf(answer: DnsAnswer, words: Words): string {
  switch (answer.kind) {
    case 'found':
      return words.of(answer.data.length === 1 ? say`one record` : say`${answer.data.length} records`);
    case 'nodata':
      return words.of(say`the name has no such record`);
    case 'nxdomain':
      return words.of(say`there is no such name`);
    case 'unavailable':
      return words.of(noAnswer[answer.reason]);
  }
}

function fromText({ source }: DnsAnswer, words: Words): string {
  switch (source.kind) {
    case 'server':
      return inert(source.server);
    case 'zone': {
      const file = inert(fileName(source.path));
      return source.line === undefined ? file : words.of(say`${file}, line ${source.line}`);
    }
    case 'nowhere':
      return words.of(say`nobody was asked`);
  }
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function dataTexts(type: DnsType, data: readonly DnsData[DnsType][]): readonly string[] {
  return data.slice(0, mostData).map((one) => {
    switch (type) {
      case 'A':
      case 'AAAA':
        return printIp(one as DnsData['A']);
      case 'MX': {
        const { preference, exchange } = one as DnsData['MX'];
        return inert(`${preference} ${exchange}`);
      }
      case 'TXT':
      case 'SPF':
        return inertOctets((one as DnsData['TXT']).join(''));
      default:
        return typeof one === 'string' ? inert(one) : '';
    }
  });
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
