/** Records that are looked at between two pauses, less one: some milliseconds. */
const stride = 0x1fff;

/** Whether others may work before the record with this number is looked at. */
export function isPause(record: number): boolean {
  return (record & stride) === stride;
}
