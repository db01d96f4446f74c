import { say } from '../../../words/phrase.js';
import { type FieldKind, wordKind } from '../field-kind.js';
import { octetsOfNumber } from '../octets.js';
import { readDecimal } from './numbers.js';

const time = say`a time such as 20300101000000`;

/** When a signature begins or ends: YYYYMMDDHHmmSS, or seconds since 1970 in up to ten digits (RFC 4034 s3.2). */
export const signatureTime: FieldKind = wordKind({
  syntax: say`${time}, or seconds since 1970`,
  octets(word) {
    const seconds = word.length <= 10 ? readDecimal(word, 0xffffffff) : readTime(word);
    return seconds === undefined ? undefined : octetsOfNumber(seconds, 4);
  },
  print: (wire) => ifNumber(wire.takeNumber(4), printTime),
});

/** The same for SIG, where it is always YYYYMMDDHHmmSS (RFC 2535 s7.2). */
export const oldSignatureTime: FieldKind = wordKind({
  syntax: time,
  octets(word) {
    const seconds = readTime(word);
    return seconds === undefined ? undefined : octetsOfNumber(seconds, 4);
  },
  print: (wire) => ifNumber(wire.takeNumber(4), printTime),
});

const daySeconds = 86_400;

/** Whether a text is a time YYYYMMDDHHmmSS from 1970 to 2106, as `$DATE` has it. */
export function isDumpTime(text: string): boolean {
  const seconds = secondsOf(text);
  return seconds !== undefined && seconds >= 0 && seconds <= 0xffffffff;
}

/** Seconds since 1970 of YYYYMMDDHHmmSS in UTC, modulo 2^32; undefined for no such time. A leap second may be named. */
function readTime(text: string): number | undefined {
  const seconds = secondsOf(text);
  return seconds === undefined ? undefined : seconds - Math.floor(seconds / 2 ** 32) * 2 ** 32;
}

function secondsOf(text: string): number | undefined {
  if (!/^[0-9]{14}$/.test(text)) return undefined;
  const part = (at: number): number => Number(text.slice(at, at + 2));
  const year = Number(text.slice(0, 4));
  const [month, day, hour, minute, second] = [part(4), part(6), part(8), part(10), part(12)];
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  let days = daysBefore(year) - daysBefore(1970) + day - 1;
  for (let earlier = 1; earlier < month; earlier++) days += daysOfMonth(year, earlier);
  return days * daySeconds + hour * 3600 + minute * 60 + second;
}

/**
 * YYYYMMDDHHmmSS in UTC of seconds since 1970. RFC 4034 s3.1.5 counts modulo 2^32 around the present; without a clock
 * we read 1970 to 2106, as BIND does until the present is near its end.
 */
function printTime(seconds: number): string {
  let days = Math.floor(seconds / daySeconds);
  let year = 1970 + Math.floor(days / 366);
  while (daysBefore(year + 1) - daysBefore(1970) <= days) year++;
  days -= daysBefore(year) - daysBefore(1970);
  let month = 1;
  for (; days >= daysOfMonth(year, month); month++) days -= daysOfMonth(year, month);
  const left = seconds % daySeconds;
  const parts = [month, days + 1, Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  return String(year) + parts.map((part) => String(part).padStart(2, '0')).join('');
}

/** Days from the start of year 0 to the start of `year` in the Gregorian calendar. */
function daysBefore(year: number): number {
  const last = year - 1;
  return year * 365 + Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
}

function daysOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function ifNumber(value: number | undefined, print: (value: number) => string): string | undefined {
  return value === undefined ? undefined : print(value);
}
