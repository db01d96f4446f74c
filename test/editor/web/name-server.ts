import { startDohFront } from '../../dns-server/doh-front';
import { serveExampleZones } from '../../dns-server/example-zones';

/** For the host of the suite, which is no part of it: DNS over HTTP with the zones of a copy of `examples/`. */
export async function serveOverHttp(examples: string) {
  const named = await serveExampleZones(examples);
  const front = await startDohFront(named);
  return {
    ...front,
    stop: async () => {
      front.stop();
      await named.stop();
    },
  };
}
