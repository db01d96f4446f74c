import { readFileSync } from 'node:fs';
import { type Named, withNamed } from './named';

const parent = '@ 60 IN SOA ns.invalid. hm.invalid. 1 1 1 1 1\n@ 60 NS ns.invalid.\n';
const delegation = 'example 60 NS ns.invalid.\n';

/** Starts a real BIND that serves the zones of `examples/`, or a copy, as they lie on the disk. */
export async function serveExampleZones(examples: string): Promise<Named> {
  const zone = (name: string): string => readFileSync(`${examples}/zones/${name}`, 'utf8');
  return withNamed({
    'example.com': zone('db.example.com'),
    'example.org': zone('example.org.zone').replace(/^\$INCLUDE.*$/m, zone('keys.example.org.zone')),
    com: parent + delegation,
    org: parent + delegation,
    net: parent,
    example: parent,
  });
}
