import type { Span } from '../../../text/span.js';
import { type Phrase, say } from '../../../words/phrase.js';
import { type FieldKind, type RdataInput, reportBadField, takeableWord } from '../field-kind.js';
import { octetsOfNumber } from '../octets.js';
import type { WireReader } from '../wire-reader.js';
import {
  alpn,
  findKeyNumber,
  findServiceKey,
  isServiceValue,
  keysIn,
  mandatory,
  nameOfKey,
  noDefaultAlpn,
  printedValueOf,
} from './service-keys.js';
import { text } from './service-values.js';
import { maxRdata } from './strings.js';

/** A parameter and where it is written. */
interface Parameter {
  readonly key: number;
  readonly value: string;
  readonly span: Span;
}

const syntax = say`parameters such as alpn=h2,h3 or port=8443`;

/** The parameters of SVCB and HTTPS up to the end of the record, in any order; may be none (RFC 9460 s2.1). */
export const serviceParameters: FieldKind = {
  syntax: say`${syntax}; may be none`,
  read(input, field) {
    const parameters: Parameter[] = [];
    while (!input.cursor.atEnd) {
      const parameter = readParameter(input, field);
      if (parameter === undefined) return undefined;
      parameters.push(parameter);
    }
    parameters.sort((a, b) => a.key - b.key);
    const wrong = findContradiction(parameters);
    if (wrong !== undefined) return reportBadField(input, field, wrong.expected, wrong.span);
    return parameters
      .map(({ key, value }) => octetsOfNumber(key, 2) + octetsOfNumber(value.length, 2) + value)
      .join('');
  },
  print(wire) {
    const parameters: Parameter[] = [];
    while (wire.left > 0) {
      const parameter = takeParameter(wire);
      if (parameter === undefined || parameter.key <= (parameters.at(-1)?.key ?? -1)) return undefined;
      parameters.push(parameter);
    }
    return findContradiction(parameters) === undefined ? parameters.map(printParameter).join(' ') : undefined;
  },
};

/** `key`, `key=value` or `key="value"`. The lexer makes two tokens of the last one. */
function readParameter(input: RdataInput, field: Phrase): Parameter | undefined {
  const { cursor } = input;
  const word = takeableWord(input, field, syntax);
  if (word === undefined) return undefined;
  const equals = word.indexOf('=');
  const name = equals < 0 ? word : word.slice(0, equals);
  let span = cursor.span;
  let written = equals < 0 ? '' : word.slice(equals + 1);
  cursor.advance();
  if (equals >= 0 && written === '' && !cursor.atEnd && cursor.isQuoted && cursor.start === span.end + 1) {
    written = cursor.octets;
    span = { start: span.start, end: Math.min(cursor.end + 1, cursor.source.bytes.length) };
    cursor.advance();
  }
  const named = findServiceKey(name);
  const key = named?.number ?? findKeyNumber(name);
  if (key === undefined) return reportBadField(input, field, syntax, span);
  const value = named === undefined ? readByNumber(key, written) : named.value.read(written);
  if (value === undefined) {
    return reportBadField(input, field, say`${name}= and ${(named?.value ?? text).syntax}`, span);
  }
  if (value.length > maxRdata) {
    input.report({ kind: 'long-rdata', span, octets: value.length });
    return undefined;
  }
  return { key, value, span };
}

/** A key that is not written with its own name has its value as text, which must come out as octets of its kind. */
function readByNumber(key: number, written: string): string | undefined {
  const value = text.read(written);
  return value !== undefined && isServiceValue(key, value) ? value : undefined;
}

/** What is wrong between parameters that are sorted by key (RFC 9460 s7.1.1, s8): the same one twice, or one missing. */
function findContradiction(
  parameters: readonly Parameter[],
): { readonly expected: Phrase; readonly span: Span } | undefined {
  const keys = new Set<number>();
  for (const { key, span } of parameters) {
    if (keys.has(key)) return { expected: say`each parameter once`, span };
    keys.add(key);
  }
  for (const { key, value, span } of parameters) {
    if (key === noDefaultAlpn && !keys.has(alpn)) return { expected: say`alpn beside no-default-alpn`, span };
    const missing = key === mandatory ? keysIn(value).find((needed) => !keys.has(needed)) : undefined;
    if (missing !== undefined) return { expected: say`${nameOfKey(missing)} beside mandatory`, span };
  }
  return undefined;
}

function takeParameter(wire: WireReader): Parameter | undefined {
  const span = { start: 0, end: 0 };
  const key = wire.takeNumber(2);
  const length = wire.takeNumber(2);
  const value = length === undefined ? undefined : wire.take(length);
  if (key === undefined || value === undefined || !isServiceValue(key, value)) return undefined;
  return { key, value, span };
}

function printParameter({ key, value }: Parameter): string {
  return value === '' ? nameOfKey(key) : `${nameOfKey(key)}=${printedValueOf(key).print(value)}`;
}
