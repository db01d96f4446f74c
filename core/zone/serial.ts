/** Serial numbers count modulo this (RFC 1982 s2). */
const modulus = 2 ** 32;
/** Serial numbers that lie so far apart stand in no order (RFC 1982 s3.2). */
const half = 2 ** 31;

/** Where one serial number stands to another. `undefined`: exactly 2^31 apart, so that nobody can tell. */
export type SerialOrder = 'equal' | 'before' | 'after' | 'undefined';

/** Where `serial` stands to `other` (RFC 1982 s3.2). A secondary fetches a zone whose serial is `after` its own. */
export function compareSerials(serial: number, other: number): SerialOrder {
  const distance = (serial - other) >>> 0;
  if (distance === 0) return 'equal';
  if (distance === half) return 'undefined';
  return distance < half ? 'after' : 'before';
}

/** Adds to a serial number (RFC 1982 s3.1). `count` lies between 0 and 2^31 - 1; beyond that there is no sum. */
export function addToSerial(serial: number, count: number): number {
  if (!(count >= 0 && count < half)) throw new RangeError(`${count} cannot be added to a serial number`);
  return (serial + count) % modulus;
}

/** What somebody means by their serial numbers: `YYYYMMDDnn` (RFC 1912 s2.2), seconds since 1970, or just a count. */
export type SerialStyle = 'date' | 'unix' | 'counter';

export const serialStyles: readonly SerialStyle[] = ['date', 'unix', 'counter'];

/** The day that it is, as whoever has a clock says. */
export interface Today {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** Seconds since 1970-01-01 in UTC. */
  readonly unixSeconds: number;
}

/** The day of a `Date` where its clock stands; the core has none. */
export function todayOf(now: {
  getFullYear(): number;
  getMonth(): number;
  getDate(): number;
  getTime(): number;
}): Today {
  return {
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    day: now.getDate(),
    unixSeconds: Math.floor(now.getTime() / 1000),
  };
}

/** DNS is not older, so a number that reads as an earlier date is none. */
const firstYear = 1983;
/** Serials ahead of the day are left over from a mistake or a rush; not by more than this. */
const yearsAhead = 50;
/** 2001-09-09; a smaller number of seconds has nine digits and is nobody's. */
const firstSeconds = 1_000_000_000;
const secondsAhead = 366 * 86_400;

/** The style that a serial number is written in: a date where it reads as one, then seconds, else a count. */
export function styleOf(serial: number, today: Today): SerialStyle {
  const date = dateOf(serial);
  if (isDay(date) && date.year >= firstYear && date.year <= today.year + yearsAhead) return 'date';
  return serial >= firstSeconds && serial <= today.unixSeconds + secondsAhead ? 'unix' : 'counter';
}

/**
 * The serial number for a zone that changes today, in a style; without one in the style of `serial`. It is always after
 * `serial`: where the style has no such number, because `serial` is ahead of the day, it is the next one. As in BIND
 * zero is passed over.
 */
export function nextSerial(serial: number, today: Today, style = styleOf(serial, today)): number {
  const wanted = style === 'date' ? firstOf(today) : style === 'unix' ? today.unixSeconds : undefined;
  if (wanted !== undefined && wanted > 0 && wanted < modulus && compareSerials(wanted, serial) === 'after')
    return wanted;
  const next = addToSerial(serial, 1) || 1;
  // After the hundredth change of a day comes the day after it, which may be the first of a month.
  if (style !== 'date' || !isDay(dateOf(serial)) || isDay(dateOf(next))) return next;
  const followed = numberOf(dayAfter(dateOf(serial)), 0);
  return followed < modulus ? followed : next;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dateOf(serial: number): Day {
  const date = Math.floor(serial / 100);
  return { year: Math.floor(date / 10_000), month: Math.floor(date / 100) % 100, day: date % 100 };
}

function numberOf({ year, month, day }: Day, revision: number): number {
  return ((year * 100 + month) * 100 + day) * 100 + revision;
}

/** The first serial of a day ends in 01, as most people have it. */
function firstOf(today: Today): number {
  return numberOf(today, 1);
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isDay({ year, month, day }: Day): boolean {
  return day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (daysOfMonth[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
}

function dayAfter({ year, month, day }: Day): Day {
  if (day < daysIn(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}
