import { type Messages, shareOf } from '../reports/table/exact-sum.js';
import type { BoardPeriod } from './board-view.js';

/** `1,234,567`, in English and Japanese alike. */
export function countText(count: Messages): string {
  const text = typeof count === 'number' ? String(Math.round(count)) : String(count);
  return text.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

/** `97.5%`; never 100% where something is missing, nor 0% where there is something. Empty of nothing. */
export function shareText(part: Messages, whole: Messages): string {
  const share = shareOf(part, whole);
  if (share === undefined) return '';
  const percent = Math.round(share * 1000) / 10;
  if (percent >= 100 && part < whole) return '>99.9%';
  if (percent <= 0 && part > 0) return '<0.1%';
  return `${percent}%`;
}

/** `12 (97.5%)` */
export function countAndShare(part: Messages, whole: Messages): string {
  const share = shareText(part, whole);
  return share === '' ? countText(part) : `${countText(part)} (${share})`;
}

/** Seconds beyond the years 0 to 9999 are no time that anybody means. */
const latest = 253_402_300_799;

/** `2026-11-22 08:00:00`, in UTC; empty for what is no time. */
export function timeText(seconds: number | undefined): string {
  if (seconds === undefined || !(seconds >= 0 && seconds <= latest)) return '';
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

export function dayText(seconds: number | undefined): string {
  return timeText(seconds).slice(0, 10);
}

export function periodOf(begin: number | undefined, end: number | undefined): BoardPeriod | undefined {
  if (begin === undefined || end === undefined) return undefined;
  const [from, to] = [timeText(begin), timeText(end)];
  return from === '' || to === '' ? undefined : { begin, end, utc: `${from} – ${to}` };
}
