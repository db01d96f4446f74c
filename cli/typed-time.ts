/** A point in time as a person types it, in seconds since 1970, and whether it is a whole day. */
export interface TypedTime {
  readonly seconds: number;
  readonly isDay: boolean;
}

/**
 * `2026-11-22`, in UTC, or `2026-11-22T08:00:00Z`, also with an offset. Undefined for anything else, and for days that no
 * month has: `Date.parse` takes 30 February for 2 March.
 */
export function readTypedTime(text: string): TypedTime | undefined {
  const [, day, time] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? [];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(`${day}T`)) return undefined;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return undefined;
  return { seconds: Math.floor(milliseconds / 1000), isDay: time === undefined };
}
