/** What becomes of a record with an error in it (RFC 7208 s4.6). */
export const permerror = 'receivers give up on the whole record (permerror)';

/** `1 lookup`, `2 lookups` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
