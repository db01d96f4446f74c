/** `2026-11-21 00:00 - 2026-11-21 23:59 UTC` */
export function periodText(begin: number | undefined, end: number | undefined): string {
  const text = (seconds: number | undefined): string =>
    seconds === undefined ? '?' : new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
  return `${text(begin)} - ${text(end)} UTC`;
}
