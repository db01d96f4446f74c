import {
  type MethodResult,
  type PropertySpec,
  readAuthenticationResults,
} from '../message/authentication-results.js';
import type { HeaderField, HeaderFields } from '../message/header-field.js';
import { readReceivedSpf } from '../message/received-spf.js';
import { type IpAddress, readIp4, readIp6, unmapped } from '../text/ip-address.js';
import type { Located } from '../text/span.js';
import { withoutEnd } from '../text/without-end.js';
import type { Confidence, Evidence, EvidenceKind, Hop } from './evidence.js';

/** What a field says about the envelope. */
export interface Sayings {
  readonly clientIp: Evidence<IpAddress>[];
  readonly helo: Evidence<string>[];
  readonly mailFrom: Evidence<string>[];
}

export function noSayings(): Sayings {
  return { clientIp: [], helo: [], mailFrom: [] };
}

type Found = Located<string, 'payload'>;

/** Collects values out of one field, with their places in the message. */
class Collector {
  readonly #field: HeaderField;
  readonly #kind: EvidenceKind;
  readonly #confidence: Confidence;
  readonly #to: Sayings;

  constructor(field: HeaderField, kind: EvidenceKind, confidence: Confidence, to: Sayings) {
    this.#field = field;
    this.#kind = kind;
    this.#confidence = confidence;
    this.#to = to;
  }

  clientIp(found: Found | undefined): void {
    const value = found && readIp(found.value);
    if (value !== undefined && found !== undefined) this.#to.clientIp.push(this.#of(value, found));
  }

  address(found: Located<IpAddress, 'payload'> | undefined): void {
    if (found !== undefined) this.#to.clientIp.push(this.#of(found.value, found));
  }

  helo(found: Found | undefined): void {
    if (found !== undefined && found.value !== '') this.#to.helo.push(this.#of(found.value, found));
  }

  mailFrom(found: Found | undefined): void {
    if (found === undefined) return;
    const value = withoutBrackets(found.value);
    if (value !== undefined) this.#to.mailFrom.push(this.#of(value, found));
  }

  #of<T>(
    value: T,
    { span }: { readonly span: { readonly start: number; readonly end: number } },
  ): Evidence<T> {
    const base = this.#field.valueSpan.start;
    return {
      ...{ value, kind: this.#kind, confidence: this.#confidence, field: this.#field },
      span: { start: base + span.start, end: base + span.end },
    };
  }
}

/** Received-SPF (RFC 7208 s9.1). */
export function sayingsOfReceivedSpf(field: HeaderField, confidence: Confidence, to: Sayings): void {
  const { values } = readReceivedSpf(field.value);
  const collector = new Collector(field, 'received-spf', confidence, to);
  collector.clientIp(values.get('client-ip'));
  collector.helo(values.get('helo'));
  // With identity=helo the path is the HELO name, written as a mailbox.
  if (values.get('identity')?.value.toLowerCase() !== 'helo') collector.mailFrom(values.get('envelope-from'));
}

/** Authentication-Results and, behind its instance, ARC-Authentication-Results. */
export function sayingsOfResults(
  field: HeaderField,
  kind: 'authentication-results' | 'arc-results',
  confidence: Confidence,
  to: Sayings,
): void {
  const collector = new Collector(field, kind, confidence, to);
  const instance = kind === 'arc-results' ? (/^[^;]{0,40};/.exec(field.value)?.[0].length ?? 0) : 0;
  const { results } = readAuthenticationResults(field.value.slice(instance));
  for (const result of results) {
    const moved = (found: Found | undefined): Found | undefined => found && shifted(found, instance);
    const { method } = result;
    if (method.value === 'spf' || method.value === 'arc' || method.value === 'iprev') {
      collector.clientIp(moved(addressIn(result)));
    }
    if (method.value !== 'spf') continue;
    collector.helo(moved(propertyIn(result, 'smtp', 'helo')));
    collector.mailFrom(moved(propertyIn(result, 'smtp', 'mailfrom')));
  }
}

/** `CIP:192.0.2.1;...;H:mx.example.net;PTR:...` of Exchange Online. */
export function sayingsOfAntispamReport(field: HeaderField, confidence: Confidence, to: Sayings): void {
  const collector = new Collector(field, 'antispam-report', confidence, to);
  const value = field.value.slice(0, 4096);
  collector.clientIp(behind(value, /(?:^|[;\s])CIP:([^;\s]+)/));
  collector.helo(behind(value, /;[ \t\r\n]*H:([^;\s]+)/));
}

/** Return-Path (RFC 5321 s4.4) and the fields that others write in its place. */
export function sayingsOfSenderField(
  field: HeaderField,
  kind: 'return-path' | 'sender-field',
  confidence: Confidence,
  to: Sayings,
): void {
  new Collector(field, kind, confidence, to).mailFrom(
    behind(field.value.slice(0, 4096), /^\s*(<[^<>]*>|[^\s<>]+)/),
  );
}

export function sayingsOfOriginatingIp(field: HeaderField, to: Sayings): void {
  new Collector(field, 'originating-ip', 'low', to).clientIp(
    behind(field.value.slice(0, 256), /^\s*\[?([0-9A-Fa-f:.]+)\]?/),
  );
}

/** The field of a step. HELO and the path count for what was seen in that step. */
export function sayingsOfHop({ field, trace }: Hop, confidence: Confidence, to: Sayings): void {
  const collector = new Collector(field, 'received', confidence, to);
  collector.address(trace.address);
  collector.helo(trace.helo);
  collector.mailFrom(trace.envelopeFrom);
}

/** The topmost fields of a name. */
export function fieldsNamed(fields: HeaderFields, ...keys: readonly string[]): HeaderFields {
  return fields.filter(({ key }) => keys.includes(key));
}

/** An address in the properties of a result, or in its comment: "designates 192.0.2.1 as permitted sender". */
function addressIn(result: MethodResult): Found | undefined {
  const written = propertyIn(result, 'smtp', 'remote-ip') ?? propertyIn(result, 'policy', 'iprev');
  if (written !== undefined) return written;
  for (const { text, start } of result.comments) {
    const found = behind(
      text.slice(0, 1024),
      /(?:designates|sender IP is|client-ip=)\s*\[?([0-9A-Fa-f:.]+)\]?/i,
    );
    // The text of a comment stands behind its parenthesis; with escapes in it the place is only near.
    if (found !== undefined) return shifted(found, start + 1);
  }
  return undefined;
}

function propertyIn(result: MethodResult, type: string, property: string): Found | undefined {
  const isWanted = (some: PropertySpec): boolean => some.type === type && some.property === property;
  return result.properties.find(isWanted)?.value;
}

function behind(text: string, pattern: RegExp): Found | undefined {
  const match = pattern.exec(text);
  const value = match?.[1];
  if (match === null || value === undefined) return undefined;
  const start = match.index + match[0].indexOf(value);
  return { value, span: { start, end: start + value.length } };
}

function shifted({ value, span }: Found, by: number): Found {
  return { value, span: { start: span.start + by, end: span.end + by } };
}

function readIp(text: string): IpAddress | undefined {
  const plain = withoutEnd(text.replace(/^\[?(?:IPv6:)?/i, ''), '].');
  const address = readIp4(plain) ?? readIp6(plain);
  return address && unmapped(address);
}

/** `<a@example.com>` and `a@example.com` as the address; undefined for what can be none. */
function withoutBrackets(text: string): string | undefined {
  const bare = /^<(.*)>$/.exec(text)?.[1] ?? text;
  return /[\s<>]/.test(bare) || bare.length > 320 ? undefined : bare;
}
