import type { ReportCode } from '../codes.js';
import { plainCrc32, type UnpackLimits, type UnpackPorts } from './ports.js';

export interface BudgetParts {
  readonly ports: UnpackPorts;
  readonly limits: UnpackLimits;
}

/** Keeps account of what one packed file unpacks to, and hands it on. */
export class Budget {
  used = 0;
  /** CRC-32 of what was taken. */
  crc = 0;
  /** Which limit was met, and what it is. */
  code: ReportCode = 'REPORT009';
  limit = 0;
  readonly #limits: UnpackLimits;
  readonly #packed: number;
  readonly #crc32: NonNullable<UnpackPorts['crc32']>;
  readonly #hand: (piece: Uint8Array) => void;

  /** `packed`: octets of the file as it is. `hand` is given the pieces within the limits. */
  constructor({ ports, limits }: BudgetParts, packed: number, hand: (piece: Uint8Array) => void) {
    this.#limits = limits;
    this.#packed = packed;
    this.#crc32 = ports.crc32 ?? plainCrc32;
    this.#hand = hand;
  }

  /** Takes a piece; false where with it there is more than the limits allow. */
  take(piece: Uint8Array): boolean {
    if (!this.#allows(piece.length)) return false;
    this.crc = this.#crc32(piece, this.crc);
    this.#hand(piece);
    return true;
  }

  #allows(octets: number): boolean {
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
