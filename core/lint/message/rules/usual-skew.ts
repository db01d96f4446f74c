/** Seconds by which clocks may differ before anybody complains. */
export const usualSkew = 300;
