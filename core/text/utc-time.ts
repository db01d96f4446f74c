/** `2026-11-20 09:00:00 UTC` of seconds since 1970; undefined outside the years 1970 to 9999. */
export function utcTime(seconds: number): string | undefined {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > lastSecond) return undefined;
  const { year, month, day } = dateOf(Math.floor(seconds / secondsOfDay));
  const rest = seconds % secondsOfDay;
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(twoDigits).join(':');
  return `${year}-${twoDigits(month)}-${twoDigits(day)} ${time} UTC`;
}

const secondsOfDay = 86_400;
/** 9999-12-31 23:59:59. */
const lastSecond = 253_402_300_799;

/** The date of a day counted from 1970-01-01, in years that begin in March, so that leap days come last. */
function dateOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const since = days + 719_468;
  const era = Math.floor(since / 146_097);
  const ofEra = since - era * 146_097;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  return { year: years + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
