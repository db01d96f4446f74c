import type { ReportCode } from '../codes.js';
import type { UnpackLimits } from './ports.js';

/** Keeps account of what one packed file unpacks to. */
export class Budget {
  used = 0;
  /** Which limit was met, and what it is. */
  code: ReportCode = 'REPORT009';
  limit = 0;
  readonly #limits: UnpackLimits;
  readonly #packed: number;

  constructor(limits: UnpackLimits, packed: number) {
    this.#limits = limits;
    this.#packed = packed;
  }

  /** Whether so many more octets are within the limits. */
  allows(octets: number): boolean {
    this.used += octets;
    const { outputOctets, ratio, ratioFrom } = this.#limits;
    if (this.used > outputOctets) return this.#stop('REPORT009', outputOctets);
    if (this.used > ratioFrom && this.used > ratio * this.#packed) return this.#stop('REPORT010', ratio);
    return true;
  }

  #stop(code: ReportCode, limit: number): false {
    this.code = code;
    this.limit = limit;
    return false;
  }
}
