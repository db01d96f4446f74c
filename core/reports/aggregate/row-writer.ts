import { readIp4, readIp6 } from '../../text/ip-address.js';
import { textOfOctets } from '../../text/utf8.js';
import type { ProblemLog } from '../problem.js';
import type { ReportSet } from '../report-set.js';
import { rowFlag } from '../table/columns.js';
import { type Dictionary, noValue, overflow } from '../table/dictionary.js';
import { ExactSum } from '../table/exact-sum.js';
import { latin1Of } from '../xml/octets.js';
import { readCount } from './counts.js';
import {
  cellOfNode,
  countNode,
  dictionaryNames,
  dictionaryOfNode,
  firstAuthCell,
  firstReasonCell,
  noCell,
  recordCell,
  recordCellCount,
} from './record-cells.js';
import { allowedValues, fold } from './results.js';
import type { ValueText } from './value-text.js';

/** Every word that stands in some result, disposition, scope or reason of either schema. */
const knownWords: ReadonlySet<string> = new Set(
  [allowedValues.rfc7489, allowedValues.rfc9990].flatMap((kinds) => Object.values(kinds).flat()),
);

/** Octets of what is no count that are looked at for a finding. */
const mostQuoted = 200;

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
  #firstAuth = 0;
  #firstReason = 0;
  #authKind = 0;
  #mix = 0;
  /** Numbers of values, by `recordCell`. */
  readonly #cells = new Int32Array(recordCellCount);
  /** By `dictionaryOfNode`. */
  readonly #dictionaries: readonly Dictionary[];

  constructor(set: ReportSet, problems: ProblemLog) {
    this.#set = set;
    this.#dictionaries = dictionaryNames.map((name) => set[name]);
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
    this.#cells.fill(noValue);
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
    const cells = this.#cells;
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
    if (cells[recordCell.ip] === noValue) {
      this.#flags |= rowFlag.noAddress;
      // Reports of nothing have a record that counts to nothing.
      if (this.#count !== 0) this.#problems.add('REPORT041', this.#offset);
    }
    const { rows } = set;
    const row = rows.append();
    rows.report.cells[row] = set.reports.length;
    rows.ip.cells[row] = cells[recordCell.ip] as number;
    rows.count.cells[row] = this.#count;
    rows.disposition.cells[row] = cells[recordCell.disposition] as number;
    rows.dkim.cells[row] = cells[recordCell.dkim] as number;
    rows.spf.cells[row] = cells[recordCell.spf] as number;
    rows.headerFrom.cells[row] = cells[recordCell.headerFrom] as number;
    rows.envelopeFrom.cells[row] = cells[recordCell.envelopeFrom] as number;
    rows.envelopeTo.cells[row] = cells[recordCell.envelopeTo] as number;
    rows.auth.cells[row] = this.#firstAuth;
    rows.reason.cells[row] = this.#firstReason;
    rows.offset.cells[row] = this.#offset;
    rows.flags.cells[row] = this.#flags;
    if (this.#bigCount !== undefined) set.bigCounts.set(row, this.#bigCount);
    this.messages.add(this.#bigCount ?? this.#count);
    this.fingerprint = (this.fingerprint + this.#fingerprint()) >>> 0;
  }

  /** A sum of what rows hold, so that their order does not count. */
  #fingerprint(): number {
    let mix = this.#mix ^ (this.#count | 0);
    for (let cell = 0; cell < firstAuthCell; cell++) mix = mixed(mix, this.#cells[cell] as number);
    return mix;
  }

  /** The value of a leaf. False: of none that a record has. */
  put(node: number, text: ValueText): boolean {
    const cell = cellOfNode[node] as number;
    if (cell === noCell) {
      if (node !== countNode) return false;
      this.#putCount(text);
      return true;
    }
    const dictionary = this.#dictionaries[dictionaryOfNode[node] as number] as Dictionary;
    const { size } = dictionary;
    const number = text.isPlain
      ? dictionary.numberOfPlain(text.octets, text.start, text.end, text.hash)
      : dictionary.numberOf(text.octets, text.start, text.end);
    this.#cells[cell] = number;
    if (dictionary.size !== size || number === overflow || dictionary.mending !== 'none')
      this.#judge(dictionary, number, dictionary.size !== size, text.offset);
    return true;
  }

  /** What is odd about a value is told once, when it is new; what had to be done to it, each time. */
  #judge(dictionary: Dictionary, number: number, isNew: boolean, offset: number): void {
    const text = dictionary.textOf(number);
    const { ips, results } = this.#set;
    if (dictionary.mending !== 'none') {
      const code = { controls: 'REPORT031', encoding: 'REPORT030', cut: 'REPORT032' } as const;
      this.#problems.add(code[dictionary.mending], offset, text);
    }
    if (number === overflow) this.#problems.add('REPORT054', offset);
    if (!isNew) return;
    if (dictionary === results) this.#judgeWord(text, offset);
    else if (dictionary === ips && readIp4(text) === undefined && readIp6(text) === undefined)
      this.#problems.add('REPORT042', offset, text);
  }

  #putCount({ octets, start, end, offset }: ValueText): void {
    this.#hasCount = true;
    const count = readCount(octets, start, end);
    if (count === undefined) {
      this.#flags |= rowFlag.badCount;
      this.#problems.add(
        'REPORT040',
        offset,
        textOfOctets(latin1Of(octets.subarray(start, Math.min(end, start + mostQuoted)))),
      );
    } else if (typeof count === 'bigint') {
      this.#flags |= rowFlag.bigCount;
      this.#bigCount = count;
      this.#count = Number(count);
    } else this.#count = count;
  }

  beginAuth(kind: number): void {
    this.#authKind = kind;
    this.#cells.fill(noValue, firstAuthCell, firstReasonCell);
  }

  endAuth(): void {
    const { auth } = this.#set;
    const cells = this.#cells;
    const at = auth.append();
    auth.kind.cells[at] = this.#authKind;
    auth.domain.cells[at] = cells[recordCell.authDomain] as number;
    auth.selector.cells[at] = cells[recordCell.authSelector] as number;
    auth.result.cells[at] = cells[recordCell.authResult] as number;
    auth.scope.cells[at] = cells[recordCell.authScope] as number;
    auth.human.cells[at] = cells[recordCell.authHuman] as number;
    let mix = this.#mix ^ this.#authKind;
    for (let cell = firstAuthCell; cell <= recordCell.authResult; cell++)
      mix = mixed(mix, cells[cell] as number);
    this.#mix = mix;
  }

  beginReason(): void {
    this.#cells.fill(noValue, firstReasonCell);
  }

  endReason(): void {
    const { reasons } = this.#set;
    const cells = this.#cells;
    const at = reasons.append();
    reasons.type.cells[at] = cells[recordCell.reasonType] as number;
    reasons.comment.cells[at] = cells[recordCell.reasonComment] as number;
    this.#mix = mixed(this.#mix, cells[recordCell.reasonType] as number);
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
