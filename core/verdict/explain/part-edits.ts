import { decodedBody } from '../../message/mime.js';
import type { Canonicalization } from '../../records/signature-values.js';
import { plainPorts } from '../../text/source.js';
import type { Budget } from './budget.js';
import { canonicalLines } from './canonical-body.js';
import { type PartForm, partForms } from './part-forms.js';
import { headerWith, type Placement } from './part-header.js';
import type { PartPlace } from './part-places.js';
import { octetsOf, once } from './re-encoded.js';

/** A part as it may have been before. */
export interface PartEdit {
  readonly place: PartPlace;
  readonly from: PartForm['encoding'];
  /** What it says of itself now. */
  readonly to: string;
  /** `encoding`: from one to another. `lines`: in the same, as another program writes it. `field`: only the field changed. */
  readonly what: 'encoding' | 'lines' | 'field';
  /** In canonical form, to stand one behind the other. */
  readonly pieces: readonly Uint8Array[];
}

/** An octet that is encoded anew and brought into its form costs as much as some that are hashed. */
export const costOfRecoding = 8;
/** Octets of a part that is encoded anew. */
const mostOctets = 256 * 1024;

const known = new Set(['', '7bit', '8bit', 'binary', 'quoted-printable', 'base64']);

/** A part, and what it may have been before. What was made once is kept: the budget bounds how much that is. */
export class EditablePart {
  readonly place: PartPlace;
  readonly isText: boolean;
  /** `8bit`; empty where nothing is said. */
  readonly encoding: string;
  readonly forms: readonly PartForm[];
  readonly #form: Canonicalization;
  readonly #lineEnds: 'crlf' | 'any';
  readonly #budget: Budget;
  readonly #bodies = new Map<string, MadeBody>();
  readonly #edits = new Map<string, PartEdit | undefined>();
  readonly #text: () => string;
  /** What a part of text is that says nothing. It should be 7bit then (RFC 2045 s6.1). */
  readonly #unsaid: '7bit' | '8bit';

  constructor(place: PartPlace, form: Canonicalization, lineEnds: 'crlf' | 'any', budget: Budget) {
    const { part } = place;
    this.place = place;
    this.#form = form;
    this.#lineEnds = lineEnds;
    this.#budget = budget;
    this.isText = /^(?:text|message)\//.test(part.type);
    this.encoding = part.transferEncoding;
    const { body } = part;
    const isLooked =
      place.extent === 'whole' &&
      known.has(this.encoding) &&
      body.length <= mostOctets &&
      (!this.isText || budget.pays(body.length * costOfRecoding));
    this.#text = once(() => plainPorts.latin1(body, 0, body.length));
    const decoded = once(() => {
      const octets = decodedBody(part);
      return plainPorts.latin1(octets, 0, octets.length);
    });
    this.#unsaid = isLooked && this.isText && /[\x80-\xff]/.test(decoded()) ? '8bit' : '7bit';
    const { encoding, isText } = this;
    this.forms = isLooked ? partForms({ encoding, isText, decoded }) : [];
  }

  /** Undefined where it cannot have been so, or is so now. */
  edit(form: PartForm, placement: Placement): PartEdit | undefined {
    const key = `${placement} ${form.style}`;
    if (!this.#edits.has(key)) this.#edits.set(key, this.#makeEdit(form, placement));
    return this.#edits.get(key);
  }

  /** The header of a multipart whose parts were 8bit: it had to say so too (RFC 2045 s6.4). */
  labelled(): PartEdit | undefined {
    if (this.place.extent !== 'header' || this.encoding !== '7bit') return undefined;
    const header = headerWith(this.place.part.message, '8bit', 'in-place');
    if (header === undefined || !this.#budget.pays(header.length)) return undefined;
    const pieces = [this.#canonical(header)];
    return { place: this.place, from: '8bit', to: '7bit', what: 'encoding', pieces };
  }

  #makeEdit(form: PartForm, placement: Placement): PartEdit | undefined {
    const { message } = this.place.part;
    if (placement === 'absent' && form.encoding !== this.#unsaid) return undefined;
    const header = headerWith(message, form.encoding, placement);
    if (header === undefined) return undefined;
    const body = this.#bodyOf(form);
    const isSameHeader = header === plainPorts.latin1(message.bytes, 0, message.bodySpan.start);
    if (body === undefined || (body.isSame && isSameHeader)) return undefined;
    if (!this.#budget.pays(header.length)) return undefined;
    const to = this.encoding === '' ? this.#unsaid : this.encoding;
    const what = form.encoding !== to ? 'encoding' : body.isSame ? 'field' : 'lines';
    const pieces = [this.#canonical(header), body.octets];
    return { place: this.place, from: form.encoding, to, what, pieces };
  }

  #bodyOf(form: PartForm): MadeBody | undefined {
    const known = this.#bodies.get(form.style);
    if (known !== undefined) return known;
    if (!this.#budget.pays(this.place.part.body.length * costOfRecoding)) return undefined;
    const text = form.make();
    const made = { isSame: text === this.#text(), octets: this.#canonical(`${text}\r\n`) };
    this.#bodies.set(form.style, made);
    return made;
  }

  #canonical(lines: string): Uint8Array {
    return canonicalLines({ octets: octetsOf(lines), lineEnds: this.#lineEnds }, this.#form);
  }
}

interface MadeBody {
  readonly isSame: boolean;
  readonly octets: Uint8Array;
}
