/** Calls what is under way off; after that nobody hears of it any more. Calling it again does nothing. */
export type Cancel = () => void;

/** Time as the resolver sees it. */
export interface Clock {
  /** Milliseconds that only run forward. */
  now(): number;
  /** Calls `then` once after so many milliseconds. */
  after(milliseconds: number, then: () => void): Cancel;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};
