// Numbers as people read them: about three digits, and the unit that fits.

export function milliseconds(ms) {
  if (Number.isNaN(ms)) return '-';
  if (ms >= 1000) return `${digits(ms / 1000)} s`;
  return ms >= 1 ? `${digits(ms)} ms` : `${digits(ms * 1000)} us`;
}

export function megabytes(mb) {
  return `${digits(mb)} MB`;
}

/** Octets in milliseconds as MB/s. */
export function speed(bytes, ms) {
  return `${digits(bytes / 1000 / ms)} MB/s`;
}

export function digits(value) {
  if (Number.isNaN(value)) return '-';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** A whole number with its thousands apart. */
export function grouped(count) {
  return count.toLocaleString('en-US');
}
