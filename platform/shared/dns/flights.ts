import type { Cancel } from './clock.js';

/** Begins to find an answer. It calls `done` once, and not before it returns; never after it was cancelled. */
export type Start<A> = (done: (answer: A) => void) => Cancel;

/** Questions that are under way. Who asks what somebody else is asking shares the answer. */
export interface Flights<A> {
  /** Waits for the answer to the question of this key, which `start` finds unless somebody asked for it already. */
  join(key: string, start: Start<A>, waiter: (answer: A) => void): Cancel;
  /** Calls everything off and gives everybody this answer. */
  close(answer: A): void;
}

interface Flight<A> {
  readonly key: string;
  readonly start: Start<A>;
  readonly waiters: Set<(answer: A) => void>;
  /** Undefined while it waits for its turn. */
  cancel: Cancel | undefined;
}

/** `most`: how many are under way at once; the others wait for their turn. */
export function createFlights<A>(most: number): Flights<A> {
  const flights = new Map<string, Flight<A>>();
  const queue = new Set<Flight<A>>();
  let running = 0;

  function run(flight: Flight<A>): void {
    running++;
    flight.cancel = flight.start((answer) => {
      end(flight);
      for (const waiter of flight.waiters) waiter(answer);
    });
  }

  function end(flight: Flight<A>): void {
    flights.delete(flight.key);
    running--;
    const [next] = queue;
    if (next === undefined) return;
    queue.delete(next);
    run(next);
  }

  function callOff(flight: Flight<A>): void {
    if (flight.cancel === undefined) {
      queue.delete(flight);
      flights.delete(flight.key);
    } else {
      flight.cancel();
      end(flight);
    }
  }

  return {
    join(key, start, waiter) {
      const known = flights.get(key);
      const flight = known ?? { key, start, waiters: new Set(), cancel: undefined };
      flight.waiters.add(waiter);
      if (known === undefined) {
        flights.set(key, flight);
        if (running < most) run(flight);
        else queue.add(flight);
      }
      return () => {
        // Nobody else wants to know it.
        if (flight.waiters.delete(waiter) && flight.waiters.size === 0) callOff(flight);
      };
    },
    close(answer) {
      // Those that wait first, so that none of them gets the turn of another.
      for (const flight of [...queue, ...flights.values()]) {
        if (flights.get(flight.key) !== flight) continue;
        callOff(flight);
        for (const waiter of flight.waiters) waiter(answer);
        flight.waiters.clear();
      }
    },
  };
}
