import { readIp4, readIp6 } from '../../text/ip-address.js';
import { textOfOctets } from '../../text/utf8.js';
import type { ProblemLog } from '../problem.js';
import type { ReportSet } from '../report-set.js';
import { rowFlag } from '../table/columns.js';
import { type Dictionary, noValue, overflow } from '../table/dictionary.js';
import { ExactSum } from '../table/exact-sum.js';
import { readCount } from './counts.js';
import { allowedValues, fold } from './results.js';

/** Every word that stands in some result, disposition, scope or reason of either schema. */
const knownWords: ReadonlySet<string> = new Set(
  [allowedValues.rfc7489, allowedValues.rfc9990].flatMap((kinds) => Object.values(kinds).flat()),
);

/** Results that columns of 16 bits have room for. */
const mostResults = 0xffff;

/** Collects the values of one record after the other and writes each as a row of the set, once it is complete. */
export class RowWriter {
  readonly #set: ReportSet;
  #problems: ProblemLog;
  /** Of the rows since `beginReport`. */
  messages = new ExactSum();
  fingerprint = 0;
  #offset = 0;
  #hasRow = false;
  #hasCount = false;
  #count = 0;
  #bigCount: bigint | undefined;
  #flags = 0;
  ip = noValue;
  disposition = noValue;
  dkim = noValue;
  spf = noValue;
  headerFrom = noValue;
  envelopeFrom = noValue;
  envelopeTo = noValue;
  #firstAuth = 0;
  #firstReason = 0;
  #authKind = 0;
  authDomain = noValue;
  authSelector = noValue;
  authResult = noValue;
  authScope = noValue;
  authHuman = noValue;
  #mix = 0;
  reasonType = noValue;
  reasonComment = noValue;

  constructor(set: ReportSet, problems: ProblemLog) {
    this.#set = set;
    this.#problems = problems;
  }

  beginReport(problems: ProblemLog): void {
    this.#problems = problems;
    this.messages = new ExactSum();
    this.fingerprint = 0;
  }

  beginRecord(offset: number): void {
    this.#offset = offset;
    this.#hasRow = false;
    this.#hasCount = false;
    this.#count = 0;
    this.#bigCount = undefined;
    this.#flags = 0;
    this.ip = noValue;
    this.disposition = noValue;
    this.dkim = noValue;
    this.spf = noValue;
    this.headerFrom = noValue;
    this.envelopeFrom = noValue;
    this.envelopeTo = noValue;
    this.#firstAuth = this.#set.auth.length;
    this.#firstReason = this.#set.reasons.length;
    this.#mix = 0;
  }

  sawRow(): void {
    this.#hasRow = true;
  }

  /** The record ends; `isWhole`: by its own end tag. */
  endRecord(isWhole: boolean): void {
    const set = this.#set;
    if (!this.#hasRow && !this.#hasCount) {
      this.#problems.add('REPORT028', this.#offset);
      set.auth.length = this.#firstAuth;
      set.reasons.length = this.#firstReason;
      return;
    }
    if (!isWhole || !this.#hasCount) {
      this.#flags |= rowFlag.incomplete;
      this.#problems.add('REPORT027', this.#offset);
    }
    if (this.ip === noValue) {
      this.#flags |= rowFlag.noAddress;
      // Reports of nothing have a record that counts to nothing.
      if (this.#count !== 0) this.#problems.add('REPORT041', this.#offset);
    }
    const { rows } = set;
    const row = rows.length++;
    rows.report.put(row, set.reports.length);
    rows.ip.put(row, this.ip);
    rows.count.put(row, this.#count);
    rows.disposition.put(row, this.disposition);
    rows.dkim.put(row, this.dkim);
    rows.spf.put(row, this.spf);
    rows.headerFrom.put(row, this.headerFrom);
    rows.envelopeFrom.put(row, this.envelopeFrom);
    rows.envelopeTo.put(row, this.envelopeTo);
    rows.auth.put(row, this.#firstAuth);
    rows.reason.put(row, this.#firstReason);
    rows.offset.put(row, this.#offset);
    rows.flags.put(row, this.#flags);
    if (this.#bigCount !== undefined) set.bigCounts.set(row, this.#bigCount);
    this.messages.add(this.#bigCount ?? this.#count);
    this.fingerprint = (this.fingerprint + this.#fingerprint()) >>> 0;
  }

  /** A sum of what rows hold, so that their order does not count. */
  #fingerprint(): number {
    let mix = this.#mix ^ (this.#count | 0);
    mix = mixed(mix, this.ip);
    mix = mixed(mix, this.disposition);
    mix = mixed(mix, this.dkim * 64 + this.spf);
    mix = mixed(mix, this.headerFrom);
    mix = mixed(mix, this.envelopeFrom);
    return mixed(mix, this.envelopeTo);
  }

  count(octets: Uint8Array, start: number, end: number, offset: number): void {
    this.#hasCount = true;
    const count = readCount(octets, start, end);
    if (count === undefined) {
      this.#flags |= rowFlag.badCount;
      this.#problems.add('REPORT040', offset, textOfOctets(latin1(octets, start, end)));
    } else if (typeof count === 'bigint') {
      this.#flags |= rowFlag.bigCount;
      this.#bigCount = count;
      this.#count = Number(count);
    } else this.#count = count;
  }

  sourceIp(octets: Uint8Array, start: number, end: number, offset: number): void {
    const { ips } = this.#set;
    const before = ips.size;
    this.ip = this.value(ips, octets, start, end, offset);
    if (ips.size === before) return;
    const text = ips.textOf(this.ip);
    if (readIp4(text) === undefined && readIp6(text) === undefined)
      this.#problems.add('REPORT042', offset, text);
  }

  beginAuth(kind: number): void {
    this.#authKind = kind;
    this.authDomain = noValue;
    this.authSelector = noValue;
    this.authResult = noValue;
    this.authScope = noValue;
    this.authHuman = noValue;
  }

  endAuth(): void {
    const { auth } = this.#set;
    const at = auth.length++;
    auth.kind.put(at, this.#authKind);
    auth.domain.put(at, this.authDomain);
    auth.selector.put(at, this.authSelector);
    auth.result.put(at, this.authResult);
    auth.scope.put(at, this.authScope);
    auth.human.put(at, this.authHuman);
    const mix = mixed(this.#mix ^ this.#authKind, this.authDomain);
    this.#mix = mixed(mixed(mix, this.authSelector), this.authResult);
  }

  beginReason(): void {
    this.reasonType = noValue;
    this.reasonComment = noValue;
  }

  endReason(): void {
    const { reasons } = this.#set;
    const at = reasons.length++;
    reasons.type.put(at, this.reasonType);
    reasons.comment.put(at, this.reasonComment);
    this.#mix = mixed(this.#mix, this.reasonType);
  }

  /** The number of a value in its dictionary. What had to be done to it is a problem once, when it is new. */
  value(dictionary: Dictionary, octets: Uint8Array, start: number, end: number, offset: number): number {
    const number = dictionary.numberOf(octets, start, end);
    if (dictionary.mending !== 'none') {
      const code = { controls: 'REPORT031', encoding: 'REPORT030', cut: 'REPORT032' } as const;
      this.#problems.add(code[dictionary.mending], offset, dictionary.textOf(number));
    }
    if (number === overflow) this.#problems.add('REPORT054', offset);
    return number;
  }

  /** A word of which there are few. Odd ones are told when they are new. */
  result(octets: Uint8Array, start: number, end: number, offset: number): number {
    const { results } = this.#set;
    const before = results.size;
    const number = this.value(results, octets, start, end, offset);
    if (results.size > before) this.#judgeWord(results.textOf(number), offset);
    return number > mostResults ? overflow : number;
  }

  #judgeWord(text: string, offset: number): void {
    const meaning = fold(text);
    const lower = text.toLowerCase();
    if (!knownWords.has(meaning)) this.#problems.add('REPORT043', offset, text);
    else if (meaning !== lower) this.#problems.add('REPORT045', offset, text, meaning);
    else if (lower !== text) this.#problems.add('REPORT044', offset, text);
  }
}

function mixed(mix: number, value: number): number {
  const product = Math.imul(mix ^ value, 0x9e3779b1);
  return (product ^ (product >>> 15)) | 0;
}

export function latin1(octets: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < Math.min(end, start + 200); i++) text += String.fromCharCode(octets[i] as number);
  return text;
}
