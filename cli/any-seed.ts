/** A number that nobody knows beforehand, so that nobody writes names or values made to collide. It is no secret. */
export function anySeed(): number {
  return Math.floor(Math.random() * 0xffff_ffff);
}
