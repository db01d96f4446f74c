/** Goes through all the steps of something that pauses now and then, without a pause. */
export function toTheEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Things that are looked at between two pauses, less one: a millisecond or two. */
export const stride = 0x7ff;

/** Whether others may work before the thing with this number is looked at. */
export function isPause(number: number): boolean {
  return (number & stride) === stride;
}
