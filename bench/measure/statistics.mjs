// What a list of measurements comes to.

export function median(values) {
  return percentile(values, 50);
}

/** The smallest value that `percent` of all values do not exceed; NaN for none. */
export function percentile(values, percent) {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
}

/** The median of what A took for each B beside it: pairs of one round share the weather of a machine. */
export function medianRatio(ours, theirs) {
  return median(ours.map((value, round) => value / theirs[round]));
}
