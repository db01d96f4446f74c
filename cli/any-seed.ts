/**
 * A number that nobody knows beforehand, so that nobody writes names or values made to collide. It is no secret: node:crypto
 * takes longer to load than a small zone to check.
 */
export function anySeed(): number {
  return Math.floor(Math.random() * 0xffff_ffff);
}
