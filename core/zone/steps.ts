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

/** The same for texts that are read, which takes some microseconds each. */
export function isTextPause(number: number): boolean {
  return (number & textStride) === textStride;
}

const textStride = 0x7f;
