/** A name without its final dot. */
export function shownDomain(name: string): string {
  return name === '.' ? name : name.replace(/\.$/, '');
}
