import type { IpNetwork } from '../text/ip-address.js';
import type { Located, Span } from '../text/span.js';
import type { DomainSpec } from './spf-domain.js';
import type { Directive, Modifier } from './spf-record.js';
import { defaultQualifier, type MechanismName, type Qualifier } from './spf-terms.js';

// What `readPlainTerm` finds, as offsets in the record: texts and spans are made when somebody looks.

/** A mechanism other than ip4 and ip6. */
export function plainDirective(
  octets: string,
  start: number,
  nameStart: number,
  end: number,
  mechanism: Exclude<MechanismName, 'ip4' | 'ip6'>,
  domain?: DomainSpec,
  prefix4?: Located<number>,
  prefix6?: Located<number>,
): Directive {
  return new PlainDirective(octets, start, nameStart, end, mechanism, domain, prefix4, prefix6) as Directive;
}

/** ip4 or ip6. `addressEnd`: where a prefix length begins, or else the term ends. */
export function plainNetwork(
  octets: string,
  start: number,
  nameStart: number,
  end: number,
  mechanism: 'ip4' | 'ip6',
  network: IpNetwork,
  addressEnd: number,
  prefix: Located<number> | undefined,
): Directive {
  return new PlainNetwork(octets, start, nameStart, end, mechanism, network, addressEnd, prefix);
}

export function plainModifier(
  octets: string,
  start: number,
  end: number,
  modifier: 'redirect' | 'exp',
  domain: DomainSpec,
): Modifier {
  return new PlainModifier(octets, start, end, modifier, domain);
}

class PlainTerm {
  protected readonly octets: string;
  protected readonly start: number;
  protected readonly nameStart: number;
  protected readonly end: number;

  constructor(octets: string, start: number, nameStart: number, end: number) {
    this.octets = octets;
    this.start = start;
    this.nameStart = nameStart;
    this.end = end;
  }

  get text(): string {
    return this.octets.slice(this.start, this.end);
  }

  get span(): Span<'payload'> {
    return { start: this.start, end: this.end };
  }

  get qualifier(): Located<Qualifier> {
    const isWritten = this.nameStart > this.start;
    const value = isWritten ? (this.octets[this.start] as Qualifier) : defaultQualifier;
    return { value, span: { start: this.start, end: this.nameStart } };
  }

  protected part(start: number, end: number): Located<string> {
    return { value: this.octets.slice(start, end), span: { start, end } };
  }
}

class PlainDirective<M extends MechanismName> extends PlainTerm {
  readonly mechanism: M;
  readonly domain: DomainSpec | undefined;
  readonly prefix4: Located<number> | undefined;
  readonly prefix6: Located<number> | undefined;

  constructor(
    octets: string,
    start: number,
    nameStart: number,
    end: number,
    mechanism: M,
    domain: DomainSpec | undefined,
    prefix4: Located<number> | undefined,
    prefix6: Located<number> | undefined,
  ) {
    super(octets, start, nameStart, end);
    this.mechanism = mechanism;
    this.domain = domain;
    this.prefix4 = prefix4;
    this.prefix6 = prefix6;
  }

  get kind(): 'directive' {
    return 'directive';
  }

  get name(): Located<string> {
    return this.part(this.nameStart, this.nameStart + this.mechanism.length);
  }
}

class PlainNetwork extends PlainTerm {
  readonly mechanism: 'ip4' | 'ip6';
  readonly network: IpNetwork;
  readonly prefix: Located<number> | undefined;
  readonly #addressEnd: number;

  constructor(
    octets: string,
    start: number,
    nameStart: number,
    end: number,
    mechanism: 'ip4' | 'ip6',
    network: IpNetwork,
    addressEnd: number,
    prefix: Located<number> | undefined,
  ) {
    super(octets, start, nameStart, end);
    this.mechanism = mechanism;
    this.network = network;
    this.prefix = prefix;
    this.#addressEnd = addressEnd;
  }

  get kind(): 'directive' {
    return 'directive';
  }

  get name(): Located<string> {
    return this.part(this.nameStart, this.nameStart + this.mechanism.length);
  }

  get address(): Located<string> {
    return this.part(this.nameStart + this.mechanism.length + 1, this.#addressEnd);
  }
}

class PlainModifier extends PlainTerm {
  readonly modifier: 'redirect' | 'exp';
  readonly domain: DomainSpec;

  constructor(octets: string, start: number, end: number, modifier: 'redirect' | 'exp', domain: DomainSpec) {
    super(octets, start, start, end);
    this.modifier = modifier;
    this.domain = domain;
  }

  get kind(): 'modifier' {
    return 'modifier';
  }

  get name(): Located<string> {
    return this.part(this.start, this.start + this.modifier.length);
  }

  get value(): Located<string> {
    return this.part(this.start + this.modifier.length + 1, this.end);
  }
}
